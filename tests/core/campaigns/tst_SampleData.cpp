// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Planner.h"
#include "core/campaigns/sample/SampleData.h"
#include "core/campaigns/sample/SamplePeople.h"
#include "core/contacts/ContactStore.h"
#include "core/phone/PhoneNumber.h"
#include "tests/support/TestWorkspace.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class tst_SampleData : public QObject
{
    Q_OBJECT

    static qint64 number(TestWorkspace &shop, const QString &sql)
    {
        Statement row(shop.db(), sql);
        return row.next() ? row.int64(0) : -1;
    }

    TestWorkspace m_shop;
    Session m_session = m_shop.session();
    SampleSummary m_summary;

private Q_SLOTS:
    void initTestCase()
    {
        const auto filled = fillWithSampleShop(m_session, { .people = 2000 }, {});
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().message));
        m_summary = *filled;
    }

    void nineInTenPeopleCanBeTexted()
    {
        QCOMPARE(m_summary.people, 2000);
        QVERIFY2(m_summary.sendable >= 1820, qPrintable(QString::number(m_summary.sendable)));
        CampaignEdit edit{ .templateName = m_summary.templateName,
                           .groupName = m_summary.everyone,
                           .gatewayName = m_summary.gateway };
        QVERIFY(CampaignStore(m_session).create(u"To all"_s, edit));
        const auto plan = Planner(m_session).plan(u"To all"_s, {});
        QVERIFY2(plan->planned >= 1800, qPrintable(QString::number(plan->planned)));
        QCOMPARE(plan->audience(), 2000);
        QVERIFY(!hasBlocker(plan->findings));
    }

    void numbersAreRealInFormAndAllDifferent()
    {
        SamplePeople people(7, TestWorkspace::kStart);
        QSet<QString> numbers;
        for (int i = 0; i < 5000; ++i) {
            const Contact contact = people.next().contact;
            numbers.insert(contact.phone);
            if (i % 25 > 0)
                continue;
            const PhoneResult parsed = parsePhone(contact.phone, u"");
            QVERIFY2(parsed && parsed->isTextable(), qPrintable(contact.phone));
            QCOMPARE(parsed->region, contact.region);
            QVERIFY(parsed->zones == contact.zones);
        }
        QCOMPARE(numbers.size(), 5000);
    }

    void aboutEightInAHundredHaveNoFirstName()
    {
        const double share
            = static_cast<double>(number(m_shop, u"SELECT COUNT(*) FROM contact WHERE first_name_enc IS NULL"_s))
            / 2000;
        QVERIFY2(share > 0.06 && share < 0.10, qPrintable(QString::number(share)));
    }

    void everyPastCampaignHasBooksThatAddUp()
    {
        const auto campaigns = CampaignStore(m_session).list();
        int sent = 0;
        for (const Campaign &campaign : *campaigns) {
            if (campaign.state != CampaignState::Sent)
                continue;
            ++sent;
            const auto certificate = CampaignStatusReader(m_session).verify(campaign.name);
            QVERIFY2(certificate->ok(), qPrintable(campaign.name));
            QVERIFY(certificate->status.planned > 50);
            QVERIFY2(certificate->status.delivered > certificate->status.planned * 85 / 100,
                     QJsonDocument(toJson(certificate->status)).toJson().constData());
            QCOMPARE(certificate->status.waiting, 0);
            QVERIFY(*campaign.startedAt > TestWorkspace::kStart - 30LL * 86'400'000);
            QVERIFY(*campaign.finishedAt < TestWorkspace::kStart);
        }
        QCOMPARE(sent, 5);
    }

    void receiptsRepliesAndOptOutsBelongTogether()
    {
        QCOMPARE(number(m_shop, u"SELECT COUNT(*) FROM receipt"_s),
                 number(m_shop, u"SELECT COUNT(*) FROM message WHERE state IN ('delivered', 'undelivered')"_s));
        QVERIFY(number(m_shop, u"SELECT COUNT(*) FROM reply"_s) > 10);
        QVERIFY(number(m_shop, u"SELECT COUNT(*) FROM reply WHERE seen_at IS NULL"_s) > 0);
        QCOMPARE(number(m_shop,
                        u"SELECT COUNT(*) FROM reply r WHERE opted_out = 1 AND NOT EXISTS "
                        "(SELECT 1 FROM suppression s WHERE s.phone_index = r.phone_index)"_s),
                 0);
        QCOMPARE(number(m_shop, u"SELECT COUNT(*) FROM message WHERE state = 'inDoubt'"_s), 2);
        QVERIFY(AuditLog(m_session).verify()->ok);
    }

    void theSameSeedGivesTheSameShop()
    {
        TestWorkspace other;
        Session session = other.session();
        QVERIFY(fillWithSampleShop(session, { .people = 300 }, {}));
        TestWorkspace third;
        Session again = third.session();
        QVERIFY(fillWithSampleShop(again, { .people = 300 }, {}));
        for (qint64 id = 1; id <= 300; ++id) {
            const auto a = *ContactStore(session).findById(id);
            const auto b = *ContactStore(again).findById(id);
            QCOMPARE(a->phone, b->phone);
            QVERIFY(a->hasSameAttributes(*b));
        }
    }

    void aCancelledFillLeavesAnEmptyWorkspace()
    {
        TestWorkspace empty;
        Session session = empty.session();
        Progress cancelled;
        cancelled.cancel.cancel();
        const auto filled = fillWithSampleShop(session, { .people = 100 }, cancelled);
        QCOMPARE(filled.error().code, Error::Code::Cancelled);
        for (const QString &table : { u"contact"_s, u"gateway"_s, u"campaign"_s, u"template"_s })
            QCOMPARE(number(empty, u"SELECT COUNT(*) FROM "_s + table), 0);
    }
};

QTEST_GUILESS_MAIN(tst_SampleData)
#include "tst_SampleData.moc"
