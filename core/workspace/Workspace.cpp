// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Workspace.h"

#include "core/accounts/AuditLog.h"
#include "core/base/Logging.h"
#include "core/base/RandomSource.h"
#include "core/campaigns/Planner.h"
#include "core/contacts/Importer.h"
#include "core/storage/Migrator.h"
#include "core/storage/Statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Result<WorkspaceInfo> readInfo(Database &database)
{
    Statement row(database, u"SELECT name, uid, sample, region, zone, created_at FROM workspace WHERE id = 1"_s);
    if (!row.next()) {
        return row.status() ? Error{ .code = Error::Code::Storage,
                                     .message = u"The workspace has no identity: its creation was interrupted."_s,
                                     .where = database.path(),
                                     .hint = u"Delete the file and create the workspace again."_s,
                                     .key = u"workspace-damaged"_s }
                            : row.status().error();
    }
    WorkspaceInfo info{ database.path(), row.text(0), row.blob(1), row.int64(2) != 0,
                        row.text(3),     row.text(4), row.int64(5) };
    info.readOnly = database.isReadOnly();
    return info;
}

void removeDatabaseFiles(const QString &path)
{
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
}

Result<UnlockedKeys> establish(Database &database, const NewWorkspace &wanted, const KeyOptions &options,
                               const Clock &clock)
{
    const Result<int> schema = Migrator(database).migrate();
    if (!schema)
        return schema.error();
    Statement row(
        database,
        u"INSERT INTO workspace (id, uid, name, sample, region, zone, created_at) VALUES (1, ?, ?, ?, ?, ?, ?)"_s);
    CARILLON_TRY(row.bind(newUid(), wanted.name, wanted.sample, wanted.region, wanted.zone, clock.now()).run());
    Result<UnlockedKeys> keys = createKeys(database, options);
    if (!keys)
        return keys;
    Session session{ database, *keys->cipher, clock, { wanted.owner, nameOf(Role::Owner) } };
    const Result<User> owner = UserStore(session).add(wanted.owner, Role::Owner, {});
    if (!owner)
        return owner.error();
    CARILLON_TRY(AuditLog(session).append(u"workspace.created"_s, wanted.name,
                                          { { u"protection"_s, nameOf(keys->protection) } }));
    return keys;
}

/// Takes back what imports and plans left that a crash or a full disk cut off. Where that fails, the next opening tries
/// again.
void tidyUp(Session &session)
{
    if (session.db.isReadOnly())
        return;
    for (const Status &tidied : { Importer(session).recover(), Planner::removeUnfinished(session) }) {
        if (!tidied)
            qCWarning(lcStorage, "tidying up failed: %s", qUtf8Printable(tidied.error().message));
    }
}

} // namespace

Result<QStringList> checkDatabase(Session &session)
{
    QStringList wrong;
    Statement integrity(session.db, u"PRAGMA integrity_check"_s);
    while (integrity.next()) {
        if (integrity.text(0) != u"ok")
            wrong.append(integrity.text(0));
    }
    if (!integrity.status())
        return integrity.status().error();
    Statement people(session.db, u"SELECT id, uid, phone_enc FROM contact"_s);
    while (people.next()) {
        if (!session.cipher.decrypt(EncryptedColumn::ContactPhone, people.blob(1), people.blob(2)))
            wrong.append(u"the number of contact %1 does not open"_s.arg(people.int64(0)));
    }
    const Result<AuditLog::Verdict> audit = AuditLog(session).verify();
    if (!audit)
        return audit.error();
    if (!audit->ok)
        wrong.append(u"the audit log was changed at entry %1"_s.arg(audit->firstBad));
    return wrong;
}

Status backUpDatabase(Database &database, const QString &path)
{
    if (QFile::exists(path)) {
        return Error{ .code = Error::Code::Conflict,
                      .message = u"There is a file at the place of the backup already."_s,
                      .where = path,
                      .hint = u"Name another file; nothing was overwritten."_s };
    }
    Statement copy(database, u"VACUUM INTO ?"_s);
    CARILLON_TRY(copy.bind(path).run());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Workspace::Workspace(WorkspaceInfo info, UnlockedKeys keys, const Clock &clock)
    : m_info(std::move(info))
    , m_keys(std::move(keys))
    , m_clock(clock)
    , m_secrets(std::make_unique<SecretStore>(m_keys.vaultKey, m_keys.workspaceUid,
                                              m_keys.protection == KeyProtection::Keychain))
{
    const auto who = [this] { return actor(); };
    const DatabaseConfig readOnly{ m_info.path, true };
    m_writer = std::make_unique<SessionThread>(databaseConfig(), *m_keys.cipher, clock, who, u"writer"_s);
    m_reader = std::make_unique<SessionThread>(readOnly, *m_keys.cipher, clock, who, u"reader"_s);
    m_long = std::make_unique<SessionThread>(databaseConfig(), *m_keys.cipher, clock, who, u"long work"_s);
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const NewWorkspace &wanted, const KeyOptions &options,
                                                     const Clock &clock)
{
    if (QFile::exists(wanted.path)) {
        return Error{ .code = Error::Code::Conflict,
                      .message = u"There is a file at this place already."_s,
                      .where = wanted.path,
                      .hint = u"Open it, or name another file; nothing was overwritten."_s,
                      .key = u"workspace-exists"_s };
    }
    QDir().mkpath(QFileInfo(wanted.path).absolutePath());
    {
        auto database = Database::create(wanted.path);
        if (!database)
            return database.error();
        const Result<UnlockedKeys> keys = establish(**database, wanted, options, clock);
        if (!keys) {
            database->reset();
            removeDatabaseFiles(wanted.path);
            return keys.error();
        }
    }
    return open(wanted.path, options, clock);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const KeyOptions &options, const Clock &clock)
{
    auto database = Database::open({ path });
    if (!database)
        return database.error();
    const Result<int> schema = Migrator(**database).migrate();
    if (!schema)
        return schema.error();
    Result<WorkspaceInfo> info = readInfo(**database);
    if (!info)
        return info.error();
    Result<UnlockedKeys> keys = unlockKeys(**database, options);
    if (!keys)
        return keys.error();
    info->schema = *schema;
    info->protection = keys->protection;
    Session session{ **database, *keys->cipher, clock, {} };
    const Result<User> owner = UserStore(session).firstOwner();
    if (!owner)
        return owner.error();
    tidyUp(session);
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(*info), std::move(*keys), clock));
    workspace->setActor({ owner->name, nameOf(owner->role) });
    return workspace;
}

Result<Session> Workspace::session()
{
    if (!m_direct) {
        auto opened = Database::open(databaseConfig());
        if (!opened)
            return opened.error();
        m_direct = std::move(*opened);
    }
    return Session{ *m_direct, *m_keys.cipher, m_clock, actor() };
}

Actor Workspace::actor() const
{
    const QMutexLocker lock(&m_actorMutex);
    return m_actor;
}

void Workspace::setActor(const Actor &actor)
{
    const QMutexLocker lock(&m_actorMutex);
    m_actor = actor;
}

Status Workspace::backupTo(const QString &path)
{
    Result<Session> here = session();
    if (!here)
        return here.error();
    return backUpDatabase(here->db, path);
}

Result<QStringList> Workspace::check()
{
    Result<Session> here = session();
    if (!here)
        return here.error();
    return checkDatabase(*here);
}

QFuture<Status> Workspace::changeIdentity(const QString &name, const QString &region, const QString &zone)
{
    if (mayDo(actor(), Permission::ManageGateways)) { // what will be refused must not be shown
        m_info.name = name; // shown at once; the database follows
        m_info.region = region;
        m_info.zone = zone;
    }
    return write([=](Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::ManageGateways));
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        Statement update(session.db, u"UPDATE workspace SET name = ?, region = ?, zone = ? WHERE id = 1"_s);
        CARILLON_TRY(update.bind(name, region, zone).run());
        CARILLON_TRY(
            AuditLog(session).append(u"workspace.changed"_s, name, { { u"region"_s, region }, { u"zone"_s, zone } }));
        return transaction.commit();
    });
}

Result<int> restoreWorkspace(const QString &backup, const QString &path, const KeyOptions &keys, const Clock &clock)
{
    ProcessLock dispatch(path + u".dispatch.lock"_s);
    if (QFile::exists(path) && !dispatch.tryLock()) {
        return Error{ .code = Error::Code::Conflict,
                      .message = u"A program is sending from this workspace."_s,
                      .where = path,
                      .hint = u"Stop it first; nothing was changed."_s,
                      .key = u"workspace-busy"_s };
    }
    { // A backup that does not open here must not replace a workspace that does.
        const auto readable = Workspace::open(backup, keys, clock);
        if (!readable)
            return readable.error();
    }
    const QString aside = path + u".replaced"_s;
    if (QFile::exists(path)) {
        removeDatabaseFiles(aside);
        auto old = Database::open({ path });
        if (old)
            CARILLON_TRY((*old)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        old = Error();
        QFile::rename(path, aside);
        removeDatabaseFiles(path);
    }
    {
        auto source = Database::open({ backup });
        if (!source)
            return source.error();
        CARILLON_TRY(backUpDatabase(**source, path));
    }
    const auto workspace = Workspace::open(path, keys, clock);
    if (!workspace)
        return workspace.error();
    Result<Session> session = (*workspace)->session();
    if (!session)
        return session.error();
    Statement hold(
        session->db,
        u"UPDATE campaign SET state = 'paused', state_reason = 'restored' WHERE state IN ('sending', 'scheduled')"_s);
    CARILLON_TRY(hold.run());
    const int held = hold.changed();
    CARILLON_TRY(
        AuditLog(*session).append(u"workspace.restored"_s, (*workspace)->info().name, { { u"held"_s, held } }));
    return held;
}

} // namespace carillon
