// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeliveryFixture.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/ReceiptBook.h"
#include "core/delivery/ReplyDesk.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs kNow = 1'764'054'000'000; // 2025-11-25T07:00Z, 15:00 in Shanghai

SettledMessage accepted(const QString &reference)
{
    return { ItemOutcome{ .outcome = OutcomeClass::Ok, .reference = reference } };
}

} // namespace

/// What delivery writes and reads: outbox, receipts, replies, accounts, messages, and the sending state.
class tst_DeliveryStores : public QObject
{
    Q_OBJECT

    ManualClock m_clock{ kNow };
    SeededRandom m_random{ 5 };
    std::unique_ptr<DeliveryFixture> m_shop;
    std::unique_ptr<Outbox> m_outbox;
    qint64 m_gate = 0;

    SendingCampaign campaign(qint64 id, int lane = 2) const
    {
        return { .id = id, .gatewayId = m_gate, .revision = 1, .lane = lane, .hours = u"00:00-24:00"_s };
    }

    /// Releases, claims and arms the whole campaign in one call.
    Outbox::Arm armAll(qint64 id)
    {
        m_shop->start(id);
        static_cast<void>(m_outbox->release(campaign(id), 1'000));
        const auto claim = m_outbox->claim(campaign(id), 1'000);
        return *m_outbox->arm(campaign(id), claim->messages);
    }

    void settleAll(const Outbox::Arm &call, const SettledMessage &outcome)
    {
        QVERIFY(m_outbox->settle(call, QList<SettledMessage>(call.armed.size(), outcome), 200));
    }

    MessageState stateOf(qint64 id) { return MessageStore(m_shop->session()).show(id)->message.state; }

private Q_SLOTS:
    void init()
    {
        m_clock.jumpTo(kNow);
        m_shop = std::make_unique<DeliveryFixture>(m_clock);
        m_gate = m_shop->addGateway(u"sandbox"_s, { { u"endpoint"_s, u"http://127.0.0.1:9900"_s } });
        m_outbox = std::make_unique<Outbox>(m_shop->session(), m_random, StateChangeSink());
        QVERIFY(m_outbox->takeOver(u"test"_s));
    }
    void cleanup()
    {
        m_outbox.reset();
        m_shop.reset();
    }

    // outbox
    void aMessageGoesFromPlannedToAcceptedWithItsAttempt()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        const Outbox::Arm call = armAll(sale);
        QCOMPARE(call.armed.size(), 1);
        settleAll(call, accepted(u"r1"_s));

        const auto detail = MessageStore(m_shop->session()).show(call.armed.first().id);
        QVERIFY(detail->message.state == MessageState::Accepted);
        QCOMPARE(detail->message.reference, u"r1"_s);
        QCOMPARE(detail->message.attempts, 1);
        QCOMPARE(detail->attempts.size(), 1);
        QCOMPARE(detail->attempts.first().outcome, toString(OutcomeClass::Ok));
        QCOMPARE(detail->message.phone, DeliveryFixture::phoneOf(0));
    }

    void aDeadOwnersClaimsAreReadyAndItsArmedAreInDoubt()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 5 });
        m_shop->start(sale);
        QVERIFY(m_outbox->release(campaign(sale), 100));
        const auto claim = m_outbox->claim(campaign(sale), 100);
        QVERIFY(m_outbox->arm(campaign(sale), claim->messages.mid(0, 2)));

        Outbox next(m_shop->session(), m_random, {});
        QCOMPARE(*next.takeOver(u"next"_s), 2);

        const MessageCounts counts = m_shop->counts(sale);
        QCOMPARE(counts.inDoubt(), 2);
        QCOMPARE(counts.of(MessageState::Ready), 3);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM gateway_call WHERE settled_at IS NULL"_s), 0);
    }

    void aLateAnswerOfAProcessHeldForDeadResolvesItsDoubt()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 2 });
        const Outbox::Arm call = armAll(sale);
        Outbox next(m_shop->session(), m_random, {});
        QCOMPARE(*next.takeOver(u"next"_s), 2);

        QVERIFY(m_outbox->settle(call, { accepted(u"r1"_s), { ItemOutcome{ .outcome = OutcomeClass::Retry } } }, 200));

        QVERIFY(stateOf(call.armed.at(0).id) == MessageState::Accepted);
        QVERIFY(stateOf(call.armed.at(1).id) == MessageState::RetryWait);
    }

    void anOutcomeGoesWhereItsClassSays_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("notSent");
        QTest::addColumn<QString>("state");
        QTest::newRow("accepted") << int(OutcomeClass::Ok) << false << u"accepted"_s;
        QTest::newRow("not taken") << int(OutcomeClass::Retry) << false << u"retryWait"_s;
        QTest::newRow("too fast") << int(OutcomeClass::Throttled) << false << u"retryWait"_s;
        QTest::newRow("no byte left") << int(OutcomeClass::InDoubt) << true << u"retryWait"_s;
        QTest::newRow("wrong number") << int(OutcomeClass::Recipient) << false << u"rejected"_s;
        QTest::newRow("wrong key") << int(OutcomeClass::Account) << false << u"rejected"_s;
        QTest::newRow("wrong text") << int(OutcomeClass::Content) << false << u"rejected"_s;
        QTest::newRow("on the provider's blacklist") << int(OutcomeClass::OptedOut) << false << u"rejected"_s;
        QTest::newRow("nobody knows") << int(OutcomeClass::InDoubt) << false << u"inDoubt"_s;
    }
    void anOutcomeGoesWhereItsClassSays()
    {
        QFETCH(int, outcome);
        QFETCH(bool, notSent);
        const Outbox::Arm call = armAll(m_shop->addCampaign({ .messages = 1 }));
        settleAll(call, { ItemOutcome{ .outcome = OutcomeClass(outcome) }, notSent });
        QTEST(toString(stateOf(call.armed.first().id)), "state");
    }

    void retriesEndAfterFiveAttempts()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        Outbox::Arm call = armAll(sale);
        for (int attempt = 1; attempt < 5; ++attempt) {
            settleAll(call, { ItemOutcome{}, true });
            m_clock.advance(std::chrono::minutes(5));
            QCOMPARE(*m_outbox->promote(campaign(sale), 10), 1);
            call = *m_outbox->arm(campaign(sale), m_outbox->claim(campaign(sale), 10)->messages);
        }
        settleAll(call, { ItemOutcome{}, true });
        const auto detail = MessageStore(m_shop->session()).show(call.armed.first().id);
        QVERIFY(detail->message.state == MessageState::Rejected);
        QCOMPARE(detail->message.reason, u"retries-used-up"_s);
        QCOMPARE(detail->attempts.size(), 5);
    }

    void theClaimLeavesOutWhoMayNotBeTexted()
    {
        m_clock.jumpTo(kNow + 6LL * 3600 * 1000); // 21:00 in Shanghai
        DeliveryFixture::Plan plan{ .messages = 1, .hours = u"09:00-20:00"_s };
        plan.name = u"At night"_s;
        const qint64 night = m_shop->addCampaign(plan);
        plan.name = u"Over by morning"_s;
        plan.usefulUntil = m_clock.now() + 3600 * 1000;
        const qint64 over = m_shop->addCampaign(plan);
        for (const qint64 id : { night, over }) {
            m_shop->start(id);
            SendingCampaign info = campaign(id);
            info.hours = u"09:00-20:00"_s;
            QVERIFY(m_outbox->release(info, 10));
            QVERIFY(m_outbox->claim(info, 10)->messages.isEmpty());
        }
        QVERIFY(m_shop->messages(night).first().state == MessageState::Held);
        QCOMPARE(m_shop->messages(night).first().notBefore, kNow + 18LL * 3600 * 1000);
        QVERIFY(m_shop->messages(over).first().state == MessageState::Cancelled);
        QCOMPARE(m_shop->messages(over).first().reason, u"offer-over"_s);
    }

    void anOptOutBetweenClaimAndArmIsObeyed()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 2 });
        m_shop->start(sale);
        QVERIFY(m_outbox->release(campaign(sale), 10));
        const auto claim = m_outbox->claim(campaign(sale), 10);
        QVERIFY(m_shop->session().db.execute(
            u"INSERT INTO suppression (phone_index, uid, reason, source, added_by, added_at) SELECT phone_index, uid, "
            "'complaint', 'test', 'Mei', 0 FROM message WHERE id = 1"_s));

        QCOMPARE(m_outbox->arm(campaign(sale), claim->messages)->armed.size(), 1);

        QVERIFY(m_shop->messages(sale).first().state == MessageState::Suppressed);
        QCOMPARE(m_shop->messages(sale).first().reason, u"complaint"_s);
    }

    // receipts
    void aReceiptCountsOnceAndMovesItsMessageOn()
    {
        const Outbox::Arm call = armAll(m_shop->addCampaign({ .messages = 1 }));
        settleAll(call, accepted(u"r1"_s));
        ReceiptBook book(m_shop->session(), {});
        const Receipt receipt{ .reference = u"r1"_s, .state = ReceiptState::Delivered, .key = "k" };
        QVERIFY(*book.store(m_gate, receipt));
        QVERIFY(!*book.store(m_gate, receipt));
        QVERIFY(stateOf(call.armed.first().id) == MessageState::Delivered);
        QCOMPARE(MessageStore(m_shop->session()).show(call.armed.first().id)->receipts.size(), 1);
    }

    void aReceiptThatComesBeforeTheAnswerWaitsForIt()
    {
        const Outbox::Arm call = armAll(m_shop->addCampaign({ .messages = 2 }));
        ReceiptBook book(m_shop->session(), {});
        QVERIFY(book.store(m_gate, { .reference = u"r1"_s, .state = ReceiptState::Delivered, .key = "a" }));
        QVERIFY(book.store(m_gate, { .uid = call.armed.at(1).uid, .state = ReceiptState::Undelivered, .key = "b" }));
        QVERIFY(stateOf(call.armed.at(0).id) == MessageState::Armed);

        QVERIFY(m_outbox->settle(call, { accepted(u"r1"_s), { ItemOutcome{} } }, 200));

        QVERIFY(stateOf(call.armed.at(0).id) == MessageState::Delivered);
        QVERIFY(stateOf(call.armed.at(1).id) == MessageState::Undelivered); // it came into doubt, and out of it
    }

    void receiptsOfAnotherGatewayDoNotCount()
    {
        const Outbox::Arm call = armAll(m_shop->addCampaign({ .messages = 1 }));
        settleAll(call, accepted(u"r1"_s));
        ReceiptBook book(m_shop->session(), {});
        QVERIFY(book.store(m_gate + 1, { .reference = u"r1"_s, .state = ReceiptState::Delivered, .key = "k" }));
        QVERIFY(stateOf(call.armed.first().id) == MessageState::Accepted);
    }

    // replies
    void optOutWordsAreKnownAndOthersAreNot_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<bool>("optsOut");
        QTest::newRow("STOP") << u"STOP"_s << true;
        QTest::newRow("small, with a stop") << u" stop. "_s << true;
        QTest::newRow("TD") << u"td"_s << true;
        QTest::newRow("Chinese") << u"退订"_s << true;
        QTest::newRow("a letter that nobody offered") << u"R"_s << false;
        QTest::newRow("in a sentence, outside the US") << u"don't stop sending these"_s << false;
        QTest::newRow("thanks") << u"thanks"_s << false;
        QTest::newRow("empty") << u""_s << false;
    }
    void optOutWordsAreKnownAndOthersAreNot()
    {
        QFETCH(QString, reply);
        const IncomingText text{ .from = DeliveryFixture::phoneOf(1), .text = reply, .key = "k" };
        const auto filed = ReplyDesk(m_shop->session(), {}).file(m_gate, text, u"CN"_s);
        QTEST(filed->optedOut, "optsOut");
    }

    void aLetterThatTheTextOfferedOptsOut()
    {
        DeliveryFixture::Plan plan{ .messages = 1 };
        plan.text = u"Sale today 拒收请回复R"_s;
        settleAll(armAll(m_shop->addCampaign(plan)), accepted(u"r1"_s));
        const IncomingText text{ .from = DeliveryFixture::phoneOf(0), .text = u"r"_s, .key = "k" };
        QVERIFY(ReplyDesk(m_shop->session(), {}).file(m_gate, text, u"CN"_s)->optedOut);
    }

    void anOptOutTakesTheNumberOutOfEveryCampaign()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 3 });
        const qint64 other = m_shop->addCampaign({ .name = u"Other"_s, .messages = 3 });
        m_shop->start(sale);
        QVERIFY(m_outbox->release(campaign(sale), 10));
        ReplyDesk desk(m_shop->session(), {});
        const IncomingText reply{ .from = DeliveryFixture::phoneOf(1), .text = u"TD"_s, .key = "k" };

        const auto filed = desk.file(m_gate, reply, u"CN"_s);
        QVERIFY(filed->isNew && filed->optedOut);
        QVERIFY(!desk.file(m_gate, reply, u"CN"_s)->isNew);

        for (const qint64 id : { sale, other }) {
            QCOMPARE(m_shop->counts(id).of(MessageState::Suppressed), 1);
            QVERIFY(m_shop->messages(id).at(1).state == MessageState::Suppressed);
        }
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM suppression"_s), 1);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM reply"_s), 1);
    }

    void anOrdinaryReplyFindsItsCampaign()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        settleAll(armAll(sale), accepted(u"r1"_s));
        const IncomingText reply{ .from = u"138 0000 0000"_s, .text = u"Are you open today?"_s, .key = "k" };
        const auto filed = ReplyDesk(m_shop->session(), {}).file(m_gate, reply, u"CN"_s);
        QVERIFY(filed->isNew && !filed->optedOut);
        QCOMPARE(filed->campaignId, sale);
    }

    // accounts
    void anAccountKeepsItsSecretsOutOfTheDatabase()
    {
        GatewayStore store(m_shop->session());
        const auto added = store.add(u"sandbox"_s, u"Second"_s, { { u"rate"_s, u"50/s"_s } },
                                     { { u"key"_s, QByteArray("hunter2") } }, m_shop->secrets());
        QVERIFY(added);
        QVERIFY(added->rate() == (Rate{ 50, std::chrono::seconds(1) }));
        QCOMPARE(added->connections(), 16);
        QVERIFY(added->price() == (Money{ 50'000, u"CNY"_s }));
        QCOMPARE(store.accountFor(*added, m_shop->secrets())->secrets.value(u"key"_s), QByteArray("hunter2"));
        QFile file(m_shop->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    void aWrongSettingIsRefusedByName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("rate") << u"rate"_s << u"fast"_s;
        QTest::newRow("connections") << u"connections"_s << u"65"_s;
        QTest::newRow("price") << u"price"_s << u"cheap"_s;
        QTest::newRow("currency") << u"currency"_s << u"yuan"_s;
    }
    void aWrongSettingIsRefusedByName()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        GatewayStore store(m_shop->session());
        QVERIFY(!store.add(u"sandbox"_s, u"Second"_s, { { key, value } }, {}, m_shop->secrets()));
        QCOMPARE(store.list()->size(), 1);
    }

    void anAccountInUseIsNotRemoved()
    {
        GatewayStore store(m_shop->session());
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        m_shop->start(sale);
        QVERIFY(!store.remove(m_gate, m_shop->secrets()));
        QVERIFY(SendingControl(m_shop->session()).stop(sale));
        QVERIFY(store.remove(m_gate, m_shop->secrets()));
        QVERIFY(store.list()->isEmpty());
        QVERIFY(store.add(u"sandbox"_s, u"Gate"_s, {}, {}, m_shop->secrets())); // the name is free again
    }

    // messages
    void doubtIsResolvedByAPerson_data()
    {
        QTest::addColumn<int>("resolution");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("campaign");
        QTest::newRow("send again") << int(Resolution::Resend) << u"ready"_s << u"sending"_s;
        QTest::newRow("it arrived") << int(Resolution::Sent) << u"accepted"_s << u"sent"_s;
        QTest::newRow("leave it") << int(Resolution::Abandon) << u"abandoned"_s << u"sent"_s;
    }
    void doubtIsResolvedByAPerson()
    {
        QFETCH(int, resolution);
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        const Outbox::Arm call = armAll(sale);
        MessageStore store(m_shop->session());
        QVERIFY(!store.resolve(call.armed.first().id, Resolution(resolution))); // still on the wire
        settleAll(call, { ItemOutcome{} });
        QVERIFY(SendingControl(m_shop->session()).closeFinished(sale));
        QCOMPARE(m_shop->campaignState(sale), u"sent"_s);

        QVERIFY(store.resolve(call.armed.first().id, Resolution(resolution)));

        QTEST(toString(stateOf(call.armed.first().id)), "state");
        QTEST(m_shop->campaignState(sale), "campaign");
    }

    void explainingFindsTheMessageOrTheReasonThatThereIsNone()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 1 });
        MessageStore store(m_shop->session());
        QVERIFY(store.explain(sale, DeliveryFixture::phoneOf(0))->message);
        Statement excluded(m_shop->session().db,
                           u"INSERT INTO exclusion (campaign_id, revision, phone_index, reason) "
                           "VALUES (?, 1, ?, 'noConsent')"_s);
        QVERIFY(excluded.bind(sale, m_shop->cipher().phoneIndex(DeliveryFixture::phoneOf(9))).run());
        QCOMPARE(store.explain(sale, DeliveryFixture::phoneOf(9))->excludedBecause, u"noConsent"_s);
        QVERIFY(!store.explain(sale, DeliveryFixture::phoneOf(8)));
    }

    // sending state
    void theSendingStateGoesItsWayAndNoOther()
    {
        const qint64 sale = m_shop->addCampaign({ .messages = 3 });
        SendingControl control(m_shop->session());
        QVERIFY(!control.pause(sale));
        QVERIFY(control.start(sale));
        QVERIFY(control.start(sale)); // a second time changes nothing
        QVERIFY(control.pause(sale));
        QVERIFY(!control.start(sale));
        QVERIFY(control.resume(sale));
        QVERIFY(control.halt(sale, u"11 of 200"_s));
        QVERIFY(control.resume(sale));
        QCOMPARE(*control.stopEverything(), 1);
        QCOMPARE(m_shop->campaignState(sale), u"paused"_s);
        QVERIFY(control.stop(sale));
        QCOMPARE(m_shop->counts(sale).cancelled(), 3);
        QVERIFY(!control.resume(sale));
        QCOMPARE(m_shop->campaignState(sale), u"stopped"_s);
    }

    void theSumsAddUp()
    {
        MessageCounts counts;
        for (const MessageState state : allMessageStates())
            counts.add(state, 1 + static_cast<qint64>(state));
        QCOMPARE(counts.planned(),
                 counts.holdout() + counts.waiting() + counts.accepted() + counts.failed() + counts.inDoubt()
                     + counts.cancelled());
    }
};

QTEST_GUILESS_MAIN(tst_DeliveryStores)
#include "tst_DeliveryStores.moc"
