// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeliveryFixture.h"
#include "core/delivery/SendingEngine.h"
#include "core/delivery/WebhookReceiver.h"
#include "core/http/HttpListener.h"
#include "core/sandbox/SandboxServer.h"

#include <QAbstractEventDispatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// The whole way over real sockets: engine, transport, codec, and a provider whose log is the truth.
class tst_SendingEngine : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<DeliveryFixture> m_shop;
    std::unique_ptr<QThread> m_providersThread;
    std::unique_ptr<SandboxServer> m_provider; // lives on a thread of its own, as the real one is a process

    void onProvidersThread(const std::function<void()> &act)
    {
        QMetaObject::invokeMethod(QAbstractEventDispatcher::instance(m_providersThread.get()), act,
                                  Qt::BlockingQueuedConnection);
    }

    void provide(SandboxOptions options, QMap<QString, QString> settings = {})
    {
        options.logFile = m_shop->file(u"accepted.ndjson"_s);
        m_providersThread = std::make_unique<QThread>();
        m_providersThread->start();
        quint16 port = 0;
        QTRY_VERIFY(QAbstractEventDispatcher::instance(m_providersThread.get()));
        onProvidersThread([&] {
            m_provider = std::make_unique<SandboxServer>(options, m_clock);
            port = m_provider->start(QHostAddress::LocalHost, 0).value_or(0);
        });
        settings.insert(u"endpoint"_s, u"http://127.0.0.1:%1"_s.arg(port));
        m_shop->addGateway(u"sandbox"_s, settings);
    }

    std::unique_ptr<SendingEngine> engine()
    {
        return std::make_unique<SendingEngine>(DatabaseConfig{ m_shop->path() }, m_shop->cipher(), m_clock,
                                               m_shop->secrets());
    }

    void runUntilIdle()
    {
        const auto sender = engine();
        QSignalSpy idle(sender.get(), &SendingEngine::idle);
        sender->start();
        QVERIFY(idle.wait(30'000));
        sender->stop();
    }

    /// How often the provider accepted a text to each number.
    QMap<QString, int> accepted() const
    {
        QMap<QString, int> times;
        QFile log(m_shop->file(u"accepted.ndjson"_s));
        if (log.open(QIODevice::ReadOnly)) {
            while (!log.atEnd())
                ++times[QJsonDocument::fromJson(log.readLine()).object().value(u"to"_s).toString()];
        }
        return times;
    }
    static int most(const QMap<QString, int> &times)
    {
        int most = 0;
        for (const int time : times)
            most = std::max(most, time);
        return most;
    }

private Q_SLOTS:
    void init() { m_shop = std::make_unique<DeliveryFixture>(m_clock); }
    void cleanup()
    {
        if (m_providersThread) {
            onProvidersThread([this] { m_provider.reset(); });
            m_providersThread->quit();
            m_providersThread->wait();
            m_providersThread.reset();
        }
        m_shop.reset();
    }

    void everyMessageIsSentOnceAndReportedDelivered()
    {
        provide({});
        const qint64 sale = m_shop->addCampaign({ .messages = 500 });
        m_shop->start(sale);

        runUntilIdle();

        QCOMPARE(accepted().size(), 500);
        QCOMPARE(most(accepted()), 1);
        QCOMPARE(m_shop->counts(sale).accepted(), 500);
        QCOMPARE(m_shop->counts(sale).delivered(), 500);
        QCOMPARE(m_shop->campaignState(sale), u"sent"_s);
    }

    void lostAnswersAreInDoubtUntilTheirReceiptsComeAndAreNeverSentAgain()
    {
        provide({ .drop = 0.1, .receipts = 0 }, { { u"connections"_s, u"4"_s }, { u"batch"_s, u"1"_s } });
        const qint64 sale = m_shop->addCampaign({ .messages = 200 });
        m_shop->start(sale);

        runUntilIdle();

        QCOMPARE(accepted().size(), 200);
        QCOMPARE(most(accepted()), 1);
        const MessageCounts counts = m_shop->counts(sale);
        QVERIFY(counts.inDoubt() > 0);
        QCOMPARE(counts.inDoubt() + counts.accepted(), 200);
    }

    void refusedOnesAreRejectedWithTheirCause()
    {
        provide({ .reject = 0.1 });
        const qint64 sale = m_shop->addCampaign({ .messages = 200 });
        m_shop->start(sale);

        runUntilIdle();

        const MessageCounts counts = m_shop->counts(sale);
        QVERIFY(counts.failed() > 0);
        QCOMPARE(counts.accepted(), accepted().size());
        QCOMPARE(counts.failed() + counts.accepted(), 200);
    }

    void aThrottlingGatewayGetsAllOfThemInTheEnd()
    {
        provide({ .perSecond = 100 });
        const qint64 sale = m_shop->addCampaign({ .messages = 150 });
        m_shop->start(sale);

        runUntilIdle();

        QCOMPARE(m_shop->counts(sale).accepted(), 150);
        QCOMPARE(most(accepted()), 1);
    }

    void aSecondEngineOnlyWatchesAndTakesOverLater()
    {
        provide({ .latency = milliseconds(20) }, { { u"connections"_s, u"2"_s }, { u"batch"_s, u"1"_s } });
        const qint64 sale = m_shop->addCampaign({ .messages = 100 });
        m_shop->start(sale);
        auto first = engine();
        auto second = engine();
        QSignalSpy watching(second.get(), &SendingEngine::snapshot);
        QSignalSpy done(second.get(), &SendingEngine::idle);
        first->start();
        QTRY_VERIFY(!accepted().isEmpty());
        second->start();
        QTRY_VERIFY(watching.size() > 1);
        QVERIFY(!watching.last().first().value<LiveSnapshot>().dispatching);

        first->stop();
        QVERIFY(accepted().size() < 100);
        QCOMPARE(m_shop->counts(sale).inDoubt() + m_shop->counts(sale).of(MessageState::Armed), 0);
        QVERIFY(done.wait(20'000));

        QCOMPARE(accepted().size(), 100);
        QCOMPARE(most(accepted()), 1);
    }

    void stopTakesTheRestAwayWithinASecond()
    {
        provide({ .latency = milliseconds(20) }, { { u"connections"_s, u"1"_s }, { u"batch"_s, u"1"_s } });
        const qint64 sale = m_shop->addCampaign({ .messages = 500 });
        m_shop->start(sale);
        const auto sender = engine();
        QSignalSpy idle(sender.get(), &SendingEngine::idle);
        sender->start();
        QTRY_VERIFY(!accepted().isEmpty());

        QVERIFY(SendingControl(m_shop->session()).stop(sale));
        const qsizetype whenStopped = accepted().size();
        QVERIFY(idle.wait(10'000));

        QVERIFY(accepted().size() <= whenStopped + 1); // the one on the wire
        const MessageCounts counts = m_shop->counts(sale);
        QCOMPARE(counts.waiting(), 0);
        QCOMPARE(counts.cancelled() + counts.accepted(), 500);
    }

    void anOptOutThatWaitedAtTheProviderComesBeforeTheFirstText()
    {
        provide({});
        const qint64 sale = m_shop->addCampaign({ .messages = 20 });
        m_shop->start(sale);
        QTcpSocket phone; // a person answers TD to an earlier text
        phone.connectToHost(QHostAddress::LocalHost, quint16(endpointPort()));
        const QJsonObject text{ { u"from"_s, DeliveryFixture::phoneOf(7) },
                                { u"to"_s, u"106"_s },
                                { u"text"_s, u"TD"_s } };
        const QByteArray body = QJsonDocument(text).toJson();
        phone.write("POST /v1/replies HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_VERIFY(phone.bytesAvailable() > 0);

        runUntilIdle();

        QVERIFY(!accepted().contains(DeliveryFixture::phoneOf(7)));
        QCOMPARE(accepted().size(), 19);
        QCOMPARE(m_shop->counts(sale).of(MessageState::Suppressed), 1);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM suppression"_s), 1);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM consent_record WHERE state = 'revoked'"_s), 1);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM reply WHERE opted_out = 1"_s), 1);
    }

    void aPushIsAnsweredWhenItIsOnTheDisk()
    {
        const auto added = GatewayStore(m_shop->session())
                               .add(u"kannel"_s, u"Kannel"_s,
                                    { { u"endpoint"_s, u"http://127.0.0.1:9"_s }, { u"username"_s, u"shop"_s } },
                                    { { u"password"_s, QByteArray("hunter2") } }, m_shop->secrets());
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        const auto sender = engine();
        QSignalSpy ready(sender.get(), &SendingEngine::idle);
        WebhookReceiver receiver([&](const IncomingPush &push) { sender->receive(push); });
        HttpListener listener(
            [&](const IncomingRequest &request, const QHostAddress &, const HttpResponder &responder) {
                if (!receiver.handle(request, responder))
                    responder.send(404);
            });
        const auto port = listener.listen(QHostAddress::LocalHost, 0);
        sender->start();
        QVERIFY(ready.wait(10'000));
        const QByteArray reply = "?from=%2B8613800000007&to=106&text=TD&id=1&key=";

        QCOMPARE(get(*port, "/replies/Kannel" + reply + "wrong"), 403);
        QCOMPARE(get(*port, "/replies/Nobody" + reply + "hunter2"), 404);
        QCOMPARE(get(*port, "/health"), 200);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM reply"_s), 0);

        QCOMPARE(get(*port, "/replies/Kannel" + reply + "hunter2"), 200);
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM reply WHERE opted_out = 1"_s), 1);
        QCOMPARE(get(*port, "/replies/Kannel" + reply + "hunter2"), 200); // pushed again: stored once
        QCOMPARE(m_shop->number(u"SELECT COUNT(*) FROM reply"_s), 1);
        sender->stop();
    }

private:
    /// The status of the answer.
    static int get(quint16 port, const QByteArray &target)
    {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        client.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const bool answered = QTest::qWaitFor([&] { return client.bytesAvailable() > 12; }, 10'000);
        return answered ? client.readAll().mid(9, 3).toInt() : 0;
    }

    int endpointPort()
    {
        const auto gateway = GatewayStore(m_shop->session()).findByName(u"Gate"_s);
        return QUrl(gateway->settings.value(u"endpoint"_s)).port();
    }
};

QTEST_GUILESS_MAIN(tst_SendingEngine)
#include "tst_SendingEngine.moc"
