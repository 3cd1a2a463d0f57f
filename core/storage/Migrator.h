// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace carillon {

/// Brings a database to the newest schema: runs the numbered SQL files of `:/migrations`, each in one transaction, and
/// records them. Before the first step of an upgrade it copies the workspace to `NAME.carillon.before-N`.
///
/// A database newer than this program is refused and left alone.
class Migrator
{
public:
    explicit Migrator(Database &database, QString folder = QStringLiteral(":/migrations"));

    /// The version after the last step; 0 = no schema yet.
    Result<int> version();
    int newest() const;
    /// Returns the version reached.
    Result<int> migrate();

private:
    struct Step
    {
        int number = 0;
        QString file = {};
    };

    Status run(const Step &step);
    Status backup(int version);

    Database &m_database;
    QList<Step> m_steps;
};

/// The statements of a migration file for SQLite: dialect blocks resolved, comments gone, split at `;` outside quotes
/// and outside BEGIN…END of triggers.
QStringList migrationStatements(const QString &sql);

} // namespace carillon
