// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "core/base/Logging.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QJsonObject toJson(const ContactGroup &group)
{
    return { { u"name"_s, group.name }, { u"count"_s, group.count } };
}

Result<ContactGroup> findGroup(Session &session, const QString &name)
{
    const auto group = GroupStore(session).find(name);
    if (!group)
        return group.error();
    if (*group)
        return **group;
    return Error{ .code = Error::Code::NotFound,
                  .message = u"There is no group of this name."_s,
                  .where = name,
                  .hint = u"`carillonctl groups list` shows them."_s,
                  .key = u"group-missing"_s };
}

struct ListGroups
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<ContactGroup>> groups = GroupStore(session).list();
        if (!groups)
            return groups.error();
        context.out.setColumns({ u"name"_s, u"count"_s });
        context.out.list(u"groups"_s, *groups, toJson);
        return Exit::Done;
    }
};

struct CreateGroup
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The group's name"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<qint64> made = GroupStore(session).create(name);
        if (!made)
            return made.error();
        context.out.document({ { u"name"_s, name }, { u"count"_s, 0 } });
        return Exit::Done;
    }
};

/// Members to add or take out, named by their numbers.
struct ChangeMembers
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString name;
    QStringList phones;

    Result<QVector<qint64>> people(Context &context, Session &session) const
    {
        ContactStore contacts(session);
        QVector<qint64> ids;
        for (const QString &phone : phones) {
            const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
            if (!e164)
                return e164.error();
            const auto contact = contacts.findByPhone(*e164);
            if (!contact)
                return contact.error();
            if (!*contact)
                return Error{ .code = Error::Code::NotFound,
                              .message = u"There is no contact with this number; nobody was changed."_s,
                              .where = maskedPhone(*e164),
                              .key = u"contact-missing"_s };
            ids.append((*contact)->id);
        }
        return ids;
    }

    Outcome printGroup(Context &context, Session &session) const
    {
        const Result<ContactGroup> group = findGroup(session, name);
        if (!group)
            return group.error();
        context.out.document(toJson(*group));
        return Exit::Done;
    }
};

struct AddMembers : ChangeMembers
{
    void describe(Options options)
    {
        options.argument("NAME", name, "The group's name");
        options.list("PHONE,--phone", phones, "The numbers of the people to add").required();
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<ContactGroup> group = findGroup(session, name);
        if (!group)
            return group.error();
        const Result<QVector<qint64>> ids = people(context, session);
        if (!ids)
            return ids.error();
        const Result<qint64> added = GroupStore(session).addMembers(group->id, *ids);
        return added ? printGroup(context, session) : added.error();
    }
};

struct RemoveMembers : ChangeMembers
{
    void describe(Options options)
    {
        options.argument("NAME", name, "The group's name");
        options.list("PHONE,--phone", phones, "The numbers of the people to take out; without any, the group goes");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<ContactGroup> group = findGroup(session, name);
        if (!group)
            return group.error();
        if (phones.isEmpty()) {
            CARILLON_TRY(GroupStore(session).remove(group->id));
            context.out.document({ { u"removed"_s, name }, { u"count"_s, group->count } });
            return Exit::Done;
        }
        const Result<QVector<qint64>> ids = people(context, session);
        if (!ids)
            return ids.error();
        CARILLON_TRY(GroupStore(session).removeMembers(group->id, *ids));
        return printGroup(context, session);
    }
};

} // namespace

void addGroupCommands(const Commands &commands)
{
    const Commands groups = commands.family("groups", "Hand-made lists of people");
    groups.add<ListGroups>("list", "All groups");
    groups.add<CreateGroup>("create", "Make an empty group");
    groups.add<AddMembers>("add", "Put people into a group");
    groups.add<RemoveMembers>("remove", "Take people out of a group, or remove the group");
}

} // namespace carillon
