// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/gateways/KannelProtocol.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const KannelProtocol kKannel;
const QByteArray kUid = QByteArray::fromHex("000102030405060708090a0b0c0d0eff");

Account account(const QString &endpoint = u"http://127.0.0.1:13013"_s)
{
    return { .settings = { { u"endpoint"_s, endpoint },
                           { u"username"_s, u"tester"_s },
                           { u"from"_s, u"1069"_s },
                           { u"receipts-url"_s, u"https://shop.example/sms"_s },
                           { u"gateway-id"_s, u"7"_s } },
             .secrets = { { u"password"_s, "p&ss+w%rd" } } };
}

Submission submission(const QString &text)
{
    return { .items = { { .uid = kUid, .to = u"+8613800138000"_s, .text = text } } };
}

// How a CGI program reads a query; written apart from HttpForm on purpose.
QMap<QByteArray, QByteArray> readQuery(const QByteArray &query)
{
    QMap<QByteArray, QByteArray> fields;
    for (const QByteArray &pair : query.split('&')) {
        QByteArray value;
        const QByteArray raw = pair.mid(pair.indexOf('=') + 1);
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (raw[i] == '%') {
                value += char(raw.mid(i + 1, 2).toInt(nullptr, 16));
                i += 2;
            } else {
                value += raw[i] == '+' ? ' ' : raw[i];
            }
        }
        fields.insert(pair.left(pair.indexOf('=')), value);
    }
    return fields;
}

QMap<QByteArray, QByteArray> encodedFields(const QString &text)
{
    const HttpRequest request = kKannel.encode(submission(text), account(), 0, {}).value();
    return readQuery(request.url.toEncoded().split('?').value(1));
}

// What Kannel makes of a dlr-url: its escapes expanded, a doubled per cent sign single.
QByteArray expanded(QByteArray address, const QByteArray &type, const QByteArray &reply)
{
    return address.replace("%d", type)
        .replace("%A", reply.toPercentEncoding())
        .replace("%T", "1795000000")
        .replace("%%", "%");
}

} // namespace

class tst_KannelProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsEncodedReadsBackIdentically_data();
    void whatIsEncodedReadsBackIdentically();
    void thePathIsKannelsUnlessTheEndpointHasOne_data();
    void thePathIsKannelsUnlessTheEndpointHasOne();
    void answersAreClassed_data();
    void answersAreClassed();
    void aReportFindsItsMessage_data();
    void aReportFindsItsMessage();
    void aForgedReportIsRefused();
    void anInboundTextNeedsTheKey();
    void withoutAnAddressNoReceiptIsAskedFor();
    void theValidityNeverOutlivesTheMessage_data();
    void theValidityNeverOutlivesTheMessage();
};

void tst_KannelProtocol::whatIsEncodedReadsBackIdentically_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("coding");

    QTest::newRow("plain") << u"Hello, 20% off"_s << QByteArray("0");
    QTest::newRow("characters with a meaning") << u"a+b&c=d%41;e#f?g/h"_s << QByteArray("0");
    QTest::newRow("GSM beyond ASCII") << u"à la carte: 5€ {£}"_s << QByteArray("0");
    QTest::newRow("Chinese") << u"【店】双11全场5折，回T退订"_s << QByteArray("2");
    QTest::newRow("emoji") << u"Hi 👨‍👩‍👧 🎉"_s << QByteArray("2");
    QTest::newRow("lines") << u"one\ntwo\r\nthree"_s << QByteArray("0");
    QTest::newRow("Kannel's escapes") << u"%d %A %% %T"_s << QByteArray("0");
    QTest::newRow("empty") << QString() << QByteArray("0");
}

void tst_KannelProtocol::whatIsEncodedReadsBackIdentically()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, coding);

    const auto fields = encodedFields(text);

    QCOMPARE(QString::fromUtf8(fields["text"]), text);
    QCOMPARE(fields["coding"], coding);
    QCOMPARE(fields["charset"], QByteArray("UTF-8"));
    QCOMPARE(fields["to"], QByteArray("+8613800138000"));
    QCOMPARE(fields["from"], QByteArray("1069"));
    QCOMPARE(fields["username"], QByteArray("tester"));
    QCOMPARE(fields["password"], QByteArray("p&ss+w%rd"));
    QCOMPARE(fields["dlr-mask"], QByteArray("19"));
    QVERIFY2(fields["dlr-url"].startsWith("https://shop.example/sms/receipts/7?uid=000102030405060708090a0b0c0d0eff&"),
             fields["dlr-url"].constData());
}

void tst_KannelProtocol::thePathIsKannelsUnlessTheEndpointHasOne_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("none") << u"http://10.0.0.1:13013"_s
                          << QByteArray("http://10.0.0.1:13013/cgi-bin/sendsms?username=");
    QTest::newRow("a slash") << u"http://10.0.0.1:13013/"_s
                             << QByteArray("http://10.0.0.1:13013/cgi-bin/sendsms?username=");
    QTest::newRow("its own") << u"https://sms.example/send"_s << QByteArray("https://sms.example/send?username=");
}

void tst_KannelProtocol::thePathIsKannelsUnlessTheEndpointHasOne()
{
    QFETCH(QString, endpoint);
    QFETCH(QByteArray, start);

    const HttpRequest request = kKannel.encode(submission(u"x"_s), account(endpoint), 0, {}).value();

    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY2(request.url.toEncoded().startsWith(start), request.url.toEncoded().constData());
}

void tst_KannelProtocol::answersAreClassed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");

    const QString one = u"Hello"_s;
    const QString two(161, u'a');
    QTest::newRow("accepted") << 202 << QByteArray("0: Accepted for delivery") << one << u"ok"_s;
    QTest::newRow("queued") << 202 << QByteArray("3: Queued for later delivery") << one << u"ok"_s;
    QTest::newRow("sent at once") << 202 << QByteArray("Sent.") << one << u"ok"_s;
    QTest::newRow("a 2xx nobody understands") << 200 << QByteArray("<html>") << one << u"ok"_s;
    QTest::newRow("wrong password") << 403 << QByteArray("Authorization failed for sendsms") << one << u"account"_s;
    QTest::newRow("no route") << 403 << QByteArray("Not routable. Do not try again.") << one << u"recipient"_s;
    QTest::newRow("not taken, one part") << 503 << QByteArray("Temporal failure, try again later.") << one
                                         << u"retry"_s;
    QTest::newRow("perhaps half taken") << 503 << QByteArray("Temporal failure, try again later.") << two
                                        << u"in-doubt"_s;
    QTest::newRow("another 503") << 503 << QByteArray("<html>nginx</html>") << one << u"in-doubt"_s;
    QTest::newRow("missing number") << 400 << QByteArray("Missing receiver number, rejected") << one << u"recipient"_s;
    QTest::newRow("empty number") << 400 << QByteArray("Empty receiver number not allowed, rejected") << one
                                  << u"recipient"_s;
    QTest::newRow("black list") << 400 << QByteArray("Number(s) has/have been denied by white- and/or black-lists.")
                                << one << u"recipient"_s;
    QTest::newRow("no sender") << 400 << QByteArray("Sender missing and no global set, rejected") << one
                               << u"account"_s;
    QTest::newRow("charset") << 400 << QByteArray("Charset or body misformed, rejected") << one << u"content"_s;
    QTest::newRow("our bug") << 400 << QByteArray("DLR-URL field misformed, rejected") << one << u"request"_s;
    QTest::newRow("wrong address") << 404 << QByteArray("Unknown request.") << one << u"account"_s;
    QTest::newRow("content type") << 415 << QByteArray("Unsupported content-type, rejected") << one << u"request"_s;
    QTest::newRow("throttled") << 429 << QByteArray() << one << u"throttled"_s;
    QTest::newRow("server error") << 500 << QByteArray() << one << u"in-doubt"_s;
}

void tst_KannelProtocol::answersAreClassed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);

    const QList<ItemOutcome> outcomes = kKannel.decode(submission(text), { .status = status, .body = body }, account());

    QCOMPARE(outcomes.size(), 1);
    QTEST(toString(outcomes[0].outcome), "outcome");
    QCOMPARE(outcomes[0].reference, QString());
}

void tst_KannelProtocol::aReportFindsItsMessage_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("code");

    QTest::newRow("delivered") << QByteArray("1") << QByteArray() << int(ReceiptState::Delivered) << u"1"_s;
    QTest::newRow("failed") << QByteArray("2") << QByteArray() << int(ReceiptState::Undelivered) << u"2"_s;
    QTest::newRow("buffered") << QByteArray("4") << QByteArray() << int(ReceiptState::Buffered) << u"4"_s;
    QTest::newRow("at the centre") << QByteArray("8") << QByteArray("ACK/") << int(ReceiptState::Buffered)
                                   << u"8 ACK/"_s;
    QTest::newRow("rejected") << QByteArray("16") << QByteArray("NACK/no route & more")
                              << int(ReceiptState::Undelivered) << u"16 NACK/no route & more"_s;
}

void tst_KannelProtocol::aReportFindsItsMessage()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, reply);
    Account own = account();
    own.settings[u"gateway-id"_s] = u"店 1"_s;
    const HttpRequest sent = kKannel.encode(submission(u"x"_s), own, 0, {}).value();
    const QByteArray address = readQuery(sent.url.toEncoded().split('?').value(1))["dlr-url"];

    const QUrl called = QUrl::fromEncoded(expanded(address, type, reply), QUrl::StrictMode);
    const Result<Arrivals> arrivals = kKannel.receive({ .method = "GET", .url = called }, own);

    QCOMPARE(called.path(), u"/sms/receipts/店 1"_s);
    QVERIFY(arrivals.ok());
    QCOMPARE(arrivals->receipts.size(), 1);
    const Receipt receipt = arrivals->receipts[0];
    QCOMPARE(receipt.uid, kUid);
    QTEST(int(receipt.state), "state");
    QTEST(receipt.code, "code");
    QCOMPARE(receipt.at, 1'795'000'000'000);
    QVERIFY(!receipt.key.isEmpty());
}

void tst_KannelProtocol::aForgedReportIsRefused()
{
    const HttpRequest sent = kKannel.encode(submission(u"x"_s), account(), 0, {}).value();
    QByteArray address = readQuery(sent.url.toEncoded().split('?').value(1))["dlr-url"];
    address.replace("0eff", "0efe"); // another message, the same token

    const auto forged = kKannel.receive({ .url = QUrl::fromEncoded(expanded(address, "1", "")) }, account());
    const auto bare = kKannel.receive({ .url = QUrl(u"https://shop.example/receipts/7?uid=00&d=1"_s) }, account());

    QVERIFY(!forged.ok());
    QVERIFY(!bare.ok());
    QCOMPARE(forged.error().code, Error::Code::Refused);
}

void tst_KannelProtocol::anInboundTextNeedsTheKey()
{
    const QByteArray mo = "https://shop.example/receipts/7?from=%2B8613800138000&to=1069&text=%E9%80%80%E8%AE%A2+now"
                          "&at=1795000000&id=abc";

    const auto refused = kKannel.receive({ .url = QUrl::fromEncoded(mo) }, account());
    const auto taken = kKannel.receive({ .url = QUrl::fromEncoded(mo + "&key=p%26ss%2Bw%25rd") }, account());

    QVERIFY(!refused.ok());
    QVERIFY(taken.ok());
    QCOMPARE(taken->replies.size(), 1);
    QCOMPARE(taken->replies[0].from, u"+8613800138000"_s);
    QCOMPARE(taken->replies[0].text, u"退订 now"_s);
    QCOMPARE(taken->replies[0].key, QByteArray("abc"));
}

void tst_KannelProtocol::withoutAnAddressNoReceiptIsAskedFor()
{
    Account own = account();
    own.settings.remove(u"receipts-url"_s);

    const QByteArray url = kKannel.encode(submission(u"x"_s), own, 0, {}).value().url.toEncoded();

    QVERIFY(!url.contains("dlr-"));
}

void tst_KannelProtocol::theValidityNeverOutlivesTheMessage_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("minutes");

    QTest::newRow("two hours") << qint64(7200) << QByteArray("120");
    QTest::newRow("a minute and a half") << qint64(90) << QByteArray("1");
    QTest::newRow("the least there is") << qint64(10) << QByteArray("1");
}

void tst_KannelProtocol::theValidityNeverOutlivesTheMessage()
{
    QFETCH(qint64, seconds);
    Submission dated = submission(u"x"_s);
    dated.expiresAt = 1'795'000'000'000 + seconds * 1000;

    const HttpRequest request = kKannel.encode(dated, account(), 1'795'000'000'000, {}).value();

    QTEST(readQuery(request.url.toEncoded().split('?').value(1))["validity"], "minutes");
}

QTEST_APPLESS_MAIN(tst_KannelProtocol)
#include "tst_KannelProtocol.moc"
