// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/sample/SampleData.h"

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/TemplateStore.h"
#include "core/campaigns/sample/SampleHistory.h"
#include "core/campaigns/sample/SamplePeople.h"
#include "core/contacts/AudienceStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/SuppressionStore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kEveryone = u"Everyone";
constexpr auto kSandbox = u"Sandbox";
constexpr qsizetype kPeopleInHistory = 1200; // of each group, so that a large shop is filled quickly too

struct SampleText
{
    const char16_t *name;
    const char16_t *body;
};
constexpr std::array kTexts{
    SampleText{ u"Welcome",
                u"Harbor Coffee: Hi {{first_name|there}}, good to have you. Show this text for a free "
                u"pastry with your first coffee. Reply STOP to opt out." },
    SampleText{ u"Weekend brunch",
                u"Harbor Coffee: {{first_name|Hello}}, brunch is on this Saturday and Sunday, 9 to "
                u"2. Bring a friend, the second coffee is on us. Reply STOP to opt out." },
    SampleText{ u"VIP early access",
                u"Harbor Coffee: {{first_name|Hi}}, thanks for {{visits|your}} visits. Our single "
                u"origin from Yunnan is yours one day early. Reply STOP to opt out." },
    SampleText{ u"Table reminder",
                u"Harbor Coffee: your table is kept for you today. See you soon, "
                u"{{first_name|dear guest}}." },
    SampleText{ u"周末特惠",
                u"【海港咖啡】{{first_name|亲爱的朋友}}，本周末第二杯半价，到店出示短信即可。拒收请回复R" },
    SampleText{
        u"新品上市",
        u"【海港咖啡】{{name|您好}}，云南单品手冲今日上市{{#if level}}，{{level}}会员享九折{{/if}}。拒收请回复R" },
    SampleText{ u"会员日", u"【海港咖啡】{{first_name|您好}}，每月18日会员日，积分双倍，欢迎到店。拒收请回复R" },
    SampleText{ u"取餐提醒", u"【海港咖啡】{{name|您好}}，您的订单已备好，请到吧台取餐。" },
};

struct SampleAudience
{
    const char16_t *name;
    const char16_t *rule;
};
constexpr std::array kAudiences{
    SampleAudience{ u"Good customers", u"spend >= 800" },
    SampleAudience{ u"Birthday this week", u"birthday in next 7 days" },
    SampleAudience{ u"Not seen for 90 days", u"not last_visit within 90 days" },
};

Result<qint64> addSandbox(Session &session, const QString &endpoint)
{
    const QJsonObject settings{ { u"endpoint"_s, endpoint }, { u"price"_s, u"0.05"_s }, { u"currency"_s, u"CNY"_s } };
    Statement insert(session.db,
                     u"INSERT INTO gateway (name, protocol, settings, created_at) VALUES (?, 'sandbox', ?, ?)"_s);
    CARILLON_TRY(insert
                     .bind(QString::fromUtf16(kSandbox),
                           QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact)),
                           session.clock.now())
                     .run());
    return session.db.lastInsertId();
}

Status addTexts(Session &session)
{
    TemplateStore templates(session);
    for (const SampleText &text : kTexts) {
        if (const auto added = templates.add(QString::fromUtf16(text.name), QString::fromUtf16(text.body)); !added)
            return added.error();
    }
    return {};
}

Status addAudiences(Session &session)
{
    for (const SampleAudience &audience : kAudiences) {
        const Result<AudienceRule> rule = AudienceRule::parse(QString::fromUtf16(audience.rule));
        if (!rule)
            return rule.error();
        if (const auto added = AudienceStore(session).create(QString::fromUtf16(audience.name), *rule); !added)
            return added.error();
    }
    return {};
}

/// Stores the people and sorts them into groups.
class PeopleWriter
{
public:
    explicit PeopleWriter(Session &session)
        : m_contacts(session)
        , m_consents(session)
        , m_suppressions(session)
        , m_groups(session)
    {
    }

    Status add(const SamplePerson &person, UtcMs agreedAt)
    {
        const Contact &contact = person.contact;
        const Result<qint64> id = m_contacts.add(contact);
        if (!id)
            return id.error();
        sort(person, *id);
        if (contact.consent == ConsentState::Given)
            CARILLON_TRY(record(contact.phone, ConsentRecord::State::Given, agreedAt));
        if (contact.consent == ConsentState::Refused)
            CARILLON_TRY(record(contact.phone, ConsentRecord::State::Refused, agreedAt));
        if (person.isSuppressed) {
            const Result<bool> added = m_suppressions.add(contact.phone, u"by-hand"_s, u"asked in the shop"_s);
            if (!added)
                return added.error();
        }
        m_sendable += contact.consent == ConsentState::Given && !person.isSuppressed ? 1 : 0;
        return {};
    }

    Status writeGroups()
    {
        for (auto group = m_members.begin(); group != m_members.end(); ++group) {
            const Result<qint64> id = m_groups.findOrCreate(group.key());
            if (!id)
                return id.error();
            if (const auto added = m_groups.addMembers(*id, group.value()); !added)
                return added.error();
        }
        return {};
    }

    int sendable() const { return m_sendable; }

private:
    Status record(const QString &phone, ConsentRecord::State state, UtcMs at)
    {
        return m_consents.add(phone, { .state = state, .givenAt = at, .source = u"in store"_s });
    }

    void sort(const SamplePerson &person, qint64 id)
    {
        const auto join = [&](const QString &group, qsizetype atMost = 0) {
            if (QVector<qint64> &members = m_members[group]; atMost == 0 || members.size() < atMost)
                members.append(id);
        };
        const bool chinese = person.contact.region == u"CN";
        join(QString::fromUtf16(kEveryone));
        if (person.isVip)
            join(u"VIP"_s, kPeopleInHistory);
        if (person.wantsNewsletter)
            join(chinese ? u"Newsletter 中文"_s : u"Newsletter"_s, kPeopleInHistory);
        if (person.contact.city == u"上海")
            join(u"上海"_s, kPeopleInHistory);
        if (!chinese)
            join(u"West Coast"_s, kPeopleInHistory);
    }

    ContactStore m_contacts;
    ConsentStore m_consents;
    SuppressionStore m_suppressions;
    GroupStore m_groups;
    QMap<QString, QVector<qint64>> m_members;
    int m_sendable = 0;
};

Result<int> addPeople(Session &session, const SampleOptions &options, const Progress &progress)
{
    const UtcMs now = session.clock.now();
    constexpr UtcMs kTwoMonthsMs = 60LL * 24 * 3600 * 1000;
    SamplePeople people(options.seed, now);
    PeopleWriter writer(session);
    for (int i = 0; i < options.people; ++i) {
        if (progress.isCancelled())
            return cancelledError();
        CARILLON_TRY(writer.add(people.next(), now - kTwoMonthsMs));
        if (i % 100 == 0)
            progress.tell(i, options.people);
    }
    CARILLON_TRY(writer.writeGroups());
    return writer.sendable();
}

Status addHistory(Session &session, const SampleOptions &options, qint64 gatewayId, const Progress &progress)
{
    SampleHistory history(session, options.seed + 1, gatewayId);
    const QList<PastCampaign> past{
        { u"秋季开业"_s, u"新品上市"_s, u"Newsletter 中文"_s, CampaignKind::Marketing, 27 },
        { u"October brunch"_s, u"Weekend brunch"_s, u"West Coast"_s, CampaignKind::Marketing, 19 },
        { u"十一月会员日"_s, u"会员日"_s, u"上海"_s, CampaignKind::Marketing, 12 },
        { u"Table reminders"_s, u"Table reminder"_s, u"Newsletter"_s, CampaignKind::Notice, 6 },
        { u"VIP early access"_s, u"VIP early access"_s, u"VIP"_s, CampaignKind::Marketing, 2, true },
    };
    for (const PastCampaign &campaign : past)
        CARILLON_TRY(history.send(campaign, { .cancel = progress.cancel }));
    return {};
}

} // namespace

Result<SampleSummary> fillWithSampleShop(Session &session, const SampleOptions &options, const Progress &progress)
{
    Transaction transaction(session.db); // all of it or nothing
    CARILLON_TRY(transaction.begun());
    const Result<qint64> gateway = addSandbox(session, options.endpoint);
    if (!gateway)
        return gateway.error();
    const Result<int> sendable = addPeople(session, options, progress);
    if (!sendable)
        return sendable.error();
    CARILLON_TRY(addAudiences(session));
    CARILLON_TRY(addTexts(session));
    if (options.withHistory)
        CARILLON_TRY(addHistory(session, options, *gateway, progress));

    const SampleSummary summary{ .people = options.people,
                                 .sendable = *sendable,
                                 .gateway = QString::fromUtf16(kSandbox),
                                 .everyone = QString::fromUtf16(kEveryone),
                                 .templateName = u"周末特惠"_s,
                                 .draft = u"Winter menu"_s };
    const Result<Campaign> draft = CampaignStore(session).create(summary.draft,
                                                                 { .templateName = u"新品上市"_s,
                                                                   .groupName = summary.everyone,
                                                                   .gatewayName = summary.gateway,
                                                                   .rate = u"50/s"_s,
                                                                   .hours = u"09:00-20:00"_s });
    if (!draft)
        return draft.error();
    CARILLON_TRY(transaction.commit());
    progress.tell(options.people, options.people);
    return summary;
}

} // namespace carillon
