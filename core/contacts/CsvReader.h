// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ImportSource.h"
#include "core/contacts/TextDecoder.h"

#include <QIODevice>

namespace carillon {

/// Reads delimited text row by row as RFC 4180 has it: quotes round a cell, doubled inside it, line ends of any kind.
///
/// Where files break the rules it reads what Python's csv module and the office programs read: a quote inside an
/// unquoted cell is a character, and what follows a closing quote belongs to the cell. A quote that is never closed, a
/// row over 1 MiB and a NUL are errors that name the row. Holds one block and one row at a time. `device` must outlive
/// the reader; one thread.
class CsvReader
{
public:
    static constexpr qsizetype kMaxRowChars = 1 << 20;

    CsvReader(QIODevice &device, TextDecoder decoder, QChar delimiter);

    /// Puts the next row that is not blank into `row`, numbered by the line on which it begins; false at the end.
    Result<bool> next(TableRow &row);

    qint64 bytesRead() const { return m_bytesRead; }
    /// Whether bytes came that are not of the encoding; they were read as U+FFFD.
    bool sawDecodingErrors() const { return m_decoder.sawErrors(); }

private:
    enum class State { RowStart, CellStart, InCell, InQuotes, QuoteInQuotes };

    bool fill();
    Result<bool> readRow(TableRow &row);
    Result<bool> endOfFile(TableRow &row);
    bool step(TableRow &row);
    void stepInCell();
    void stepInQuotes();
    void stepAfterQuote(QChar c);
    void stepAtCellStart(QChar c);
    void takeRun(const QChar *end);
    void endCell(TableRow &row);
    bool endLine();
    Status checkLimits(const TableRow &row) const;

    QIODevice &m_device;
    TextDecoder m_decoder;
    QChar m_delimiter;
    QString m_text; ///< The decoded block.
    qsizetype m_at = 0; ///< Where in `m_text` reading stands.
    QString m_cell;
    qsizetype m_rowChars = 0;
    State m_state = State::RowStart;
    qint64 m_line = 1;
    qint64 m_bytesRead = 0;
    bool m_lastWasCr = false;
    bool m_sawNul = false;
};

} // namespace carillon
