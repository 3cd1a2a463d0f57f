// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/Workflow.h"
#include "core/delivery/MessageState.h"
#include "tests/core/campaigns/TestShop.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class tst_Status : public QObject
{
    Q_OBJECT

    static CampaignStatus statusOf(TestShop &shop) { return *CampaignStatusReader(shop.owner).status(u"Spring"_s); }

private Q_SLOTS:
    void theSumsAlwaysAddUp_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }

    void theSumsAlwaysAddUp()
    {
        QFETCH(quint64, seed);
        TestShop shop;
        shop.addPeople(60);
        shop.addPerson({ .phone = u"+8613900000001"_s, .consent = ConsentState::Unknown });
        shop.addCampaign(u"Spring"_s);
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));
        SeededRandom random(seed);
        for (int round = 0; round < 10; ++round) {
            Transaction transaction(shop.db());
            Statement update(shop.db(), u"UPDATE message SET state = ? WHERE id = ?"_s);
            QMap<MessageState, qint64> expected;
            for (int id = 1; id <= 60; ++id) {
                const MessageState state = allMessageStates().at(random.below(kMessageStates));
                ++expected[state];
                QVERIFY(update.bind(toString(state), id).run());
            }
            QVERIFY(transaction.commit());

            const CampaignStatus status = statusOf(shop);

            QVERIFY(status.addsUp());
            QCOMPARE(status.planned, 60);
            QCOMPARE(status.excluded, 1);
            QCOMPARE(status.holdout, expected.value(MessageState::Holdout));
            QCOMPARE(status.inDoubt, expected.value(MessageState::InDoubt));
            QCOMPARE(status.noReceipt, expected.value(MessageState::Accepted));
            QCOMPARE(status.undelivered,
                     expected.value(MessageState::Undelivered) + expected.value(MessageState::Expired));
            QCOMPARE(status.cancelled,
                     expected.value(MessageState::Cancelled) + expected.value(MessageState::Suppressed));
            QCOMPARE(status.segments, status.waiting + status.accepted + status.inDoubt);
            QCOMPARE(status.price->micros, status.segments * 50'000);
        }
    }

    void theJsonHasEveryFieldOfTheContract()
    {
        TestShop shop;
        shop.addPeople(2);
        shop.addCampaign(u"Spring"_s);
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));

        const QJsonObject json = toJson(statusOf(shop));

        for (const auto *const key :
             { "state", "planned", "excluded", "holdout", "waiting", "accepted", "delivered", "undelivered",
               "noReceipt", "failed", "inDoubt", "cancelled", "segments", "price", "rate", "eta" })
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(json.value(u"state"_s).toString(), u"draft"_s);
        QCOMPARE(json.value(u"price"_s).toObject(),
                 (QJsonObject{ { u"amount"_s, u"0.10"_s }, { u"currency"_s, u"CNY"_s } }));
        QVERIFY(json.value(u"eta"_s).isNull());
    }

    void anEditedCampaignHasNoPlanToCount()
    {
        TestShop shop;
        shop.addPeople(2);
        shop.addCampaign(u"Spring"_s);
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));
        QVERIFY(CampaignStore(shop.owner).edit(u"Spring"_s, { .rate = u"9/s"_s }));
        QCOMPARE(statusOf(shop).planned, 0);
        QVERIFY(statusOf(shop).addsUp());
    }

    void theEndIsWorkedOutFromTheSetPaceUntilThereIsAnother()
    {
        TestShop shop;
        shop.addPeople(20);
        shop.addCampaign(u"Spring"_s, { .rate = u"2/s"_s });
        QVERIFY(Workflow(shop.owner).start(u"Spring"_s, {}, {}));
        QCOMPARE(statusOf(shop).eta, std::optional<UtcMs>(TestWorkspace::kStart + 10'000));

        shop.run(u"INSERT INTO gateway_call (gateway_id, owner, fence, armed_at) VALUES (1, 'me', 1, %1)"_s.arg(
            TestWorkspace::kStart - 1000));
        shop.run(u"INSERT INTO attempt (call_id, message_id, number, outcome) SELECT 1, id, 1, 'ok' FROM message "
                 "WHERE id <= 10"_s);
        shop.run(u"UPDATE message SET state = 'accepted' WHERE id <= 10"_s);

        QCOMPARE(statusOf(shop).perSecond, 1.0);
        QCOMPARE(statusOf(shop).eta, std::optional<UtcMs>(TestWorkspace::kStart + 10'000));
        shop.clock().advance(std::chrono::seconds(20));
        QCOMPARE(statusOf(shop).perSecond, 0.0);
    }

    void theCertificateHoldsForWhatWasPlanned()
    {
        TestShop shop;
        shop.addPeople(10);
        shop.addCampaign(u"Spring"_s);
        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        const auto certificate = CampaignStatusReader(shop.owner).verify(u"Spring"_s);

        QVERIFY(certificate->ok());
        QCOMPARE(certificate->recomputedHash, plan->hash);
    }

    void theCertificateFailsWhenTheBooksWereTouched_data()
    {
        QTest::addColumn<QString>("touch");
        QTest::newRow("a message is gone") << u"DELETE FROM message WHERE id = 3"_s;
        QTest::newRow("a price is another") << u"UPDATE message SET price_micros = 1 WHERE id = 3"_s;
        QTest::newRow("a text moved to another person") << u"UPDATE message SET phone_index = x'00' WHERE id = 3"_s;
        QTest::newRow("accepted twice")
            << u"INSERT INTO attempt (call_id, message_id, number, outcome) VALUES (1, 3, 1, 'ok'), (1, 3, 2, 'ok')"_s;
        QTest::newRow("texted after the opt-out")
            << u"INSERT INTO suppression (phone_index, uid, reason, source, added_by, added_at) "
               "SELECT phone_index, uid, 'opted-out', '', '', 5 FROM message WHERE id = 3"_s;
    }

    void theCertificateFailsWhenTheBooksWereTouched()
    {
        QFETCH(QString, touch);
        TestShop shop;
        shop.addPeople(10);
        shop.addCampaign(u"Spring"_s);
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));
        shop.run(u"INSERT INTO gateway_call (gateway_id, owner, fence, armed_at) VALUES (1, 'me', 1, 10)"_s);
        shop.run(u"INSERT INTO attempt (call_id, message_id, number, outcome) VALUES (1, 3, 9, 'retry')"_s);
        shop.run(u"UPDATE message SET accepted_at = 10 WHERE id = 3"_s);
        QVERIFY(CampaignStatusReader(shop.owner).verify(u"Spring"_s)->ok());
        shop.run(u"PRAGMA foreign_keys = OFF"_s);

        shop.run(touch);

        QVERIFY(!CampaignStatusReader(shop.owner).verify(u"Spring"_s)->ok());
    }
};

QTEST_GUILESS_MAIN(tst_Status)
#include "tst_Status.moc"
