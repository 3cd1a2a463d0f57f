// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactQuery.h"

#include "core/storage/Statement.h"

#include <QVariantList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct Filter
{
    QString where = u"c.deleted_at IS NULL"_s;
    QVariantList values = {};
};

Filter filterOf(const ContactQuery &query)
{
    Filter filter;
    if (query.group) {
        filter.where += u" AND c.id IN (SELECT contact_id FROM group_member WHERE group_id = ?)"_s;
        filter.values.append(*query.group);
    }
    if (query.consent) {
        filter.where += u" AND c.consent = ?"_s;
        filter.values.append(nameOf(*query.consent));
    }
    switch (query.reach) {
    case ContactQuery::Reach::Everyone: return filter;
    case ContactQuery::Reach::NotTextable: filter.where += u" AND c.textable = 0"_s; return filter;
    case ContactQuery::Reach::OnDoNotTextList:
        filter.where += u" AND c.phone_index IN (SELECT phone_index FROM suppression)"_s;
        return filter;
    }
    Q_UNREACHABLE();
}

/// What SQL sorts by; names and numbers are sorted afterwards.
QString orderOf(ContactQuery::Sort sort)
{
    switch (sort) {
    case ContactQuery::Sort::Name:
    case ContactQuery::Sort::Number: return u"c.id"_s;
    case ContactQuery::Sort::City: return u"c.city = '', c.city, c.id"_s;
    case ContactQuery::Sort::Language: return u"c.language = '', c.language, c.id"_s;
    case ContactQuery::Sort::Birthday: return u"c.birthday = '', c.birthday, c.id"_s;
    case ContactQuery::Sort::Consent: return u"c.consent, c.id"_s; // given, refused, unknown
    case ContactQuery::Sort::Created: return u"c.created_at, c.id"_s;
    case ContactQuery::Sort::CustomField: return u"(SELECT value FROM json_each(c.fields) WHERE key = ?), c.id"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QVector<qint64>> listContacts(const Session &session, const ContactQuery &query, NameCache &names,
                                     const Progress &progress)
{
    Filter filter = filterOf(query);
    if (query.sort == ContactQuery::Sort::CustomField)
        filter.values.append(query.customField);
    Statement find(session.db,
                   u"SELECT c.id FROM contact c WHERE %1 ORDER BY %2"_s.arg(filter.where, orderOf(query.sort)));
    find.bindList(filter.values);
    QVector<qint64> ids;
    while (find.next())
        ids.append(find.int64(0));
    CARILLON_TRY(find.status());
    const bool byName = query.sort == ContactQuery::Sort::Name;
    const bool byNumber = query.sort == ContactQuery::Sort::Number;
    if (byName || byNumber || !query.text.trimmed().isEmpty()) {
        CARILLON_TRY(names.refresh(session, progress));
        ids = names.filtered(ids, query.text);
    }
    if (byName)
        names.sortByName(ids);
    if (byNumber)
        names.sortByNumber(ids);
    if (query.descending)
        std::ranges::reverse(ids);
    return ids;
}

Result<qint64> countContacts(const Session &session, const ContactQuery &query)
{
    const Filter filter = filterOf(query);
    Statement find(session.db, u"SELECT COUNT(*) FROM contact c WHERE %1"_s.arg(filter.where));
    find.bindList(filter.values);
    const qint64 count = find.next() ? find.int64(0) : 0;
    CARILLON_TRY(find.status());
    return count;
}

} // namespace carillon
