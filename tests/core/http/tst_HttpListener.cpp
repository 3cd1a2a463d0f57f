// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpListener.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace carillon;

namespace {

/// A listener whose handler does as the path says, and a raw client.
class Rig
{
public:
    explicit Rig(const HttpListener::Limits &limits = {})
        : m_listener([this](const IncomingRequest &request, const QHostAddress &,
                            const HttpResponder &responder) { handle(request, responder); },
                     limits)
    {
        port = m_listener.listen(QHostAddress::LocalHost, 0).value();
        client.connectToHost(QHostAddress::LocalHost, port);
    }

    QByteArray received()
    {
        m_received += client.readAll();
        return m_received;
    }

    quint16 port = 0;
    QTcpSocket client;
    QList<IncomingRequest> seen = {};
    QList<HttpResponder> later = {};

private:
    void handle(const IncomingRequest &request, const HttpResponder &responder)
    {
        seen.append(request);
        if (request.path() == "/later")
            later.append(responder);
        else if (request.path() == "/drop")
            responder.drop();
        else
            responder.send(200, { { "Content-Type", "text/plain" } }, request.method + ' ' + request.target);
    }

    HttpListener m_listener;
    QByteArray m_received = {};
};

} // namespace

class tst_HttpListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtsOwnClientUnderstandsTheAnswer();
    void anAnswerMayComeLater();
    void pipelinedAnswersKeepTheirOrder();
    void aDroppedRequestGetsNoByte();
    void aHandlerThatAnswersTwiceIsHeardOnce();
    void anAnswerToAGoneClientDoesNothing();
    void aBodyOverTheLimitIsRefusedWith413();
    void aClientThatWantsTheConnectionClosedSeesItClosed();
    void aClientThatBeginsARequestAndStopsIsClosed();
    void aWaitingClientIsToldToContinue();
    void aPortInUseIsReported();
    void listenAddresses_data();
    void listenAddresses();
};

void tst_HttpListener::qtsOwnClientUnderstandsTheAnswer()
{
    Rig rig;
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/a%2Bb?x=1%202").arg(rig.port)));

    const std::unique_ptr<QNetworkReply> reply(manager.get(request));

    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("GET /a%2Bb?x=1%202"));
}

void tst_HttpListener::anAnswerMayComeLater()
{
    Rig rig;
    rig.client.write("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(rig.later.size(), 1);
    QVERIFY(rig.received().isEmpty());

    rig.later[0].send(202, {}, "done");

    QTRY_VERIFY(rig.received().startsWith("HTTP/1.1 202 Accepted\r\n"));
    QVERIFY(rig.received().endsWith("\r\n\r\ndone"));
}

void tst_HttpListener::pipelinedAnswersKeepTheirOrder()
{
    Rig rig;
    rig.client.write("GET /later HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(rig.later.size(), 1);
    QCOMPARE(rig.seen.size(), 1);

    rig.later[0].send(200, {}, "GET /a");

    QTRY_COMPARE(rig.received().count("HTTP/1.1 200 OK"), 3);
    QVERIFY(rig.received().indexOf("GET /a") < rig.received().indexOf("GET /b"));
    QVERIFY(rig.received().indexOf("GET /b") < rig.received().indexOf("GET /c"));
}

void tst_HttpListener::aDroppedRequestGetsNoByte()
{
    Rig rig;
    rig.client.write("GET /drop HTTP/1.1\r\n\r\n");

    QTRY_COMPARE(rig.seen.size(), 1);
    QTRY_COMPARE(rig.client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(rig.received().isEmpty());
}

void tst_HttpListener::aHandlerThatAnswersTwiceIsHeardOnce()
{
    Rig rig;
    rig.client.write("GET /later HTTP/1.1\r\n\r\nGET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(rig.later.size(), 1);

    rig.later[0].send(200, {}, "first");
    rig.later[0].send(500, {}, "second"); // must not answer the request behind it

    QTRY_COMPARE(rig.later.size(), 2);
    rig.later[1].send(202, {}, "third");
    QTRY_VERIFY(rig.received().contains("third"));
    QVERIFY(!rig.received().contains("second"));
}

void tst_HttpListener::anAnswerToAGoneClientDoesNothing()
{
    Rig rig;
    rig.client.write("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(rig.later.size(), 1);
    rig.client.abort();
    QTcpSocket next;
    next.connectToHost(QHostAddress::LocalHost, rig.port);
    next.write("GET /next HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(rig.seen.size(), 2);

    rig.later[0].send(200, {}, "late");

    QTRY_VERIFY(next.bytesAvailable() > 0);
    QVERIFY(next.readAll().endsWith("GET /next"));
}

void tst_HttpListener::aBodyOverTheLimitIsRefusedWith413()
{
    Rig rig;
    rig.client.write("POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n");

    QTRY_VERIFY(rig.received().startsWith("HTTP/1.1 413 "));
    QTRY_COMPARE(rig.client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(rig.seen.isEmpty());
}

void tst_HttpListener::aClientThatWantsTheConnectionClosedSeesItClosed()
{
    Rig rig;
    rig.client.write("GET /a HTTP/1.1\r\nConnection: close\r\n\r\n");

    QTRY_COMPARE(rig.client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(rig.received().contains("Connection: close\r\n"));
    QVERIFY(rig.received().endsWith("GET /a"));
}

void tst_HttpListener::aClientThatBeginsARequestAndStopsIsClosed()
{
    Rig rig({ .request = milliseconds(50) });
    QVERIFY(rig.client.waitForConnected());
    rig.client.write("POST / HTTP/1.1\r\nContent-");

    QTRY_COMPARE(rig.client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(rig.seen.isEmpty());
}

void tst_HttpListener::aWaitingClientIsToldToContinue()
{
    Rig rig;
    rig.client.write("POST /x HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(rig.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));

    rig.client.write("ok");

    QTRY_COMPARE(rig.seen.size(), 1);
    QCOMPARE(rig.seen[0].body, QByteArray("ok"));
}

void tst_HttpListener::aPortInUseIsReported()
{
    Rig rig;
    HttpListener second([](const IncomingRequest &, const QHostAddress &, const HttpResponder &) {});

    const Result<quint16> port = second.listen(QHostAddress::LocalHost, rig.port);

    QVERIFY(!port);
    QCOMPARE(port.error().code, Error::Code::Network);
    QVERIFY(port.error().where.contains(QString::number(rig.port)));
}

void tst_HttpListener::listenAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");

    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:8787") << QStringLiteral("127.0.0.1") << 8787;
    QTest::newRow("IPv6") << QStringLiteral("[::1]:80") << QStringLiteral("::1") << 80;
    QTest::newRow("name") << QStringLiteral("localhost:0") << QStringLiteral("127.0.0.1") << 0;
    QTest::newRow("no port") << QStringLiteral("127.0.0.1") << QString() << -1;
    QTest::newRow("port too high") << QStringLiteral("127.0.0.1:70000") << QString() << -1;
    QTest::newRow("other name") << QStringLiteral("example.org:80") << QString() << -1;
    QTest::newRow("empty") << QString() << QString() << -1;
}

void tst_HttpListener::listenAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);

    const Result<ListenAddress> address = parseListenAddress(text);

    QCOMPARE(address.ok(), port >= 0);
    if (address) {
        QCOMPARE(address->host.toString(), host);
        QCOMPARE(int(address->port), port);
    }
}

QTEST_GUILESS_MAIN(tst_HttpListener)
#include "tst_HttpListener.moc"
