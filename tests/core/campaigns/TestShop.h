// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/UserStore.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Planner.h"
#include "core/campaigns/TemplateStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/TestWorkspace.h"

namespace carillon::test {

/// What a person of a test has; the rest does not matter there.
struct TestPerson
{
    QString phone = {};
    QString name = {};
    ConsentState consent = ConsentState::Given;
    QString zones = QStringLiteral("Asia/Shanghai");
    bool textable = true;
    QJsonObject fields = {};
};

/// A workspace with the group "All", the sandbox account "Sandbox" (0.05 CNY a part) and the text "Hello" in it.
class TestShop : public TestWorkspace
{
public:
    TestShop()
    {
        addGateway(QStringLiteral("Sandbox"), QStringLiteral("sandbox"),
                   QStringLiteral(R"({"price":"0.05","currency":"CNY"})"));
        m_group = *GroupStore(owner).create(QStringLiteral("All"));
        Q_ASSERT(TemplateStore(owner).add(QStringLiteral("Hello"), QStringLiteral("Hi {{name|there}}")));
    }

    void addGateway(const QString &name, const QString &protocol, const QString &settings)
    {
        Statement insert(db(),
                         QStringLiteral("INSERT INTO gateway (name, protocol, settings, created_at) "
                                        "VALUES (?, ?, ?, 0)"));
        const Status inserted = insert.bind(name, protocol, settings).run();
        Q_ASSERT(inserted);
    }

    /// Adds the person to the contacts and to the group "All".
    qint64 addPerson(const TestPerson &person)
    {
        Contact contact;
        contact.phone = person.phone;
        contact.name = person.name;
        contact.zones = person.zones.split(QLatin1Char(','), Qt::SkipEmptyParts);
        contact.region = QStringLiteral("CN");
        contact.textable = person.textable;
        contact.fields = person.fields;
        const Result<qint64> id = ContactStore(owner).add(contact);
        Q_ASSERT(id);
        if (person.consent != ConsentState::Unknown) {
            const auto state
                = person.consent == ConsentState::Given ? ConsentRecord::State::Given : ConsentRecord::State::Refused;
            const Status added = ConsentStore(owner).add(person.phone, { .state = state });
            Q_ASSERT(added);
        }
        const auto joined = GroupStore(owner).addMembers(m_group, { *id });
        Q_ASSERT(joined);
        return *id;
    }

    /// `count` people who may be texted, +8613800000001 and so on.
    void addPeople(int count)
    {
        Transaction transaction(db());
        for (int i = 1; i <= count; ++i)
            addPerson({ .phone = phone(i), .name = QStringLiteral("Person %1").arg(i) });
        const Status committed = transaction.commit();
        Q_ASSERT(committed);
    }
    static QString phone(int i) { return QStringLiteral("+8613800%1").arg(i, 6, 10, QLatin1Char('0')); }

    /// A marketing campaign to "All" with "Hello" through "Sandbox", with `edit` on top.
    Campaign addCampaign(const QString &name, CampaignEdit edit = {})
    {
        edit.templateName = edit.templateName.value_or(QStringLiteral("Hello"));
        edit.gatewayName = edit.gatewayName.value_or(QStringLiteral("Sandbox"));
        if (!edit.sheetId && !edit.audienceName)
            edit.groupName = edit.groupName.value_or(QStringLiteral("All"));
        const Result<Campaign> campaign = CampaignStore(owner).create(name, edit);
        Q_ASSERT(campaign);
        return *campaign;
    }

    qint64 number(const QString &sql)
    {
        Statement row(db(), sql);
        return row.next() ? row.int64(0) : -1;
    }
    void run(const QString &sql)
    {
        const Status done = db().execute(sql);
        Q_ASSERT(done);
    }

    Session owner = session();

private:
    qint64 m_group = 0;
};

} // namespace carillon::test
