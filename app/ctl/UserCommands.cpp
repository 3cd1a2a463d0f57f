// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QJsonObject toJson(const User &user)
{
    return { { u"name"_s, user.name }, { u"role"_s, nameOf(user.role) }, { u"hasPassword"_s, user.hasPassword } };
}

Result<Role> readRole(const QString &where, const QString &name)
{
    const std::optional<Role> role = roleFromName(name);
    if (role)
        return *role;
    return wrongUsage(where, u"There is no role called \"%1\"."_s.arg(name),
                      u"Use viewer, staff, marketer, manager or owner."_s);
}

struct AddUser
{
    static constexpr Permission kNeeds = Permission::ManageUsers;

    QString name;
    QString role;
    QString newPasswordFile;

    void describe(Options options)
    {
        options.argument("NAME", name, "The user's name");
        options.value("--role", role, "viewer, staff, marketer, manager or owner").required();
        options.value("--new-password-file", newPasswordFile, "File with the password that the user gets");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Role> wanted = readRole(u"--role"_s, role);
        if (!wanted)
            return wanted.error();
        QByteArray password;
        if (!newPasswordFile.isEmpty()) {
            const Result<QByteArray> read = readPassphraseFile(newPasswordFile);
            if (!read)
                return read.error();
            password = *read;
        }
        const Result<User> added = UserStore(session).add(name, *wanted, password);
        if (!added)
            return added.error();
        context.out.document(toJson(*added));
        return Exit::Done;
    }
};

struct ListUsers
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<User>> users = UserStore(session).list();
        if (!users)
            return users.error();
        context.out.setColumns({ u"name"_s, u"role"_s, u"hasPassword"_s });
        context.out.list(u"users"_s, *users, toJson);
        return Exit::Done;
    }
};

struct ChangeRole
{
    static constexpr Permission kNeeds = Permission::ManageUsers;

    QString name;
    QString role;

    void describe(Options options)
    {
        options.argument("NAME", name, "The user's name");
        options.argument("ROLE", role, "viewer, staff, marketer, manager or owner");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Role> wanted = readRole(u"ROLE"_s, role);
        if (!wanted)
            return wanted.error();
        UserStore users(session);
        CARILLON_TRY(users.setRole(name, *wanted));
        const Result<User> changed = users.find(name);
        if (!changed)
            return changed.error();
        context.out.document(toJson(*changed));
        return Exit::Done;
    }
};

struct ChangePassword
{
    static constexpr Permission kNeeds = Permission::ManageUsers;

    QString name;
    QString newPasswordFile;

    void describe(Options options)
    {
        options.argument("NAME", name, "The user's name");
        options.value("--new-password-file", newPasswordFile, "File with the password that the user gets").required();
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QByteArray> password = readPassphraseFile(newPasswordFile);
        if (!password)
            return password.error();
        CARILLON_TRY(UserStore(session).setPassword(name, *password));
        context.out.document({ { u"name"_s, name }, { u"hasPassword"_s, !password->isEmpty() } });
        return Exit::Done;
    }
};

struct RemoveUser
{
    static constexpr Permission kNeeds = Permission::ManageUsers;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The user's name"); }

    Outcome run(Context &context, Session &session) const
    {
        CARILLON_TRY(UserStore(session).remove(name));
        context.out.document({ { u"removed"_s, name } });
        return Exit::Done;
    }
};

} // namespace

void addUserCommands(const Commands &commands)
{
    const Commands users = commands.family("users", "Who works in this workspace");
    users.add<AddUser>("add", "Add a user");
    users.add<ListUsers>("list", "All users with their roles");
    users.add<ChangeRole>("role", "Give a user another role");
    users.add<ChangePassword>("password", "Give a user another password");
    users.add<RemoveUser>("remove", "Take a user away");
}

} // namespace carillon
