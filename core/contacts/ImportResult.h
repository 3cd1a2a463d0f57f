// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ColumnMapping.h"

#include <QJsonObject>
#include <QString>

namespace carillon {

/// What an import did to its rows; rows = added + updated + duplicates + rejected.
struct ImportCounts
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 suppressed = 0; ///< Of added and updated, those on the do-not-text list.

    bool operator==(const ImportCounts &) const = default;
};

/// A row that did not come in.
struct ImportReject
{
    qint64 row = 0; ///< As TableRow::number.
    QString column = {};
    QString value = {}; ///< The cell that could not be used.
    QString reason = {}; ///< nameOf(PhoneProblem).
    QStringList cells = {}; ///< The whole row as it stood in the file.
};

/// The outcome of an import.
struct ImportResult
{
    QString batch = {}; ///< The batch's uid, by which it can be undone; empty for a dry run.
    ImportCounts counts = {};
    QString encoding = {};
    ColumnMapping mapping = {};
    double seconds = 0;
    /// The first rows that did not come in, of a dry run too; all of them are in ImportBatchStore::forEachReject().
    QList<ImportReject> problems = {};

    static constexpr qsizetype kShownProblems = 1000;

    /// As `carillonctl contacts import` prints it.
    QJsonObject toJson() const;
};

} // namespace carillon
