// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/ReportExport.h"

#include "core/analytics/ReportTables.h"
#include "core/contacts/CsvWriter.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error cannotWrite(const QString &path, const QString &why)
{
    return { .code = Error::Code::Failed,
             .message = u"The report could not be written: %1."_s.arg(why),
             .where = path,
             .hint = u"Check that the folder exists, may be written to, and has room."_s,
             .key = u"file-unwritable"_s };
}

/// Numbers with a point and no group signs, as programs read them.
QString plainText(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Double ? QString::number(cell.toDouble(), 'g', 12) : cell.toString();
}

Status writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &cell)
{
    if (cell.typeId() == QMetaType::QString)
        worksheet_write_string(sheet, row, column, cell.toString().toUtf8().constData(), nullptr);
    else
        worksheet_write_number(sheet, row, column, cell.toDouble(), nullptr);
}

/// Of a column, in characters: wide enough for its header and its cells, within reason.
double widthOf(const ReportTable &table, qsizetype column)
{
    qsizetype widest = table.headers.at(column).size();
    for (const QVariantList &row : table.rows)
        widest = std::max(widest, plainText(row.at(column)).size());
    return static_cast<double>(std::min<qsizetype>(widest, 50)) + 2;
}

void writeSheet(lxw_workbook *book, lxw_format *bold, const ReportTable &table)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, table.title.toUtf8().constData());
    worksheet_freeze_panes(sheet, 1, 0);
    for (qsizetype column = 0; column < table.headers.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, at, at, widthOf(table, column), nullptr);
        worksheet_write_string(sheet, 0, at, table.headers.at(column).toUtf8().constData(), bold);
    }
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const QVariantList &cells = table.rows.at(row);
        for (qsizetype column = 0; column < cells.size(); ++column)
            writeCell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), cells.at(column));
    }
}

} // namespace

QByteArray reportAsJson(const Report &report)
{
    return QJsonDocument(toJson(report)).toJson();
}

QByteArray reportAsCsv(const Report &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvDialect::Spreadsheet);
    bool wrote = true; // memory does not run full
    for (const ReportTable &table : reportTables(report)) {
        wrote = wrote && writer.write({ table.title }) && writer.write(table.headers);
        for (const QVariantList &row : table.rows) {
            QStringList cells;
            for (const QVariant &cell : row)
                cells.append(plainText(cell));
            wrote = wrote && writer.write(cells);
        }
        wrote = wrote && writer.write({ QString() });
    }
    Q_ASSERT(wrote);
    return buffer.data();
}

Status writeReportAsXlsx(const Report &report, const QString &path)
{
    const QString unfinished = path + u".part"_s;
    lxw_workbook *book = workbook_new(QFile::encodeName(unfinished).constData());
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    for (const ReportTable &table : reportTables(report))
        writeSheet(book, bold, table);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        QFile::remove(unfinished);
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(error)));
    }
    QFile::remove(path);
    QFile file(unfinished);
    return file.rename(path) ? Status() : Status(cannotWrite(path, file.errorString()));
}

Status writeReport(const Report &report, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"json")
        return writeWhole(path, reportAsJson(report));
    if (ending == u"csv")
        return writeWhole(path, reportAsCsv(report));
    if (ending == u"xlsx")
        return writeReportAsXlsx(report, path);
    return Error{ .code = Error::Code::InvalidArgument,
                  .message = u"A report cannot be written as \".%1\"."_s.arg(ending),
                  .where = path,
                  .hint = u"Let the name end in .json, .csv or .xlsx."_s };
}

} // namespace carillon
