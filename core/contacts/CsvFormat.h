// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QIODevice>
#include <QString>

#include <optional>

namespace carillon {

/// How a file of delimited text is written.
struct CsvFormat
{
    QString encoding = {};
    QChar delimiter = u',';
    bool hasSepLine = false; ///< The first line is Excel's "sep=;" and no row.
};

/// Recognises encoding and delimiter (comma, semicolon, tab, bar) and leaves the file at its start. A non-empty
/// `encoding` and a given `delimiter` are taken at their word. Refuses what is empty or no text.
Result<CsvFormat> detectCsvFormat(QIODevice &file, const QString &encoding = {}, std::optional<QChar> delimiter = {});

/// The delimiter under which the rows at the start of `text` have the same number of columns, and the most of them.
QChar guessDelimiter(const QString &text);

} // namespace carillon
