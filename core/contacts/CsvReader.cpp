// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kBlockBytes = 256 << 10;
constexpr QChar kQuote = u'"';
constexpr QChar kCr = u'\r';
constexpr QChar kLf = u'\n';

QString rowName(qint64 line)
{
    return u"row %1"_s.arg(line);
}

Error unclosedQuoteError(qint64 line)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"A quotation mark opened in row %1 is never closed."_s.arg(line),
             .where = rowName(line),
             .hint = u"Close or remove the quotation mark in that row and import the file again."_s,
             .key = u"csv-unclosed-quote"_s };
}

Error rowTooLongError(qint64 line, bool inQuotes)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"Row %1 is longer than a million characters."_s.arg(line),
             .where = rowName(line),
             .hint = inQuotes
                 ? u"A quotation mark is opened there and closed late or never; close it and import again."_s
                 : u"Check that the file is a table with one person a line."_s,
             .key = u"csv-row-too-long"_s };
}

Error nulError(qint64 line)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"Row %1 holds binary data, so the file is damaged or not a table of text."_s.arg(line),
             .where = rowName(line),
             .hint = u"Export the contacts again and import that file."_s,
             .key = u"file-not-text"_s };
}

Error readError(const QString &why)
{
    return { .code = Error::Code::Failed,
             .message = u"The file could not be read to its end: %1."_s.arg(why),
             .hint = u"Check that the disk or share is still there and import again."_s,
             .key = u"file-unreadable"_s };
}

bool isBlank(const TableRow &row)
{
    return row.cells.size() == 1 && QStringView(row.cells.constFirst()).trimmed().isEmpty();
}

} // namespace

CsvReader::CsvReader(QIODevice &device, TextDecoder decoder, QChar delimiter)
    : m_device(device)
    , m_decoder(std::move(decoder))
    , m_delimiter(delimiter)
{
}

Result<bool> CsvReader::next(TableRow &row)
{
    for (;;) {
        Result<bool> found = readRow(row);
        if (!found || !*found || !isBlank(row))
            return found;
    }
}

Result<bool> CsvReader::readRow(TableRow &row)
{
    row.cells.clear();
    row.number = m_line;
    m_rowChars = 0;
    m_state = State::RowStart;
    for (;;) {
        if (m_at == m_text.size() && !fill())
            return endOfFile(row);
        if (step(row))
            return true;
        CARILLON_TRY(checkLimits(row));
    }
}

bool CsvReader::fill()
{
    m_at = 0;
    m_text.clear();
    while (m_text.isEmpty()) {
        const QByteArray block = m_device.read(kBlockBytes);
        if (block.isEmpty())
            return false;
        m_bytesRead += block.size();
        m_text = m_decoder.decode(block);
    }
    m_sawNul = m_sawNul || m_text.contains(QChar::Null);
    return true;
}

Result<bool> CsvReader::endOfFile(TableRow &row)
{
    if (!m_device.atEnd())
        return readError(m_device.errorString());
    if (m_state == State::InQuotes)
        return unclosedQuoteError(row.number);
    if (m_state == State::RowStart)
        return false;
    endCell(row);
    return true;
}

Status CsvReader::checkLimits(const TableRow &row) const
{
    if (m_sawNul && m_cell.contains(QChar::Null))
        return nulError(row.number);
    if (m_rowChars > kMaxRowChars)
        return rowTooLongError(row.number, m_state == State::InQuotes);
    return {};
}

/// Consumes a character or a run of them; true when the row is complete.
bool CsvReader::step(TableRow &row)
{
    const QChar c = m_text.at(m_at);
    if (m_lastWasCr) {
        m_lastWasCr = false;
        if (c == kLf) { // the second half of a line end that the carriage return already counted
            if (m_state == State::InQuotes)
                m_cell += c;
            ++m_at;
            return false;
        }
    }
    if (m_state == State::InQuotes) {
        stepInQuotes();
        return false;
    }
    if (c == kCr || c == kLf) {
        endCell(row);
        return endLine();
    }
    if (c == m_delimiter) {
        endCell(row);
        ++m_at;
        m_state = State::CellStart;
    } else if (m_state == State::QuoteInQuotes) {
        stepAfterQuote(c);
    } else if (m_state == State::InCell) {
        stepInCell();
    } else {
        stepAtCellStart(c);
    }
    return false;
}

void CsvReader::stepAtCellStart(QChar c)
{
    if (c != kQuote) {
        m_state = State::InCell;
        return;
    }
    m_state = State::InQuotes;
    ++m_at;
}

void CsvReader::stepAfterQuote(QChar c)
{
    m_cell += c;
    ++m_rowChars;
    ++m_at;
    m_state = c == kQuote ? State::InQuotes : State::InCell;
}

void CsvReader::stepInCell()
{
    const QChar *from = m_text.constData() + m_at;
    const QChar *end = m_text.constData() + m_text.size();
    takeRun(std::find_if(from, end, [this](QChar c) { return c == m_delimiter || c == kLf || c == kCr; }));
}

void CsvReader::stepInQuotes()
{
    const QChar c = m_text.at(m_at);
    if (c == kQuote) {
        m_state = State::QuoteInQuotes;
        ++m_at;
    } else if (c == kCr || c == kLf) {
        m_cell += c;
        ++m_rowChars;
        endLine();
    } else {
        const QChar *from = m_text.constData() + m_at;
        const QChar *end = m_text.constData() + m_text.size();
        takeRun(std::find_if(from, end, [](QChar x) { return x == kQuote || x == kLf || x == kCr; }));
    }
}

void CsvReader::takeRun(const QChar *end)
{
    const QChar *from = m_text.constData() + m_at;
    m_cell.append(from, end - from);
    m_rowChars += end - from;
    m_at += end - from;
}

void CsvReader::endCell(TableRow &row)
{
    row.cells.append(std::exchange(m_cell, {}));
    ++m_rowChars;
}

bool CsvReader::endLine()
{
    m_lastWasCr = m_text.at(m_at) == kCr;
    ++m_at;
    ++m_line;
    return true;
}

} // namespace carillon
