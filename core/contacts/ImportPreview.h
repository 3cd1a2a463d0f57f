// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ColumnMapping.h"
#include "core/contacts/ImportSource.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace carillon {

/// What the first step of an import shows: how the file is read, its first rows, and what the columns seem to be.
struct ImportPreview
{
    QString encoding = {};
    std::optional<QChar> delimiter = {};
    bool hasHeader = true;
    ColumnMapping mapping = {};
    QList<TableRow> rows = {}; ///< The first rows of people, at most `kShownRows`.

    QList<TableRow> sample = {}; ///< More of them, at most `kGuessRows`: what the guess was made from.

    static constexpr qsizetype kShownRows = 20;
    static constexpr qsizetype kGuessRows = 200;
};

/// Reads the head of a file. `fieldToColumn` overrides the guess (see ColumnMapping::apply). Refuses what has no rows.
Result<ImportPreview> previewImport(const QString &path, const QString &encoding = {},
                                    const QMap<QString, QString> &fieldToColumn = {},
                                    std::optional<QChar> delimiter = {});

} // namespace carillon
