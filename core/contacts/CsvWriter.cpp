// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

bool isPhoneNumber(QStringView cell)
{
    return cell.size() >= 6 && cell.size() <= 16 && cell.startsWith(u'+')
        && std::ranges::all_of(cell.sliced(1), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString quoted(const QString &cell)
{
    const bool plain = std::ranges::none_of(
        cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t'; });
    if (plain && cell.trimmed().size() == cell.size())
        return cell;
    QString doubled = cell;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

bool looksLikeFormula(QStringView cell)
{
    return !cell.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(cell.front()) && !isPhoneNumber(cell);
}

CsvWriter::CsvWriter(QIODevice &device, CsvDialect dialect) : m_device(device), m_dialect(dialect) { }

Status CsvWriter::write(const QStringList &cells)
{
    const bool spreadsheet = m_dialect == CsvDialect::Spreadsheet;
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += quoted(spreadsheet && looksLikeFormula(cells[i]) ? QString(u'\'' + cells[i]) : cells[i]);
    }
    if (line.isEmpty() && cells.size() == 1)
        line = u"\"\""_s; // else it would be a blank line and no row
    line += spreadsheet ? u"\r\n"_s : u"\n"_s;
    if (std::exchange(m_atStart, false) && spreadsheet)
        line.prepend(QChar::ByteOrderMark);
    if (m_device.write(line.toUtf8()) < 0) {
        return Error{ .code = Error::Code::Failed,
                      .message = u"The file could not be written: %1."_s.arg(m_device.errorString()),
                      .hint = u"Check the free space and that you may write there."_s,
                      .key = u"file-unwritable"_s };
    }
    return {};
}

} // namespace carillon
