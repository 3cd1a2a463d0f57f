// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Context.h"

#include "app/ctl/Exit.h"
#include "core/base/Paths.h"
#include "core/phone/PhoneNumber.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carillon {

Result<QString> Context::workspacePath() const
{
    const QString path = m_options.workspace.isEmpty() ? defaultWorkspacePath() : m_options.workspace;
    if (!path.startsWith(u"postgresql://") && !path.startsWith(u"postgres://"))
        return path;
    return Error{ .code = Error::Code::Failed,
                  .message = u"Workspaces on a PostgreSQL server are not part of this release."_s,
                  .where = u"--workspace"_s,
                  .hint = u"Name a .carillon file."_s,
                  .key = u"server-workspace"_s };
}

Result<KeyOptions> Context::keyOptions() const
{
    KeyOptions keys;
    keys.useKeychain = qEnvironmentVariable("CARILLON_KEYCHAIN") != u"off";
    const QString file = m_options.passphraseFile.isEmpty() ? qEnvironmentVariable("CARILLON_PASSPHRASE_FILE")
                                                            : m_options.passphraseFile;
    if (file.isEmpty())
        return keys;
    Result<QByteArray> passphrase = readPassphraseFile(file);
    if (!passphrase)
        return passphrase.error();
    keys.passphrase = std::move(*passphrase);
    return keys;
}

Result<Workspace *> Context::workspace()
{
    if (m_workspace)
        return m_workspace.get();
    const Result<QString> path = workspacePath();
    if (!path)
        return path.error();
    const Result<KeyOptions> keys = keyOptions();
    if (!keys)
        return keys.error();
    auto opened = Workspace::open(*path, *keys, m_clock);
    if (!opened)
        return opened.error();
    CARILLON_TRY(signIn(**opened));
    m_workspace = std::move(*opened);
    return m_workspace.get();
}

Result<Session> Context::session(Permission needed)
{
    const Result<Workspace *> opened = workspace();
    if (!opened)
        return opened.error();
    Result<Session> session = (*opened)->session();
    if (session)
        CARILLON_TRY(require(*session, needed));
    return session;
}

Result<QString> Context::readPhone(const QString &where, const QString &raw)
{
    const Result<Workspace *> opened = workspace();
    if (!opened)
        return opened.error();
    const PhoneResult phone = parsePhone(raw, (*opened)->info().region);
    if (phone)
        return phone->e164;
    return wrongUsage(where, u"This is no phone number that can be used (%1)."_s.arg(nameOf(phone.error())),
                      u"Write it with its country code, as in +8613800138000."_s);
}

Status Context::refuseWorkspaceFile(const QString &where, const QString &path)
{
    const Result<QString> workspace = workspacePath();
    if (!workspace || path.isEmpty())
        return {};
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s, u".dispatch.lock"_s }) {
        const QFileInfo own(*workspace + suffix);
        if (own.exists() && own == QFileInfo(path)) // files that do not exist count as equal
            return wrongUsage(where, u"This file is the workspace itself."_s, u"Name another file."_s);
    }
    return {};
}

Status Context::signIn(Workspace &workspace) const
{
    if (m_options.actAs.isEmpty())
        return {};
    QByteArray password;
    if (!m_options.passwordFile.isEmpty()) {
        const Result<QByteArray> read = readPassphraseFile(m_options.passwordFile);
        if (!read)
            return read.error();
        password = *read;
    }
    Result<Session> session = workspace.session();
    if (!session)
        return session.error();
    const Result<Actor> actor = UserStore(*session).signIn(m_options.actAs, password);
    if (!actor)
        return actor.error();
    workspace.setActor(*actor);
    return {};
}

} // namespace carillon
