// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/base/Times.h"
#include "core/gateways/SandboxProtocol.h"
#include "core/sandbox/SandboxServer.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs kStart = 1'795'000'000'000;

/// A sandbox on a free port, spoken to through the codec that the program uses.
class Rig
{
public:
    explicit Rig(SandboxOptions options = {})
    {
        options.logFile = folder.filePath(u"log.ndjson"_s);
        server = std::make_unique<SandboxServer>(options, clock);
        const quint16 port = server->start(QHostAddress::LocalHost, 0).value();
        account.settings[u"endpoint"_s] = u"http://127.0.0.1:%1"_s.arg(port);
    }

    HttpResponse call(const HttpRequest &request)
    {
        QNetworkRequest out(request.url);
        for (const auto &[name, value] : request.headers)
            out.setRawHeader(name, value);
        const std::unique_ptr<QNetworkReply> reply(request.method == "GET" ? manager.get(out)
                                                                           : manager.post(out, request.body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        HttpResponse response{ reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() };
        for (const auto &header : reply->rawHeaderPairs())
            response.headers.append(header);
        response.body = reply->readAll();
        return response;
    }

    QList<ItemOutcome> send(const Submission &submission)
    {
        const HttpRequest request = protocol.encode(submission, account, kStart, {}).value();
        return protocol.decode(submission, call(request), account);
    }

    Arrivals pull(const QString &cursor)
    {
        return protocol.decodePull(call(*protocol.pull(account, cursor, kStart)), account).value();
    }

    QList<QJsonObject> logged() const
    {
        QFile file(folder.filePath(u"log.ndjson"_s));
        QList<QJsonObject> lines;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                lines.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return lines;
    }

    QTemporaryDir folder;
    ManualClock clock{ kStart };
    std::unique_ptr<SandboxServer> server;
    SandboxProtocol protocol;
    Account account;
    QNetworkAccessManager manager;
};

Submission messages(int count, const QString &text = u"Hi"_s)
{
    Submission submission;
    for (int i = 0; i < count; ++i)
        submission.items.append({ newUid(), u"+86138%1"_s.arg(i, 8, 10, QChar(u'0')), text });
    return submission;
}

qsizetype countOf(const QList<ItemOutcome> &outcomes, OutcomeClass outcome)
{
    return std::count_if(outcomes.cbegin(), outcomes.cend(),
                         [outcome](const ItemOutcome &item) { return item.outcome == outcome; });
}

} // namespace

class tst_SandboxServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAcceptedStandsInTheLogWordForWord();
    void aMessageThatComesTwiceIsLoggedTwice();
    void theRefusedAreNotLoggedAndKeepTheirFate();
    void aDroppedCallIsLoggedAndGetsNoAnswer();
    void aboveItsRateItAsksToWait();
    void receiptsAppearInTimeAndOnce();
    void sharesDecideWhoGetsWhichReceipt();
    void aCursorOfAnEarlierRunStartsOver();
    void anInboundTextIsPulledOnce();
    void theBalanceFallsByThePartsSent();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void latencyDelaysTheAnswer();
    void optionsAreRead_data();
    void optionsAreRead();
};

void tst_SandboxServer::whatIsAcceptedStandsInTheLogWordForWord()
{
    Rig rig;
    const QString text = u"【店】 50% & +1 \"😀\"\nTD退订"_s;
    const Submission submission = messages(3, text);

    const QList<ItemOutcome> outcomes = rig.send(submission);

    QCOMPARE(countOf(outcomes, OutcomeClass::Ok), 3);
    const QList<QJsonObject> log = rig.logged();
    QCOMPARE(log.size(), 3);
    QCOMPARE(log[1][u"text"_s].toString(), text);
    QCOMPARE(log[1][u"to"_s].toString(), submission.items[1].to);
    QCOMPARE(log[1][u"id"_s].toString(), uidToString(submission.items[1].uid));
    QCOMPARE(log[1][u"reference"_s].toString(), outcomes[1].reference);
    QCOMPARE(fromRfc3339(log[1][u"at"_s].toString()).value(), kStart);
}

void tst_SandboxServer::aMessageThatComesTwiceIsLoggedTwice()
{
    Rig rig;
    const Submission submission = messages(1);

    const QString first = rig.send(submission)[0].reference;
    const QString second = rig.send(submission)[0].reference;

    QVERIFY(first != second);
    QCOMPARE(rig.logged().size(), 2);
}

void tst_SandboxServer::theRefusedAreNotLoggedAndKeepTheirFate()
{
    const Submission submission = messages(100);
    Rig one({ .reject = 0.3, .seed = 7 });
    Rig two({ .reject = 0.3, .seed = 7 });

    const QList<ItemOutcome> outcomes = one.send(submission);
    const QList<ItemOutcome> again = two.send(submission);

    const qsizetype refused = countOf(outcomes, OutcomeClass::Recipient);
    QVERIFY2(refused > 15 && refused < 45, qPrintable(QString::number(refused)));
    QCOMPARE(one.logged().size(), 100 - refused);
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        QCOMPARE(toString(again[i].outcome), toString(outcomes[i].outcome));
        QCOMPARE(again[i].code, outcomes[i].code);
        if (outcomes[i].outcome == OutcomeClass::Recipient)
            QVERIFY(outcomes[i].cause != Cause::None && outcomes[i].cause != Cause::Unknown);
    }
}

void tst_SandboxServer::aDroppedCallIsLoggedAndGetsNoAnswer()
{
    Rig rig({ .drop = 1 });
    const HttpRequest request = rig.protocol.encode(messages(2), rig.account, kStart, {}).value();
    QTcpSocket client;
    client.connectToHost(request.url.host(), quint16(request.url.port()));
    QVERIFY(client.waitForConnected());
    client.write("POST /v1/messages HTTP/1.1\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n"
                 + request.body);

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.readAll(), QByteArray());
    QCOMPARE(rig.logged().size(), 2);
}

void tst_SandboxServer::aboveItsRateItAsksToWait()
{
    Rig rig({ .perSecond = 10 });
    QCOMPARE(countOf(rig.send(messages(30)), OutcomeClass::Ok), 30);

    const QList<ItemOutcome> outcomes = rig.send(messages(1));
    rig.clock.advance(std::chrono::seconds(3));
    const QList<ItemOutcome> afterwards = rig.send(messages(1));

    QCOMPARE(toString(outcomes[0].outcome), toString(OutcomeClass::Throttled));
    QCOMPARE(outcomes[0].retryAfter, std::optional(milliseconds(3000)));
    QCOMPARE(toString(afterwards[0].outcome), toString(OutcomeClass::Ok));
    QCOMPARE(rig.logged().size(), 31);
}

void tst_SandboxServer::receiptsAppearInTimeAndOnce()
{
    Rig rig;
    const Submission submission = messages(50);
    const QList<ItemOutcome> outcomes = rig.send(submission);

    const Arrivals early = rig.pull({});
    rig.clock.advance(milliseconds(500));
    const Arrivals all = rig.pull(early.cursor);
    const Arrivals after = rig.pull(all.cursor);

    QCOMPARE(early.receipts.size(), 0);
    QCOMPARE(all.receipts.size(), 50);
    QCOMPARE(after.receipts.size(), 0);
    QSet<QString> references;
    for (const Receipt &receipt : all.receipts) {
        QCOMPARE(receipt.state, ReceiptState::Delivered);
        QVERIFY(receipt.at >= kStart + 50 && receipt.at <= kStart + 500);
        references.insert(receipt.reference);
    }
    for (const ItemOutcome &outcome : outcomes)
        QVERIFY(references.contains(outcome.reference));
}

void tst_SandboxServer::sharesDecideWhoGetsWhichReceipt()
{
    Rig rig({ .receipts = 0.5, .undelivered = 0.5 });
    rig.send(messages(100));
    rig.clock.advance(milliseconds(500));

    const Arrivals all = rig.pull({});

    const auto undelivered = std::count_if(all.receipts.cbegin(), all.receipts.cend(), [](const Receipt &receipt) {
        return receipt.state == ReceiptState::Undelivered && receipt.cause != Cause::Unknown;
    });
    QVERIFY2(all.receipts.size() > 30 && all.receipts.size() < 70, qPrintable(QString::number(all.receipts.size())));
    QVERIFY2(undelivered > 10 && undelivered < 40, qPrintable(QString::number(undelivered)));
}

void tst_SandboxServer::aCursorOfAnEarlierRunStartsOver()
{
    Rig rig;
    rig.send(messages(2));
    rig.clock.advance(milliseconds(500));

    QCOMPARE(rig.pull(u"earlier-2-0"_s).receipts.size(), 2);
    QCOMPARE(rig.pull(u"nonsense"_s).receipts.size(), 2);
}

void tst_SandboxServer::anInboundTextIsPulledOnce()
{
    Rig rig;
    HttpRequest hook{ .url = QUrl(QString(rig.account.value(u"endpoint"_s) + u"/v1/replies"_s)),
                      .headers = { { "Content-Type", "application/json" } } };
    hook.body = R"({"from":"+8613800000001","to":"1069","text":"退订"})";
    QCOMPARE(rig.call(hook).status, 202);

    const Arrivals arrivals = rig.pull({});
    const Arrivals after = rig.pull(arrivals.cursor);

    QCOMPARE(arrivals.replies.size(), 1);
    QCOMPARE(arrivals.replies[0].from, u"+8613800000001"_s);
    QCOMPARE(arrivals.replies[0].text, u"退订"_s);
    QVERIFY(!arrivals.replies[0].key.isEmpty());
    QCOMPARE(after.replies.size(), 0);
}

void tst_SandboxServer::theBalanceFallsByThePartsSent()
{
    Rig rig;
    const auto balance
        = [&rig] { return rig.protocol.decodeBalance(rig.call(*rig.protocol.balance(rig.account, kStart))).value(); };
    const Money before = balance();
    rig.send(messages(2, QString(161, u'a'))); // two parts each

    const Money after = balance();

    QCOMPARE(after.currency, u"CNY"_s);
    QCOMPARE(before.micros - after.micros, 4 * 50'000);
}

void tst_SandboxServer::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    QTest::newRow("no JSON") << QByteArray("/v1/messages") << QByteArray("hello") << 400;
    QTest::newRow("no message") << QByteArray("/v1/messages") << QByteArray("{\"messages\":[]}") << 400;
    QTest::newRow("101 messages") << QByteArray("/v1/messages")
                                  << QByteArray("{\"messages\":[" + QByteArray("{},").repeated(100) + "{}]}") << 400;
    QTest::newRow("unknown call") << QByteArray("/v2") << QByteArray("{}") << 404;
    QTest::newRow("a reply from nobody") << QByteArray("/v1/replies") << QByteArray("{}") << 400;
}

void tst_SandboxServer::nonsenseIsRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    Rig rig;

    const HttpResponse response
        = rig.call({ .url = QUrl(QString(rig.account.value(u"endpoint"_s) + QLatin1StringView(path))),
                     .headers = { { "Content-Type", "application/json" } },
                     .body = body });

    QTEST(response.status, "status");
    QCOMPARE(rig.logged().size(), 0);
}

void tst_SandboxServer::latencyDelaysTheAnswer()
{
    Rig rig({ .latency = milliseconds(80) });
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(countOf(rig.send(messages(1)), OutcomeClass::Ok), 1);

    QVERIFY(timer.elapsed() >= 79);
}

void tst_SandboxServer::optionsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("milliseconds"); // -1 = refused
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("perSecond");

    QTest::newRow("milliseconds") << u"50ms"_s << 50.0 << -1.0 << -1.0;
    QTest::newRow("seconds") << u"1.5s"_s << 1500.0 << -1.0 << -1.0;
    QTest::newRow("percent") << u"0.5%"_s << -1.0 << 0.005 << -1.0;
    QTest::newRow("all") << u"100%"_s << -1.0 << 1.0 << -1.0;
    QTest::newRow("more than all") << u"101%"_s << -1.0 << -1.0 << -1.0;
    QTest::newRow("a second") << u"100/s"_s << -1.0 << -1.0 << 100.0;
    QTest::newRow("a minute") << u"300/min"_s << -1.0 << -1.0 << 5.0;
    QTest::newRow("an hour") << u"7200/h"_s << -1.0 << -1.0 << 2.0;
    QTest::newRow("never") << u"0/s"_s << -1.0 << -1.0 << -1.0;
    QTest::newRow("no unit") << u"50"_s << -1.0 << -1.0 << -1.0;
    QTest::newRow("no number") << u"ms"_s << -1.0 << -1.0 << -1.0;
    QTest::newRow("negative") << u"-5ms"_s << -1.0 << -1.0 << -1.0;
    QTest::newRow("empty") << QString() << -1.0 << -1.0 << -1.0;
}

void tst_SandboxServer::optionsAreRead()
{
    QFETCH(QString, text);

    const Result<milliseconds> latency = parseLatency(text);
    const Result<double> share = parseShare(text);
    const Result<double> throttle = parseThrottle(text);

    QTEST(latency ? double(latency->count()) : -1.0, "milliseconds");
    QTEST(share.value_or(-1.0), "share");
    QTEST(throttle.value_or(-1.0), "perSecond");
}

QTEST_GUILESS_MAIN(tst_SandboxServer)
#include "tst_SandboxServer.moc"
