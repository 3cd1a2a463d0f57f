// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/base/Logging.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QString nextConnectionName()
{
    static std::atomic_int number = 0;
    return u"carillon-%1"_s.arg(++number);
}

Error fileError(const QString &path, const QString &message, const QString &hint, const QString &key)
{
    return { .code = Error::Code::Storage, .message = message, .where = path, .hint = hint, .key = key };
}

} // namespace

Error storageError(const QSqlError &error, const QString &path)
{
    const QString native = error.nativeErrorCode(); // SQLite result codes: sqlite.org/rescode.html
    const int code = native.toInt() & 0xff;
    if (code == 5 || code == 6) {
        return fileError(path, u"Another program holds the workspace."_s,
                         u"Close the other program, or try again in a moment. Nothing was changed."_s,
                         u"workspace-busy"_s);
    }
    if (code == 8)
        return fileError(path, u"The workspace is read-only here."_s,
                         u"Give this user the right to write to the file and its folder."_s, u"workspace-read-only"_s);
    if (code == 10 || code == 13) {
        return fileError(path, u"The disk is full or cannot be written."_s,
                         u"Free some space and try again; what was stored before is unharmed."_s, u"disk-full"_s);
    }
    if (code == 26) {
        return fileError(path, u"The file is not a Carillon workspace, or its beginning is damaged."_s,
                         u"Name another file, or restore the last backup with `carillonctl workspace restore`."_s,
                         u"workspace-damaged"_s);
    }
    if (code == 11) {
        return fileError(path, u"The workspace file is damaged."_s,
                         u"Restore the last backup with `carillonctl workspace restore`."_s, u"workspace-damaged"_s);
    }
    if (code == 14)
        return fileError(path, u"The workspace file cannot be opened."_s,
                         u"Check that the file exists and may be read."_s, u"workspace-unreadable"_s);
    return fileError(path, u"The database refused an operation: %1."_s.arg(error.databaseText()), {}, u"storage"_s);
}

Database::Database(QString path, bool readOnly)
    : m_path(std::move(path))
    , m_readOnly(readOnly)
    , m_connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, nextConnectionName()))
{
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(m_readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                              : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseConfig &config)
{
    const QFileInfo file(config.path);
    if (!file.exists()) {
        Error error = fileError(config.path, u"There is no workspace at this place."_s,
                                u"Make one with `carillonctl workspace create`, or name another file."_s,
                                u"workspace-missing"_s);
        error.code = Error::Code::NotFound;
        return error;
    }
    if (!file.isReadable()) {
        return fileError(config.path, u"The workspace file cannot be read."_s,
                         u"Give this user the right to read it."_s, u"workspace-unreadable"_s);
    }
    // Only SQLite itself may look into the file: closing a file that this process has open drops every POSIX lock it
    // holds there, those of other connections too, and another process then deletes the log under them
    // (sqlite.org/howtocorrupt.html, 2.2).
    return openFile(config.path, config.readOnly || !file.isWritable());
}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly)) {
            return fileError(path, u"The workspace file cannot be made: %1."_s.arg(file.errorString()),
                             u"Check that the folder exists and that this user may write to it."_s,
                             u"workspace-unwritable"_s);
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();
    }
    return openFile(path, false);
}

Result<std::unique_ptr<Database>> Database::openFile(const QString &path, bool readOnly)
{
    std::unique_ptr<Database> database(new Database(path, readOnly));
    if (!database->m_connection.open())
        return storageError(database->m_connection.lastError(), path);
    if (const Status configured = database->configure(); !configured)
        return configured.error();
    return database;
}

Status Database::configure()
{
    // synchronous=FULL: an attempt must be on the disk before its bytes leave (docs/architecture.md, "Delivery").
    QStringList pragmas{ u"PRAGMA foreign_keys=ON"_s, u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA trusted_schema=OFF"_s,
                         u"PRAGMA cell_size_check=ON"_s, u"PRAGMA cache_size=-16000"_s };
    if (!m_readOnly)
        pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=FULL"_s << u"PRAGMA secure_delete=FAST"_s;
    else
        pragmas << u"PRAGMA schema_version"_s; // reads the file's head, so that what is no database is told now
    for (const QString &pragma : pragmas)
        CARILLON_TRY(execute(pragma));
    return {};
}

Status Database::execute(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return storageError(query.lastError(), m_path);
    return {};
}

qint64 Database::lastInsertId()
{
    Statement statement(*this, u"SELECT last_insert_rowid()"_s);
    return statement.next() ? statement.int64(0) : 0;
}

Transaction::Transaction(Database &database) : m_database(database)
{
    if (m_database.m_depth == 0)
        m_begun = m_database.execute(u"BEGIN IMMEDIATE"_s);
    m_open = m_begun.has_value();
    if (m_open)
        ++m_database.m_depth;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (--m_database.m_depth == 0) {
        if (const Status status = m_database.execute(u"ROLLBACK"_s); !status)
            qCWarning(lcStorage, "rollback failed: %s", qUtf8Printable(status.error().message));
    }
}

Status Transaction::commit()
{
    if (!m_open)
        return m_begun;
    m_open = false;
    if (--m_database.m_depth > 0)
        return {};
    Status status = m_database.execute(u"COMMIT"_s);
    if (!status)
        static_cast<void>(m_database.execute(u"ROLLBACK"_s)); // a full disk may have ended it already
    return status;
}

} // namespace carillon
