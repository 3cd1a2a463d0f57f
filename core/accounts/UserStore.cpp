// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/UserStore.h"

#include "core/accounts/AuditLog.h"
#include "core/storage/Statement.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

User userFrom(const Statement &row)
{
    return { row.int64(0), row.text(1), roleFromName(row.text(2)).value_or(Role::Viewer), !row.isNull(3) };
}

Error noSuchUser(const QString &name)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no user \"%1\" in this workspace."_s.arg(name),
             .hint = u"`carillonctl users list` shows who there is."_s };
}

Result<QString> hashOf(const QByteArray &password)
{
    if (password.isEmpty())
        return QString();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, password.constData(), static_cast<quint64>(password.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return Error{ .code = Error::Code::Failed,
                      .message = u"There is not enough memory to protect the password."_s };
    return QString::fromLatin1(hash);
}

std::optional<QString> nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

constexpr auto kColumns = "SELECT id, name, role, password_hash FROM app_user WHERE removed_at IS NULL ";

} // namespace

Result<QList<User>> UserStore::list()
{
    QList<User> users;
    Statement rows(m_session.db, QLatin1String(kColumns) + u"ORDER BY id"_s);
    while (rows.next())
        users.append(userFrom(rows));
    if (!rows.status())
        return rows.status().error();
    return users;
}

Result<User> UserStore::find(const QString &name)
{
    const Result<QList<User>> users = list();
    if (!users)
        return users.error();
    for (const User &user : *users) {
        if (user.name.compare(name, Qt::CaseInsensitive) == 0)
            return user;
    }
    return noSuchUser(name);
}

Result<User> UserStore::firstOwner()
{
    Statement row(m_session.db, QLatin1String(kColumns) + u"AND role = 'owner' ORDER BY id"_s);
    if (row.next())
        return userFrom(row);
    return row.status() ? noSuchUser(u"owner"_s) : row.status().error();
}

Result<int> UserStore::count()
{
    const Result<QList<User>> users = list();
    if (!users)
        return users.error();
    return static_cast<int>(users->size());
}

Result<User> UserStore::add(const QString &name, Role role, const QByteArray &password)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"A user needs a name."_s,
                      .key = u"user-name-missing"_s };
    const Result<int> people = count();
    if (!people)
        return people.error();
    if (*people > 0)
        CARILLON_TRY(require(m_session, Permission::ManageUsers));
    if (find(trimmed)) {
        return Error{ .code = Error::Code::Conflict,
                      .message = u"There is a user \"%1\" already."_s.arg(trimmed),
                      .hint = u"Choose another name, or change the role with `carillonctl users role`."_s,
                      .key = u"user-exists"_s };
    }
    const Result<QString> hash = hashOf(password);
    if (!hash)
        return hash.error();
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement insert(m_session.db,
                     u"INSERT INTO app_user (name, role, password_hash, created_at) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash, "
                     "removed_at = NULL"_s);
    CARILLON_TRY(insert.bind(trimmed, nameOf(role), nullIfEmpty(*hash), m_session.clock.now()).run());
    CARILLON_TRY(AuditLog(m_session).append(u"user.added"_s, trimmed, { { u"role"_s, nameOf(role) } }));
    CARILLON_TRY(transaction.commit());
    return find(trimmed);
}

Status UserStore::refuseLastOwner(const User &user)
{
    Statement owners(m_session.db, u"SELECT COUNT(*) FROM app_user WHERE removed_at IS NULL AND role = 'owner'"_s);
    if (user.role != Role::Owner || (owners.next() && owners.int32(0) > 1))
        return owners.status();
    return Error{ .code = Error::Code::Refused,
                  .message = u"%1 is the only owner of this workspace."_s.arg(user.name),
                  .hint = u"Make somebody else an owner first."_s,
                  .key = u"last-owner"_s };
}

Status UserStore::setRole(const QString &name, Role role)
{
    CARILLON_TRY(require(m_session, Permission::ManageUsers));
    const Result<User> user = find(name);
    if (!user)
        return user.error();
    if (role != Role::Owner)
        CARILLON_TRY(refuseLastOwner(*user));
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement update(m_session.db, u"UPDATE app_user SET role = ? WHERE id = ?"_s);
    CARILLON_TRY(update.bind(nameOf(role), user->id).run());
    CARILLON_TRY(AuditLog(m_session).append(u"user.role"_s, user->name,
                                            { { u"from"_s, nameOf(user->role) }, { u"to"_s, nameOf(role) } }));
    return transaction.commit();
}

Status UserStore::setPassword(const QString &name, const QByteArray &password)
{
    const Result<User> user = find(name);
    if (!user)
        return user.error();
    if (user->name != m_session.actor.name)
        CARILLON_TRY(require(m_session, Permission::ManageUsers));
    const Result<QString> hash = hashOf(password);
    if (!hash)
        return hash.error();
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement update(m_session.db, u"UPDATE app_user SET password_hash = ? WHERE id = ?"_s);
    CARILLON_TRY(update.bind(nullIfEmpty(*hash), user->id).run());
    CARILLON_TRY(AuditLog(m_session).append(u"user.password"_s, user->name, { { u"set"_s, !password.isEmpty() } }));
    return transaction.commit();
}

Status UserStore::remove(const QString &name)
{
    CARILLON_TRY(require(m_session, Permission::ManageUsers));
    const Result<User> user = find(name);
    if (!user)
        return user.error();
    CARILLON_TRY(refuseLastOwner(*user));
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement update(m_session.db, u"UPDATE app_user SET removed_at = ? WHERE id = ?"_s);
    CARILLON_TRY(update.bind(m_session.clock.now(), user->id).run());
    CARILLON_TRY(AuditLog(m_session).append(u"user.removed"_s, user->name, {}));
    return transaction.commit();
}

Result<Actor> UserStore::signIn(const QString &name, const QByteArray &password)
{
    const Result<User> user = find(name);
    if (!user)
        return user.error();
    Statement row(m_session.db, u"SELECT password_hash FROM app_user WHERE id = ?"_s);
    row.bind(user->id);
    const QByteArray hash = row.next() ? row.text(0).toLatin1() : QByteArray();
    if (!row.status())
        return row.status().error();
    const bool fits = hash.isEmpty()
        || crypto_pwhash_str_verify(hash.constData(), password.constData(), static_cast<quint64>(password.size())) == 0;
    if (!fits) {
        return Error{ .code = Error::Code::Refused,
                      .message = password.isEmpty() ? u"%1 has a password, and none was given."_s.arg(user->name)
                                                    : u"The password of %1 is not right."_s.arg(user->name),
                      .hint = u"Give it with --password-file, or in the window."_s,
                      .key = u"wrong-password"_s };
    }
    return Actor{ user->name, nameOf(user->role) };
}

} // namespace carillon
