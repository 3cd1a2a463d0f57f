// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ColumnMapping.h"

#include <QList>
#include <QStringList>

namespace carillon {

/// Headers of columns that our own exports add; they are not imported. (Custom fields are not encrypted, so further
/// numbers must not become one.)
inline const QString kImportRowHeader = QStringLiteral("import_row");
inline const QString kImportReasonHeader = QStringLiteral("import_reason");
inline const QString kFurtherNumbersHeader = QStringLiteral("further_numbers");

/// What the first rows of a file tell about its columns.
struct GuessedColumns
{
    bool hasHeader = true;
    ColumnMapping mapping = {};
};

/// Guesses whether `rows` begin with a header, and what each column is: by header (English, Chinese, German, French,
/// Spanish), else by values. A column that nothing is known of becomes a custom field. Pure. Pre: `rows` is not empty.
GuessedColumns guessColumns(const QList<QStringList> &rows);

/// The built-in field that a header names; Custom if none.
ContactField fieldForHeader(const QString &header);

/// Whether a cell looks like one phone number or several: 7 to 15 digits, and nothing beside them but the usual signs.
bool looksLikePhone(QStringView cell);

} // namespace carillon
