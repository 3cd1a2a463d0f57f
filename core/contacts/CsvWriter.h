// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QIODevice>
#include <QStringList>

namespace carillon {

/// Who will read a CSV file.
enum class CsvDialect {
    Machine, ///< RFC 4180, exactly what is stored.
    Spreadsheet ///< With a byte order mark for Excel, and an apostrophe before cells that it would run as formulas.
};

/// Writes RFC 4180 text in UTF-8, lines ending in CRLF for spreadsheets and LF for machines. `device` must outlive it.
class CsvWriter
{
public:
    CsvWriter(QIODevice &device, CsvDialect dialect);

    Status write(const QStringList &cells);

private:
    QIODevice &m_device;
    CsvDialect m_dialect;
    bool m_atStart = true;
};

/// Whether a spreadsheet would run a cell of this text as a formula. E.164 numbers are harmless.
bool looksLikeFormula(QStringView cell);

} // namespace carillon
