// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/HttpStatus.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_HttpStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasASafeMeaning_data();
    void everyStatusHasASafeMeaning();
    void theWaitIsReadAndBounded_data();
    void theWaitIsReadAndBounded();
    void noNumberAndNoTextIsKept_data();
    void noNumberAndNoTextIsKept();
    void namesComeBack();
};

void tst_HttpStatus::everyStatusHasASafeMeaning_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("none and interim") << 0 << 199 << u"in-doubt"_s;
    QTest::newRow("success") << 200 << 299 << u"ok"_s;
    QTest::newRow("choices") << 300 << 300 << u"in-doubt"_s;
    QTest::newRow("moved") << 301 << 301 << u"account"_s;
    QTest::newRow("found, as after a form") << 302 << 306 << u"in-doubt"_s;
    QTest::newRow("elsewhere, nothing done") << 307 << 308 << u"account"_s;
    QTest::newRow("bad request") << 400 << 400 << u"request"_s;
    QTest::newRow("credentials, balance, address") << 401 << 404 << u"account"_s;
    QTest::newRow("method and the like") << 405 << 407 << u"request"_s;
    QTest::newRow("time-out and conflict") << 408 << 409 << u"in-doubt"_s;
    QTest::newRow("gone and the like") << 410 << 424 << u"request"_s;
    QTest::newRow("too early") << 425 << 425 << u"in-doubt"_s;
    QTest::newRow("too many") << 429 << 429 << u"throttled"_s;
    QTest::newRow("server errors") << 500 << 599 << u"in-doubt"_s;
}

void tst_HttpStatus::everyStatusHasASafeMeaning()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, outcome);

    for (int status = from; status <= to; ++status)
        QCOMPARE(toString(outcomeOfStatus({ .status = status }).outcome), outcome);
}

void tst_HttpStatus::theWaitIsReadAndBounded_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds"); // -1 = none

    QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::newRow("none") << QByteArray() << qint64(-1);
    QTest::newRow("thirty years") << QByteArray("1000000000") << qint64(3'600'000);
    QTest::newRow("more than a number holds") << QByteArray("1e400") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("no number") << QByteArray("nan") << qint64(-1);
    QTest::newRow("a date") << QByteArray("Wed, 25 Nov 2026 15:00:30 GMT") << qint64(30'000);
    QTest::newRow("a past date") << QByteArray("Wed, 25 Nov 2026 14:00:30 GMT") << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
}

void tst_HttpStatus::theWaitIsReadAndBounded()
{
    QFETCH(QByteArray, header);
    HttpResponse response{ .status = 429, .headers = { { "date", "Wed, 25 Nov 2026 15:00:00 GMT" } } };
    if (!header.isEmpty())
        response.headers.append({ "retry-after", header });

    const auto wait = retryAfterOf(response);

    QTEST(wait ? qint64(wait->count()) : qint64(-1), "milliseconds");
}

void tst_HttpStatus::noNumberAndNoTextIsKept_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("kept");

    QTest::newRow("plain") << u"Insufficient balance (code 1004)"_s << u"Insufficient balance (code 1004)"_s;
    QTest::newRow("our number") << u"bad number +8613800138000"_s << u"bad number …"_s;
    QTest::newRow("a number with spaces") << u"to 138 0013 8000 no"_s << u"to … no"_s;
    QTest::newRow("the text") << u"rejected: Dear Anna, 20% off"_s << u"rejected: …"_s;
    QTest::newRow("lines") << u"a\n\tb"_s << u"a b"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(200, u'x');
}

void tst_HttpStatus::noNumberAndNoTextIsKept()
{
    QFETCH(QString, words);

    QTEST(providerWords(words, { .to = u"+8613800138000"_s, .text = u"Dear Anna, 20% off"_s }), "kept");
}

void tst_HttpStatus::namesComeBack()
{
    for (int i = int(Cause::None); i <= int(Cause::Unknown); ++i)
        QCOMPARE(int(causeFromString(toString(Cause(i)))), i);
    QCOMPARE(int(causeFromString(u"no such cause")), int(Cause::Unknown));
}

QTEST_APPLESS_MAIN(tst_HttpStatus)
#include "tst_HttpStatus.moc"
