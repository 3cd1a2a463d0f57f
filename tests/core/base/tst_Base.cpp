// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/Logging.h"
#include "core/base/Money.h"
#include "core/base/RandomSource.h"
#include "core/base/Times.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Base : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rfc3339RoundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("utc") << u"2026-11-25T09:30:00Z"_s << u"2026-11-25T09:30:00Z"_s;
        QTest::newRow("offset") << u"2026-11-25T09:30:00+08:00"_s << u"2026-11-25T01:30:00Z"_s;
        QTest::newRow("milliseconds") << u"2026-11-25T09:30:00.125Z"_s << u"2026-11-25T09:30:00.125Z"_s;
        QTest::newRow("no zone is refused") << u"2026-11-25T09:30:00"_s << QString();
        QTest::newRow("no such day is refused") << u"2026-02-30T09:30:00Z"_s << QString();
    }
    void rfc3339RoundTrips()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto read = fromRfc3339(text);
        QCOMPARE(read.ok(), !utc.isEmpty());
        if (read.ok())
            QCOMPARE(toRfc3339(*read), utc);
    }

    void hoursDefer_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QStringList>("zones");
        QTest::addColumn<QString>("expected");
        const QStringList shanghai{ u"Asia/Shanghai"_s };
        QTest::newRow("inside stays") << u"2026-11-25T03:00:00Z"_s << u"09:00-20:00"_s << shanghai
                                      << u"2026-11-25T03:00:00Z"_s;
        QTest::newRow("night waits for the morning")
            << u"2026-11-25T14:10:20Z"_s << u"09:00-20:00"_s << shanghai << u"2026-11-26T01:00:00Z"_s;
        QTest::newRow("a minute that is no quarter")
            << u"2026-11-25T14:10:20Z"_s << u"09:07-20:00"_s << shanghai << u"2026-11-26T01:07:00Z"_s;
        QTest::newRow("past midnight") << u"2026-11-25T15:00:00Z"_s << u"22:00-02:00"_s << shanghai
                                       << u"2026-11-25T15:00:00Z"_s;
        QTest::newRow("every zone must agree")
            << u"2026-11-25T08:00:00Z"_s << u"09:00-20:00"_s << QStringList{ u"America/New_York"_s, u"Europe/Paris"_s }
            << u"2026-11-25T14:00:00Z"_s;
        QTest::newRow("zones that never meet") << u"2026-11-25T08:00:00Z"_s << u"09:00-10:00"_s
                                               << QStringList{ u"America/New_York"_s, u"Asia/Shanghai"_s } << QString();
    }
    void hoursDefer()
    {
        QFETCH(QString, moment);
        QFETCH(QString, hours);
        QFETCH(QStringList, zones);
        QFETCH(QString, expected);
        const auto when = nextAllowed(*fromRfc3339(moment), *parseDayHours(hours), zones);
        QCOMPARE(when ? toRfc3339(*when) : QString(), expected);
    }

    void hoursAreReadStrictly()
    {
        QVERIFY(parseDayHours(u"00:00-24:00"_s)->always());
        for (const QString &wrong : { u"9-20"_s, u"09:60-20:00"_s, u"24:00-25:00"_s, u"09:00-09:00"_s, QString() })
            QVERIFY2(!parseDayHours(wrong).ok(), qPrintable(wrong));
    }

    void moneyIsExact()
    {
        QCOMPARE(*microsFromDecimal(u"0.0385"_s), 38'500);
        QCOMPARE(toDecimal(38'500 * 3), u"0.1155"_s);
        QCOMPARE(toDecimal(50'000'000), u"50.00"_s);
        QVERIFY(!microsFromDecimal(u"0,05"_s).ok());
        QVERIFY(!microsFromDecimal(u"-1"_s).ok());
    }

    void seededRandomNeverChanges()
    {
        SeededRandom random(1);
        QCOMPARE(random.next(), 0x910A2DEC89025CC1ULL); // first output of SplitMix64 for seed 1
    }

    void numbersAreMaskedForLogs()
    {
        QCOMPARE(maskedPhone(u"+8613800138000"), u"+86138****8000"_s);
        QCOMPARE(maskedPhone(u"+123"), u"****"_s);
    }

    void manualClockMoves()
    {
        ManualClock clock(1000);
        clock.advance(std::chrono::microseconds(1500));
        clock.advance(std::chrono::microseconds(1500));
        QCOMPARE(clock.now(), 1003);
        clock.jumpTo(5);
        QCOMPARE(clock.now(), 5);
        QCOMPARE(clock.steady(), std::chrono::nanoseconds(3'000'000));
    }
};

QTEST_APPLESS_MAIN(tst_Base)
#include "tst_Base.moc"
