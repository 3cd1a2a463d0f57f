// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudienceFacts.h"

#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/storage/Statement.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr qsizetype kSample = 8;
constexpr int kSampleFrom = 4000;
constexpr int kCities = 60;

Result<QList<Contact>> readSample(const carillon::Session &session, const AudienceRule &rule, quint32 shuffle)
{
    Result<QVector<qint64>> ids = AudienceStore(session).members(rule, 0, kSampleFrom);
    if (!ids)
        return ids.error();
    QRandomGenerator random(shuffle);
    std::ranges::shuffle(*ids, random);
    return ContactStore(session).page(ids->mid(0, kSample));
}

} // namespace

Result<AudienceFacts> readAudienceFacts(const carillon::Session &session, const AudienceRule &rule,
                                        const QList<AudienceRule> &conditions, quint32 shuffle)
{
    AudienceStore audiences(session);
    AudienceFacts facts;
    for (const AudienceRule &condition : conditions)
        facts.conditions.append(audiences.count(condition));
    const Result<qint64> people = audiences.count(rule);
    if (!people)
        return people.error();
    facts.people = *people;
    const AudienceRule optedIn{ .kind = AudienceRule::Kind::Condition,
                                .field = u"consent"_s,
                                .values = { u"given"_s } };
    const Result<qint64> agreed = audiences.count({ .children = { rule, optedIn } });
    if (!agreed)
        return agreed.error();
    facts.optedIn = *agreed;
    const Result<QList<Contact>> sample = readSample(session, rule, shuffle);
    if (!sample)
        return sample.error();
    facts.sample = *sample;
    return facts;
}

Result<RuleChoices> readRuleChoices(const carillon::Session &session)
{
    RuleChoices choices{ .fields = { u"city"_s, u"group"_s, u"consent"_s, u"birthday"_s, u"language"_s, u"region"_s } };
    const Result<QStringList> custom = ContactStore(session).customFields();
    if (!custom)
        return custom.error();
    choices.fields.append(*custom);
    const Result<QList<ContactGroup>> groups = GroupStore(session).list();
    if (!groups)
        return groups.error();
    for (const ContactGroup &group : *groups)
        choices.groups.append(group.name);
    Statement cities(session.db,
                     u"SELECT city FROM contact WHERE city <> '' AND deleted_at IS NULL GROUP BY city "
                     "ORDER BY COUNT(*) DESC LIMIT ?"_s);
    cities.bind(kCities);
    while (cities.next())
        choices.cities.append(cities.text(0));
    CARILLON_TRY(cities.status());
    return choices;
}

} // namespace carillon::ui
