// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/GroupStore.h"

#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kCounted = "SELECT g.id, g.name, COUNT(c.id) FROM contact_group g "
                          "LEFT JOIN group_member m ON m.group_id = g.id "
                          "LEFT JOIN contact c ON c.id = m.contact_id AND c.deleted_at IS NULL "_L1;

ContactGroup readGroup(const Statement &row)
{
    return { .id = row.int64(0), .name = row.text(1), .count = row.int64(2) };
}

Error groupExistsError(const QString &name)
{
    return { .code = Error::Code::Conflict,
             .message = u"There is a group called \"%1\" already."_s.arg(name),
             .where = name,
             .hint = u"Choose another name, or add the people to that group."_s,
             .key = u"group-exists"_s };
}

Error groupNameError()
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"A group needs a name."_s,
             .hint = u"Give it one."_s,
             .key = u"group-name-missing"_s };
}

} // namespace

Result<QList<ContactGroup>> GroupStore::list()
{
    Statement find(m_session.db, kCounted + u"GROUP BY g.id, g.name ORDER BY g.name"_s);
    QList<ContactGroup> groups;
    while (find.next())
        groups.append(readGroup(find));
    CARILLON_TRY(find.status());
    return groups;
}

Result<std::optional<ContactGroup>> GroupStore::find(const QString &name)
{
    Statement find(m_session.db, kCounted + u"WHERE g.name = ? GROUP BY g.id, g.name"_s);
    find.bind(name.trimmed());
    std::optional<ContactGroup> group;
    if (find.next())
        group = readGroup(find);
    CARILLON_TRY(find.status());
    return group;
}

Result<qint64> GroupStore::create(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return groupNameError();
    const auto existing = find(trimmed);
    if (!existing)
        return existing.error();
    if (*existing)
        return groupExistsError(trimmed);
    Statement insert(m_session.db, u"INSERT INTO contact_group (name, created_at) VALUES (?, ?)"_s);
    CARILLON_TRY(insert.bind(trimmed, m_session.clock.now()).run());
    return insert.insertedId();
}

Result<qint64> GroupStore::findOrCreate(const QString &name)
{
    const auto existing = find(name);
    if (!existing)
        return existing.error();
    return *existing ? Result<qint64>((*existing)->id) : create(name);
}

Status GroupStore::rename(qint64 id, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return groupNameError();
    const auto existing = find(trimmed);
    if (!existing)
        return existing.error();
    if (*existing && (*existing)->id != id)
        return groupExistsError(trimmed);
    return Statement(m_session.db, u"UPDATE contact_group SET name = ? WHERE id = ?"_s).bind(trimmed, id).run();
}

Status GroupStore::remove(qint64 id)
{
    return Statement(m_session.db, u"DELETE FROM contact_group WHERE id = ?"_s).bind(id).run();
}

Result<qint64> GroupStore::addMembers(qint64 id, const QVector<qint64> &contactIds)
{
    Statement insert(m_session.db,
                     u"INSERT INTO group_member (group_id, contact_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
    qint64 added = 0;
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const qint64 contact : contactIds) {
        CARILLON_TRY(insert.bind(id, contact).run());
        added += insert.changed() > 0 ? 1 : 0;
    }
    CARILLON_TRY(transaction.commit());
    return added;
}

Status GroupStore::removeMembers(qint64 id, const QVector<qint64> &contactIds)
{
    Statement remove(m_session.db, u"DELETE FROM group_member WHERE group_id = ? AND contact_id = ?"_s);
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const qint64 contact : contactIds)
        CARILLON_TRY(remove.bind(id, contact).run());
    return transaction.commit();
}

Result<QStringList> GroupStore::groupsOf(qint64 contactId)
{
    Statement find(m_session.db,
                   u"SELECT g.name FROM contact_group g JOIN group_member m ON m.group_id = g.id "
                   "WHERE m.contact_id = ? ORDER BY g.name"_s);
    find.bind(contactId);
    QStringList names;
    while (find.next())
        names.append(find.text(0));
    CARILLON_TRY(find.status());
    return names;
}

Result<QHash<qint64, QStringList>> GroupStore::groupsOf(const QVector<qint64> &contactIds)
{
    const QString marks = QStringList(contactIds.size(), u"?"_s).join(u',');
    Statement find(m_session.db,
                   u"SELECT m.contact_id, g.name FROM group_member m JOIN contact_group g ON g.id = m.group_id "
                   "WHERE m.contact_id IN (%1) ORDER BY g.name"_s.arg(marks));
    find.bindList(QVariantList(contactIds.cbegin(), contactIds.cend()));
    QHash<qint64, QStringList> groups;
    while (find.next())
        groups[find.int64(0)].append(find.text(1));
    CARILLON_TRY(find.status());
    return groups;
}

} // namespace carillon
