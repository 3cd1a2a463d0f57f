// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/QtHttpTransport.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

using What = TransportResult::What;

const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// A raw server that counts the requests it has read whole, and does to each what the test says.
class CountingServer
{
public:
    using Behaviour = std::function<void(QTcpSocket *socket, int copy)>;

    explicit CountingServer(Behaviour behaviour) : m_behaviour(std::move(behaviour))
    {
        m_server.setListenBacklogSize(128); // 50 would make some of 64 connections wait a second
        m_server.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            }
        });
    }

    QUrl url(const QString &path = u"/send"_s) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
    }

    int copies = 0;
    int connections = 0;
    QByteArray lastRequest = {};

private:
    void read(QTcpSocket *socket)
    {
        QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
        const auto head = bytes.indexOf("\r\n\r\n");
        const auto mark = bytes.indexOf("Content-Length: ");
        const qsizetype body = mark < 0 ? 0 : bytes.mid(mark + 16, bytes.indexOf("\r\n", mark) - mark - 16).toInt();
        const bool whole = head >= 0 && bytes.size() >= head + 4 + body;
        socket->setProperty("bytes", whole ? QByteArray() : bytes);
        if (!whole)
            return;
        lastRequest = bytes;
        m_behaviour(socket, ++copies);
    }

    Behaviour m_behaviour;
    QTcpServer m_server;
};

HttpRequest requestTo(const QUrl &url, const QByteArray &method)
{
    return { .method = method, .url = url, .body = method == "GET" ? QByteArray() : QByteArray("{\"to\":\"x\"}") };
}

TransportDeadlines quick()
{
    return { .connect = milliseconds(100), .firstByte = milliseconds(100), .total = milliseconds(150) };
}

/// Sends one request and waits for its one result.
TransportResult sendAndWait(QtHttpTransport &transport, const HttpRequest &request,
                            const TransportDeadlines &deadlines = {})
{
    QEventLoop loop;
    TransportResult result;
    transport.send(request, deadlines, [&](const TransportResult &got) {
        result = got;
        loop.quit();
    });
    loop.exec();
    return result;
}

// Gives a second copy, if anybody sends one, the time to arrive.
void waitForStragglers()
{
    QTest::qWait(30);
}

void abortWithReset(QTcpSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 0);
    socket->abort();
}

} // namespace

Q_DECLARE_METATYPE(CountingServer::Behaviour)

class tst_QtHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDyingConnectionNeverMakesASecondCopy_data();
    void aDyingConnectionNeverMakesASecondCopy();
    void whatIsNotConnectedIsNotSent_data();
    void whatIsNotConnectedIsNotSent();
    void anUntrustedCertificateGetsNoByte();
    void connectionsAreUsedAgain();
    void aServerThatClosedWhileIdleGetsTheNextCallOnANewConnection();
    void answersArriveWhole_data();
    void answersArriveWhole();
    void theRequestArrivesAsItWasEncoded();
    void aLineBreakInAHeaderIsNotSent();
    void redirectsAreAnswersNotOrders();
    void callsBeyondTheConnectionsWaitTheirTurn();
    void aCallThatWaitsTooLongIsNotSent();
    void destroyingItCallsNobodyBack();
    void theCallbackNeverComesFromInsideSend();
    void sixtyFourConnectionsCarryHundredsOfSlowCallsASecond();
};

void tst_QtHttpTransport::aDyingConnectionNeverMakesASecondCopy_data()
{
    QTest::addColumn<CountingServer::Behaviour>("behaviour");
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("reused");

    struct Case
    {
        const char *name;
        What what;
        CountingServer::Behaviour behaviour;
    };
    const std::vector<Case> cases = {
        { "closed without an answer", What::Lost, [](QTcpSocket *socket, int) { socket->disconnectFromHost(); } },
        { "reset", What::Lost, [](QTcpSocket *socket, int) { abortWithReset(socket); } },
        { "half a status line", What::Lost,
          [](QTcpSocket *socket, int) {
              socket->write("HTTP/1.1 2");
              socket->disconnectFromHost();
          } },
        { "half a body", What::Lost,
          [](QTcpSocket *socket, int) {
              socket->write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok");
              socket->disconnectFromHost();
          } },
        { "half a chunk", What::Lost,
          [](QTcpSocket *socket, int) {
              socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nok");
              socket->disconnectFromHost();
          } },
        { "no HTTP", What::Lost, [](QTcpSocket *socket, int) { socket->write("220 smtp ready\r\n"); } },
        { "silence", What::TimedOut, [](QTcpSocket *, int) {} },
        { "an answer that never ends", What::TimedOut,
          [](QTcpSocket *socket, int) { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"); } },
        { "only an interim answer", What::TimedOut,
          [](QTcpSocket *socket, int) { socket->write("HTTP/1.1 102 Processing\r\n\r\n"); } },
    };
    for (const Case &row : cases)
        for (const QByteArray method : { "GET", "POST", "PUT" })
            for (const bool reused : { false, true })
                QTest::addRow("%s, %s, %s connection", row.name, method.constData(), reused ? "reused" : "fresh")
                    << row.behaviour << int(row.what) << method << reused;
}

void tst_QtHttpTransport::aDyingConnectionNeverMakesASecondCopy()
{
    QFETCH(CountingServer::Behaviour, behaviour);
    QFETCH(int, what);
    QFETCH(QByteArray, method);
    QFETCH(bool, reused);
    CountingServer server([&](QTcpSocket *socket, int copy) {
        if (reused && copy == 1)
            socket->write(kOk);
        else
            behaviour(socket, copy);
    });
    QtHttpTransport transport(1);
    if (reused)
        QCOMPARE(sendAndWait(transport, requestTo(server.url(), method)).what, What::Answered);

    const TransportResult result = sendAndWait(transport, requestTo(server.url(), method), quick());
    waitForStragglers();

    QCOMPARE(int(result.what), what);
    QVERIFY(result.bytesHandedOver());
    QVERIFY(!result.error.isEmpty());
    QCOMPARE(server.copies, reused ? 2 : 1);
    QCOMPARE(server.connections, 1);
}

void tst_QtHttpTransport::whatIsNotConnectedIsNotSent_data()
{
    QTest::addColumn<QUrl>("url");

    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost, 0);
    const quint16 port = closed.serverPort();
    closed.close();
    QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/?password=secret"_s.arg(port));
    QTest::newRow("no such host") << QUrl(u"https://no-such-host.invalid/"_s);
    QTest::newRow("plain HTTP to the internet") << QUrl(u"http://203.0.113.1/"_s);
    QTest::newRow("no host") << QUrl(u"http:///x"_s);
}

void tst_QtHttpTransport::whatIsNotConnectedIsNotSent()
{
    QFETCH(QUrl, url);
    QtHttpTransport transport(1);

    for (const QByteArray method : { "GET", "POST" }) {
        const TransportResult result = sendAndWait(transport, requestTo(url, method));

        QCOMPARE(result.what, What::NotSent);
        QVERIFY(!result.bytesHandedOver());
        QVERIFY(!result.error.isEmpty());
        QVERIFY(!result.error.contains(u"secret"_s));
    }
}

void tst_QtHttpTransport::anUntrustedCertificateGetsNoByte()
{
    const auto read = [](const QString &name) {
        QFile file(QLatin1StringView(CARILLON_TEST_DATA) + u"/tls/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(read(u"self-signed.pem"_s)));
    configuration.setPrivateKey(QSslKey(read(u"self-signed.key"_s), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    QByteArray received;
    connect(&server, &QSslServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] { received += socket->readAll(); });
    });
    QtHttpTransport transport(1);

    const TransportResult result
        = sendAndWait(transport, requestTo(QUrl(u"https://localhost:%1/"_s.arg(server.serverPort())), "POST"));
    waitForStragglers();

    QCOMPARE(result.what, What::NotSent);
    QVERIFY2(result.error.contains(u"secure connection"_s), qPrintable(result.error));
    QVERIFY(received.isEmpty());
}

void tst_QtHttpTransport::connectionsAreUsedAgain()
{
    CountingServer server([](QTcpSocket *socket, int) { socket->write(kOk); });
    QtHttpTransport transport(4);

    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendAndWait(transport, requestTo(server.url(), "POST")).what, What::Answered);

    QCOMPARE(server.copies, 20);
    QCOMPARE(server.connections, 1);
}

// The server's FIN waits in the socket, unseen, when the next call comes.
void tst_QtHttpTransport::aServerThatClosedWhileIdleGetsTheNextCallOnANewConnection()
{
    QPointer<QTcpSocket> first;
    CountingServer server([&](QTcpSocket *socket, int copy) {
        if (copy == 1)
            first = socket;
        socket->write(kOk);
    });
    QtHttpTransport transport(1);
    QCOMPARE(sendAndWait(transport, requestTo(server.url(), "POST")).what, What::Answered);
    first->abort(); // no event loop runs between this and send()

    const TransportResult result = sendAndWait(transport, requestTo(server.url(), "POST"));

    QCOMPARE(result.what, What::Answered);
    QCOMPARE(server.copies, 2);
    QCOMPARE(server.connections, 2);
}

void tst_QtHttpTransport::answersArriveWhole_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("closes");

    QTest::newRow("with a length") << kOk << 200 << QByteArray("ok") << false;
    QTest::newRow("of no length") << QByteArray("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n") << 202
                                  << QByteArray() << false;
    QTest::newRow("in chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n2\r\nok\r\n3;x=1\r\nay!\r\n0\r\nT: 1\r\n\r\n")
                               << 200 << QByteArray("okay!") << false;
    QTest::newRow("until the close") << QByteArray("HTTP/1.0 200 OK\r\n\r\nall of it") << 200 << QByteArray("all of it")
                                     << true;
    QTest::newRow("without content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray() << false;
    QTest::newRow("after an interim one")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\n" + kOk) << 200 << QByteArray("ok") << false;
    QTest::newRow("of an error") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 3\r\nRetry-After: 7\r\n\r\nno!")
                                 << 503 << QByteArray("no!") << false;
}

void tst_QtHttpTransport::answersArriveWhole()
{
    QFETCH(QByteArray, wire);
    QFETCH(bool, closes);
    CountingServer server([&](QTcpSocket *socket, int) {
        for (const char byte : wire) { // as slowly cut as can be
            socket->write(&byte, 1);
            socket->flush();
        }
        if (closes)
            socket->disconnectFromHost();
    });
    QtHttpTransport transport(1);

    const TransportResult result = sendAndWait(transport, requestTo(server.url(), "POST"));

    QCOMPARE(result.what, What::Answered);
    QTEST(result.response.status, "status");
    QTEST(result.response.body, "body");
}

void tst_QtHttpTransport::theRequestArrivesAsItWasEncoded()
{
    CountingServer server([](QTcpSocket *socket, int) { socket->write(kOk); });
    QtHttpTransport transport(1);
    HttpRequest request{ .method = "POST",
                         .url = QUrl::fromEncoded(server.url().toEncoded()
                                                  + "/a%2Fb?to=%2B86138&t=%E4%BD%A0%20%F0%9F%98%80%26%25%0A"),
                         .headers = { { "X-Sign", "abc" }, { "Content-Type", "text/plain" } },
                         .body = QByteArray("\0\r\n", 3) };

    QCOMPARE(sendAndWait(transport, request).what, What::Answered);

    QVERIFY2(server.lastRequest.startsWith(
                 "POST /send/a%2Fb?to=%2B86138&t=%E4%BD%A0%20%F0%9F%98%80%26%25%0A HTTP/1.1\r\nHost: 127.0.0.1:"),
             server.lastRequest.constData());
    QVERIFY(server.lastRequest.contains("\r\nX-Sign: abc\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\n"));
    QVERIFY(server.lastRequest.endsWith(request.body));
}

void tst_QtHttpTransport::aLineBreakInAHeaderIsNotSent()
{
    CountingServer server([](QTcpSocket *socket, int) { socket->write(kOk); });
    QtHttpTransport transport(1);
    HttpRequest request = requestTo(server.url(), "POST");
    request.headers = { { "X-From", "a\r\nX-Admin: yes" } };

    QCOMPARE(sendAndWait(transport, request).what, What::NotSent);
    QCOMPARE(server.connections, 0);
}

void tst_QtHttpTransport::redirectsAreAnswersNotOrders()
{
    CountingServer server([&](QTcpSocket *socket, int) {
        socket->write("HTTP/1.1 307 Elsewhere\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
    });
    QtHttpTransport transport(1);

    const TransportResult result = sendAndWait(transport, requestTo(server.url(), "POST"));
    waitForStragglers();

    QCOMPARE(result.response.status, 307);
    QCOMPARE(server.copies, 1);
}

void tst_QtHttpTransport::callsBeyondTheConnectionsWaitTheirTurn()
{
    QList<QTcpSocket *> open;
    CountingServer server([&](QTcpSocket *socket, int) { open.append(socket); });
    QtHttpTransport transport(2);
    int answered = 0;
    for (int i = 0; i < 3; ++i)
        transport.send(requestTo(server.url(), "POST"), {}, [&](const TransportResult &) { ++answered; });

    QCOMPARE(transport.freeConnections(), 0);
    QTRY_COMPARE(open.size(), 2);
    waitForStragglers();
    QCOMPARE(server.copies, 2);
    open[0]->write(kOk);
    QTRY_COMPARE(server.copies, 3);
    open[1]->write(kOk);
    open[2]->write(kOk);

    QTRY_COMPARE(answered, 3);
    QCOMPARE(transport.freeConnections(), 2);
}

void tst_QtHttpTransport::aCallThatWaitsTooLongIsNotSent()
{
    CountingServer server([](QTcpSocket *, int) {});
    QtHttpTransport transport(1);
    transport.send(requestTo(server.url(), "POST"), {}, [](const TransportResult &) {});

    const TransportResult result = sendAndWait(transport, requestTo(server.url(), "POST"), quick());

    QCOMPARE(result.what, What::NotSent);
    QCOMPARE(server.copies, 1);
}

void tst_QtHttpTransport::destroyingItCallsNobodyBack()
{
    CountingServer server([](QTcpSocket *, int) {});
    auto transport = std::make_unique<QtHttpTransport>(1);
    int calls = 0;
    transport->send(requestTo(server.url(), "POST"), {}, [&](const TransportResult &) { ++calls; });
    QTRY_COMPARE(server.copies, 1);

    transport.reset();
    waitForStragglers();

    QCOMPARE(calls, 0);
}

void tst_QtHttpTransport::theCallbackNeverComesFromInsideSend()
{
    QtHttpTransport transport(1);
    bool inside = true;
    bool calledInside = false;
    bool called = false;

    transport.send({ .url = QUrl(u"http:///"_s) }, {}, [&](const TransportResult &) {
        called = true;
        calledInside = inside;
    });
    inside = false;

    QTRY_VERIFY(called);
    QVERIFY(!calledInside);
}

// 64 connections at 100 ms a call allow 640 calls a second; 500 must be reached.
void tst_QtHttpTransport::sixtyFourConnectionsCarryHundredsOfSlowCallsASecond()
{
    constexpr int kCalls = 640;
    CountingServer server([](QTcpSocket *socket, int) {
        QTimer::singleShot(100, Qt::PreciseTimer, socket, [socket] { socket->write(kOk); });
    });
    QtHttpTransport transport(64);
    int answered = 0;
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();

    for (int i = 0; i < kCalls; ++i)
        transport.send(requestTo(server.url(), "POST"), {}, [&](const TransportResult &result) {
            answered += result.what == What::Answered ? 1 : 0;
            if (answered == kCalls)
                loop.quit();
        });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();

    QCOMPARE(answered, kCalls);
    const double perSecond = kCalls * 1000.0 / double(timer.elapsed());
    QVERIFY2(perSecond >= 500, qPrintable(u"%1 calls/s"_s.arg(perSecond)));
    QCOMPARE(server.copies, kCalls);
    QCOMPARE(server.connections, 64);
}

QTEST_GUILESS_MAIN(tst_QtHttpTransport)
#include "tst_QtHttpTransport.moc"
