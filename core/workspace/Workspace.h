// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/UserStore.h"
#include "core/storage/KeyRing.h"
#include "core/storage/ProcessLock.h"
#include "core/storage/SecretStore.h"
#include "core/storage/SessionThread.h"

#include <QMutex>

#include <memory>

namespace carillon {

/// What a workspace says of itself.
struct WorkspaceInfo
{
    QString path = {};
    QString name = {};
    QByteArray uid = {};
    bool sample = false;
    QString region = {}; ///< ISO 3166 country in which bare numbers are read.
    QString zone = {}; ///< IANA id.
    UtcMs createdAt = 0;
    int schema = 0;
    KeyProtection protection = KeyProtection::KeyFile;
    bool readOnly = false;
};

struct NewWorkspace
{
    QString path = {};
    QString name = {};
    QString owner = {}; ///< The user who makes it.
    QString region = {};
    QString zone = {};
    bool sample = false;
};

/// An opened workspace: one database, its keys, its threads, and who acts. What ui/ and app/ hold on to.
///
/// Lives on the thread that opened it (the GUI's or main thread); read() and write() may be called from anywhere and do
/// their work on threads of the workspace. `clock` must outlive it. Closing waits for work that was submitted.
class Workspace
{
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    /// Makes the file, its schema, its keys and its owner. Fails if the file exists; leaves nothing behind on failure.
    static Result<std::unique_ptr<Workspace>> create(const NewWorkspace &wanted, const KeyOptions &keys,
                                                     const Clock &clock);
    /// Opens it, after a backup and migrations if it is older than this program. Acts as the first owner until
    /// signIn().
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const KeyOptions &keys, const Clock &clock);
    ~Workspace();

    const WorkspaceInfo &info() const { return m_info; }
    const Clock &clock() const { return m_clock; }
    const FieldCipher &cipher() const { return *m_keys.cipher; }
    SecretStore &secrets() { return *m_secrets; }
    DatabaseConfig databaseConfig() const { return { m_info.path, m_info.readOnly }; }

    /// Work that changes data, in the order submitted, on the writer thread. Short transactions (≤ 25 ms) only.
    template <typename Work> auto write(Work work) { return m_writer->run(std::move(work)); }
    /// Work that only reads, on a reader thread with a read-only connection.
    template <typename Work> auto read(Work work) { return m_reader->run(std::move(work)); }
    /// Work that takes long (imports, plans), on a thread of its own, so that short writes get in between its chunks.
    template <typename Work> auto runLong(Work work) { return m_long->run(std::move(work)); }

    /// A session on the calling thread, for programs that do one thing after the other (carillonctl). The connection is
    /// opened on first use and belongs to the thread that asked first.
    Result<Session> session();

    Actor actor() const;
    void setActor(const Actor &actor);

    /// Name, country and zone; takes a manager, and stands in the audit log. Call on the workspace's own thread.
    QFuture<Status> changeIdentity(const QString &name, const QString &region, const QString &zone);

    /// Copies the workspace, consistent, into one file. The keys are not in it: it opens with the key of this
    /// workspace.
    Status backupTo(const QString &path);
    /// SQLite's own integrity check, plus that protected values open. The list of what is wrong, empty if all is well.
    Result<QStringList> check();

private:
    Workspace(WorkspaceInfo info, UnlockedKeys keys, const Clock &clock);

    WorkspaceInfo m_info;
    UnlockedKeys m_keys;
    const Clock &m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    mutable QMutex m_actorMutex; // guards m_actor, which the threads below read
    Actor m_actor;
    std::unique_ptr<SessionThread> m_writer;
    std::unique_ptr<SessionThread> m_reader;
    std::unique_ptr<SessionThread> m_long;
    std::unique_ptr<Database> m_direct; // behind session()
};

/// Copies the database of a session, consistent, into one new file (0600). Fails if there is a file already.
Status backUpDatabase(Database &database, const QString &path);

/// What is wrong with the workspace of a session: SQLite's own check, that protected values open, the audit chain.
/// Long.
Result<QStringList> checkDatabase(Session &session);

/// Puts a backup in the place of a workspace and holds every campaign that was waiting or sending, so that nothing is
/// sent a second time. Nobody may have the workspace open. Returns how many campaigns it held.
Result<int> restoreWorkspace(const QString &backup, const QString &path, const KeyOptions &keys, const Clock &clock);

} // namespace carillon
