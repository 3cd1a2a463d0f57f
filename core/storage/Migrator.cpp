// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrator.h"

#include "core/base/Logging.h"
#include "core/storage/Statement.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carillon {

QStringList migrationStatements(const QString &sql)
{
    static const QRegularExpression otherDialect(uR"(/\*postgresql\*/.*?/\*end\*/)"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression marks(uR"(/\*(sqlite|end)\*/)"_s);
    static const QRegularExpression comment(uR"(--[^\n]*)"_s);
    QString text = sql;
    text.remove(otherDialect).remove(marks).remove(comment);

    static const QRegularExpression triggerStart(uR"(^\s*CREATE\s+TRIGGER\b)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression triggerEnd(uR"(\bEND\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList statements;
    QString pending;
    const QStringList pieces = text.split(u';');
    for (const QString &piece : pieces) {
        pending += pending.isEmpty() ? piece : u';' + piece;
        if (triggerStart.match(pending).hasMatch() && !triggerEnd.match(pending).hasMatch())
            continue; // a trigger's body holds semicolons of its own
        if (const QString statement = pending.trimmed(); !statement.isEmpty())
            statements.append(statement);
        pending.clear();
    }
    return statements;
}

Migrator::Migrator(Database &database, QString folder) : m_database(database)
{
    const QDir dir(folder);
    const QStringList files = dir.entryList({ u"[0-9][0-9][0-9][0-9]_*.sql"_s }, QDir::Files, QDir::Name);
    for (const QString &file : files)
        m_steps.append({ file.first(4).toInt(), dir.filePath(file) });
}

int Migrator::newest() const
{
    return m_steps.isEmpty() ? 0 : m_steps.last().number;
}

Result<int> Migrator::version()
{
    Statement table(m_database, u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"_s);
    if (!table.next()) {
        if (!table.status())
            return table.status().error();
        return 0;
    }
    Statement statement(m_database, u"SELECT COALESCE(MAX(version), 0) FROM schema_migration"_s);
    if (!statement.next())
        return statement.status()
            ? Error{ .code = Error::Code::Storage, .message = u"The schema version is missing."_s }
            : statement.status().error();
    return statement.int32(0);
}

Result<int> Migrator::migrate()
{
    const Result<int> current = version();
    if (!current)
        return current;
    if (*current > newest()) {
        return Error{ .code = Error::Code::Refused,
                      .message
                      = u"The workspace was last opened by a newer Carillon (schema %1, this program knows %2)."_s
                            .arg(*current)
                            .arg(newest()),
                      .where = m_database.path(),
                      .hint = u"Update this program. The workspace was not changed."_s,
                      .key = u"workspace-newer"_s };
    }
    if (*current < newest() && m_database.isReadOnly()) {
        return Error{ .code = Error::Code::Storage,
                      .message = u"The workspace is read-only and needs an upgrade."_s,
                      .where = m_database.path(),
                      .hint = u"Give this user the right to write to the file and its folder."_s,
                      .key = u"workspace-read-only"_s };
    }
    if (*current > 0 && *current < newest())
        CARILLON_TRY(backup(*current));
    for (const Step &step : m_steps) {
        if (step.number > *current)
            CARILLON_TRY(run(step));
    }
    return newest();
}

Status Migrator::run(const Step &step)
{
    QFile file(step.file);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ .code = Error::Code::Failed,
                      .message = u"A migration file is missing from the program."_s,
                      .where = step.file };

    Transaction transaction(m_database);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(m_database.execute(
        u"CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)"_s));
    const QStringList statements = migrationStatements(QString::fromUtf8(file.readAll()));
    for (const QString &statement : statements)
        CARILLON_TRY(m_database.execute(statement));
    Statement record(m_database, u"INSERT INTO schema_migration (version, applied_at) VALUES (?, ?)"_s);
    CARILLON_TRY(record.bind(step.number, QDateTime::currentMSecsSinceEpoch()).run());
    CARILLON_TRY(transaction.commit());
    qCInfo(lcStorage, "schema is now at version %d", step.number);
    return {};
}

Status Migrator::backup(int version)
{
    QString name = m_database.path() + u".before-%1"_s.arg(newest());
    QFile::remove(name);
    qCInfo(lcStorage, "backup of schema %d before the upgrade", version);
    Statement copy(m_database, u"VACUUM INTO ?"_s);
    CARILLON_TRY(copy.bind(name).run());
    QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace carillon
