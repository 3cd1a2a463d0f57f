// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace carillon {

/// Which database to open, and how.
struct DatabaseConfig
{
    QString path = {}; ///< The workspace file.
    bool readOnly = false;
};

/// One connection to a workspace's database, set up as this program wants it: WAL, foreign keys, full durability,
/// scratch data in memory.
///
/// Belongs to the thread that opened it; each thread opens its own. Statements and transactions on it must die before
/// it.
class Database
{
    Q_DISABLE_COPY(Database)

public:
    /// Fails with a sentence for the user when the file is missing, is no database, or cannot be read or written.
    static Result<std::unique_ptr<Database>> open(const DatabaseConfig &config);
    /// As open(), but makes the file (0600) if there is none.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    ~Database();

    QSqlDatabase &connection() { return m_connection; }
    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }

    /// Runs one statement without values.
    Status execute(const QString &sql);

    /// The number of the last row inserted through this connection.
    qint64 lastInsertId();

    bool inTransaction() const { return m_depth > 0; }

private:
    friend class Transaction;
    Database(QString path, bool readOnly);
    static Result<std::unique_ptr<Database>> openFile(const QString &path, bool readOnly);
    Status configure();

    QString m_path;
    bool m_readOnly = false;
    QSqlDatabase m_connection;
    int m_depth = 0; // nested Transactions
};

/// Rolls back when it goes out of scope, unless committed. Inside another one it is part of that one: only the
/// outermost begins and commits. Takes the write lock at once, so that a reader never has to be upgraded.
class Transaction
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Database &database);
    ~Transaction();

    /// Whether it could begin: another process may hold the write lock for longer than the time-out.
    const Status &begun() const { return m_begun; }
    Status commit();

private:
    Database &m_database;
    Status m_begun;
    bool m_open = false;
};

/// What a driver's error means for the user: file locked, disk full, file damaged, read-only, or the driver's own
/// words.
Error storageError(const QSqlError &error, const QString &path);

} // namespace carillon
