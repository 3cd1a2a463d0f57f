// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/Permissions.h"

#include <QList>

namespace carillon {

struct User
{
    qint64 id = 0;
    QString name = {};
    Role role = Role::Viewer;
    bool hasPassword = false;
};

/// The people who work in this workspace. The first is its owner; there is always at least one owner.
///
/// Over a Session, on its thread. Changing users takes the owner; each change stands in the audit log.
class UserStore
{
public:
    explicit UserStore(Session &session) : m_session(session) { }

    Result<QList<User>> list();
    /// Names are compared without regard to case.
    Result<User> find(const QString &name);
    /// The user who acts when nobody is named: the first owner.
    Result<User> firstOwner();
    Result<int> count();

    /// `password` empty = none. Fails with Conflict when the name is taken.
    Result<User> add(const QString &name, Role role, const QByteArray &password);
    Status setRole(const QString &name, Role role);
    Status setPassword(const QString &name, const QByteArray &password);
    Status remove(const QString &name);

    /// The actor for `name`, after the password was checked where one is set. Takes about 0.1 s with a password.
    Result<Actor> signIn(const QString &name, const QByteArray &password);

private:
    Status refuseLastOwner(const User &user);

    Session &m_session;
};

} // namespace carillon
