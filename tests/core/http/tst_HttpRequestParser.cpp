// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRequestParser.h"

#include <QTest>

using namespace carillon;

namespace {

constexpr qsizetype kMaxBody = 64 * 1024;

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /v1 HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

} // namespace

class tst_HttpRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsReadWholeFromAnyCut();
    void pipelinedRequestsComeInOrder();
    void chunksAreJoined();
    void aBodyOfTheLimitIsTakenAndOneMoreByteIsNot();
    void whatTwoReadersMightReadDifferentlyBreaksTheStream_data();
    void whatTwoReadersMightReadDifferentlyBreaksTheStream();
    void theConnectionStaysOpenAsTheClientAsked_data();
    void theConnectionStaysOpenAsTheClientAsked();
};

void tst_HttpRequestParser::aRequestIsReadWholeFromAnyCut()
{
    const QByteArray bytes = post("Content-Length: 5\r\nX-Sig:  a b \r\n", "hello");

    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        HttpRequestParser parser(kMaxBody);
        parser.append(bytes.left(cut));
        QCOMPARE(parser.next(), HttpRequestParser::State::NeedMore);
        parser.append(bytes.mid(cut));
        QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
        const IncomingRequest request = parser.take();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/v1"));
        QCOMPARE(request.header("x-sig"), QByteArray("a b"));
        QCOMPARE(request.body, QByteArray("hello"));
    }
}

void tst_HttpRequestParser::pipelinedRequestsComeInOrder()
{
    HttpRequestParser parser(kMaxBody);

    parser.append("GET /a?x=1 HTTP/1.1\r\n\r\n" + post("Content-Length: 2\r\n", "ok") + "GET /b HTTP/1.1\r\n\r\n");

    QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
    const IncomingRequest first = parser.take();
    QCOMPARE(first.path(), QByteArray("/a"));
    QCOMPARE(first.query(), QByteArray("x=1"));
    QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
    QCOMPARE(parser.take().body, QByteArray("ok"));
    QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
    QCOMPARE(parser.take().target, QByteArray("/b"));
    QVERIFY(!parser.isInside());
}

void tst_HttpRequestParser::chunksAreJoined()
{
    HttpRequestParser parser(kMaxBody);

    parser.append(post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nT: v\r\n\r\n"));

    QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
    QCOMPARE(parser.take().body, QByteArray("abc0123456789"));
}

void tst_HttpRequestParser::aBodyOfTheLimitIsTakenAndOneMoreByteIsNot()
{
    HttpRequestParser fits(10);
    fits.append(post("Content-Length: 10\r\n", "0123456789"));
    QCOMPARE(fits.next(), HttpRequestParser::State::Complete);

    HttpRequestParser tooLong(10);
    tooLong.append(post("Content-Length: 11\r\n", ""));
    QCOMPARE(tooLong.next(), HttpRequestParser::State::Broken);
    QCOMPARE(tooLong.brokenStatus(), 413);

    HttpRequestParser chunked(10);
    chunked.append(post("Transfer-Encoding: chunked\r\n", "6\r\n123456\r\n5\r\n"));
    QCOMPARE(chunked.next(), HttpRequestParser::State::Broken);
    QCOMPARE(chunked.brokenStatus(), 413);
}

void tst_HttpRequestParser::whatTwoReadersMightReadDifferentlyBreaksTheStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("two lengths") << post("Content-Length: 1\r\nContent-Length: 2\r\n", "") << 400;
    QTest::newRow("length and chunks") << post("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", "") << 400;
    QTest::newRow("negative length") << post("Content-Length: -1\r\n", "") << 400;
    QTest::newRow("signed length") << post("Content-Length: +1\r\n", "") << 400;
    QTest::newRow("endless length") << post("Content-Length: 99999999999999999999\r\n", "") << 400;
    QTest::newRow("huge length") << post("Content-Length: 999999999999\r\n", "") << 413;
    QTest::newRow("hexadecimal prefix in a chunk") << post("Transfer-Encoding: chunked\r\n", "0x1\r\n") << 400;
    QTest::newRow("unknown coding") << post("Transfer-Encoding: gzip\r\n", "") << 501;
    QTest::newRow("space before the colon") << post("Content-Length : 1\r\n", "") << 400;
    QTest::newRow("folded header") << post("A: b\r\n c\r\n", "") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("version 2") << QByteArray("GET / HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("a TLS hello") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nA: ") + QByteArray(20'000, 'a') << 431;
}

void tst_HttpRequestParser::whatTwoReadersMightReadDifferentlyBreaksTheStream()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpRequestParser parser(kMaxBody);

    parser.append(bytes);

    QCOMPARE(parser.next(), HttpRequestParser::State::Broken);
    QCOMPARE(parser.brokenStatus(), status);
}

void tst_HttpRequestParser::theConnectionStaysOpenAsTheClientAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");

    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n") << true;
}

void tst_HttpRequestParser::theConnectionStaysOpenAsTheClientAsked()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser parser(kMaxBody);

    parser.append(bytes);

    QCOMPARE(parser.next(), HttpRequestParser::State::Complete);
    QTEST(parser.take().keepAlive, "keepAlive");
}

QTEST_APPLESS_MAIN(tst_HttpRequestParser)
#include "tst_HttpRequestParser.moc"
