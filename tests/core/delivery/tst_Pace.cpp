// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/delivery/Breaker.h"
#include "core/delivery/HaltRules.h"
#include "core/delivery/HoursGate.h"
#include "core/delivery/RateLimiter.h"
#include "core/delivery/RetryPolicy.h"

#include <QTest>

#include <deque>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

/// Everything that decides when: rates, retries, breaker, hours, halts. All pure.
class tst_Pace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("per second") << u"50/s"_s << u"50/s"_s;
        QTest::newRow("per minute") << u" 200 / min "_s << u"200/min"_s;
        QTest::newRow("per hour") << u"5000/h"_s << u"5000/h"_s;
        QTest::newRow("a whole number a second") << u"120/min"_s << u"2/s"_s;
    }
    void aRateReadsBack()
    {
        QFETCH(QString, text);
        const auto rate = parseRate(text);
        QVERIFY(rate);
        QTEST(toString(Rate::fromPerHour(rate->perHour())), "shown");
    }

    void aRateThatCannotBeReadIsRefused()
    {
        for (const QString &text : { u""_s, u"50"_s, u"0/s"_s, u"-1/s"_s, u"1.5/s"_s, u"50/day"_s, u"9999999/s"_s })
            QVERIFY2(!parseRate(text), qPrintable(text));
    }

    void noWindowHoldsMoreThanTheRateAndNearlyAllOfItIsUsed_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("lateMicros");
        QTest::newRow("one a second") << 1 << 1 << 1'000;
        QTest::newRow("fifty a second") << 50 << 1 << 4'000;
        QTest::newRow("five hundred a second, timers late") << 500 << 1 << 9'000;
        QTest::newRow("ten thousand a second, in batches") << 10'000 << 1 << 2'000;
        QTest::newRow("a hundred a minute") << 100 << 60 << 9'000;
        QTest::newRow("a thousand an hour") << 1'000 << 3'600 << 9'000;
    }
    void noWindowHoldsMoreThanTheRateAndNearlyAllOfItIsUsed()
    {
        QFETCH(int, count);
        QFETCH(int, seconds);
        QFETCH(int, lateMicros);
        const nanoseconds window = std::chrono::seconds(seconds);
        RateLimiter limiter({ count, std::chrono::seconds(seconds) });
        SeededRandom random(7);
        std::deque<nanoseconds> left; // one entry a message, of the last window
        nanoseconds now = 12'345ms;
        const nanoseconds begin = now;
        qint64 total = 0;
        while (total < count * 5LL && now < begin + 6 * window) {
            const auto most = static_cast<quint64>(std::min<qint64>(limiter.mostAtOnce(), 1'000));
            const qint64 take = 1 + static_cast<qint64>(random.below(most));
            if (const nanoseconds ready = limiter.readyAt(take, now); ready > now)
                now = ready + std::chrono::microseconds(random.below(lateMicros)); // a timer that comes late
            limiter.take(take, now);
            while (!left.empty() && now - left.front() >= window)
                left.pop_front();
            left.insert(left.end(), static_cast<std::size_t>(take), now);
            total += take;
            QVERIFY2(left.size() <= static_cast<std::size_t>(count), "a window above the rate");
        }
        const double possible = static_cast<double>(count) * static_cast<double>((now - begin).count())
            / static_cast<double>(window.count());
        QVERIFY2(static_cast<double>(total) >= 0.98 * possible - 1, qPrintable(u"%1 of %2"_s.arg(total).arg(possible)));
    }

    void anIdleHourBuysNoBurst()
    {
        RateLimiter limiter({ 50, 1s });
        limiter.take(1, 1s);
        const nanoseconds later = 3'601s;
        limiter.take(1, later);
        QVERIFY(limiter.readyAt(1, later) > later + 9ms);
    }

    void aSlowDiskDoesNotBunchWhatLeavesAfterIt()
    {
        RateLimiter limiter({ 10, 1s });
        limiter.take(1, 10s);
        limiter.handedOver(1, 10'090ms);
        QVERIFY(limiter.readyAt(1, 10'090ms) >= 10'090ms + 90ms);
    }

    void aThrottledAnswerHalvesThePaceAndSuccessWinsItBack()
    {
        RateLimiter limiter({ 100, 1s });
        limiter.take(1, 10s);
        const nanoseconds usual = limiter.readyAt(1, 10s) - 10s;
        limiter.throttled(10s, 0ns);
        limiter.take(1, 20s);
        QVERIFY(limiter.isSlowed());
        QVERIFY(limiter.readyAt(1, 20s) - 20s > usual);
        for (int second = 21; second < 32; ++second)
            limiter.succeeded(std::chrono::seconds(second));
        QVERIFY(!limiter.isSlowed());
    }

    void answersToCallsOnTheWireTogetherHalveOnce()
    {
        RateLimiter once({ 100, 1s });
        RateLimiter often({ 100, 1s });
        once.throttled(10s, 0ns);
        for (int i = 0; i < 10; ++i)
            often.throttled(10s + std::chrono::milliseconds(i), 0ns);
        once.take(1, 20s);
        often.take(1, 20s);
        QCOMPARE(often.readyAt(1, 20s), once.readyAt(1, 20s));
    }

    void retryAfterIsObeyedUpToFiveMinutes()
    {
        RateLimiter limiter;
        limiter.throttled(10s, 7s);
        QCOMPARE(limiter.readyAt(1, 10s), nanoseconds(17s));
        limiter.throttled(10s, std::chrono::hours(1'000'000));
        QCOMPARE(limiter.readyAt(1, 10s), nanoseconds(310s));
    }

    void retriesWaitAtRandomAndEnd()
    {
        SeededRandom random(3);
        const UtcMs now = 1'000'000;
        for (int attempts = 1; attempts < 5; ++attempts) {
            const RetryDecision decision = decideRetry({ .attempts = attempts }, now, random);
            QCOMPARE(decision.kind, RetryDecision::Kind::TryAgain);
            QVERIFY(decision.at >= now && decision.at <= now + (1'000 << (attempts - 1)));
        }
        QCOMPARE(decideRetry({ .attempts = 5 }, now, random).kind, RetryDecision::Kind::UsedUp);
        QCOMPARE(decideRetry({ .attempts = 5, .throttled = true }, now, random).kind, RetryDecision::Kind::TryAgain);
    }

    void noRetryComesAfterTheOfferIsOver()
    {
        SeededRandom random(3);
        const FailedTry failed{ .attempts = 1, .retryAfter = 10s, .usefulUntil = 1'005'000 };
        QCOMPARE(decideRetry(failed, 1'000'000, random).kind, RetryDecision::Kind::TooLate);
    }

    void theBreakerOpensAtHalfFailedAndClosesAfterTenProbes()
    {
        SeededRandom random(3);
        Breaker breaker(random);
        for (int i = 0; i < 9; ++i)
            breaker.report(i % 2, 1s);
        QVERIFY(breaker.isClosed());
        QCOMPARE(breaker.mayStart(3, 16, 1s), 13);

        breaker.report(false, 1s);
        QVERIFY(breaker.isOpen(2s));
        QCOMPARE(breaker.mayStart(0, 16, 2s), 0);
        QVERIFY(breaker.opensUntil() >= 31s && breaker.opensUntil() <= 61s);

        QCOMPARE(breaker.mayStart(0, 16, 62s), 1);
        QCOMPARE(breaker.mayStart(1, 16, 62s), 0);
        for (int i = 0; i < 10; ++i)
            breaker.report(true, 62s);
        QVERIFY(breaker.isClosed());
    }

    void aProbeThatFailsOpensItAgain()
    {
        SeededRandom random(3);
        Breaker breaker(random);
        for (int i = 0; i < 10; ++i)
            breaker.report(false, 1s);
        breaker.report(false, 62s);
        QVERIFY(breaker.isOpen(90s));
    }

    void hoursSayNowOrWhen()
    {
        HoursGate gate;
        const UtcMs evening = 1'764'075'600'000; // 2025-11-25T13:00Z, 21:00 in Shanghai
        const UtcMs nextMorning = evening + 12LL * 3600 * 1000;
        const QString hours = u"09:00-20:00"_s;
        QCOMPARE(gate.nextAllowed(evening, hours, u"Asia/Shanghai"_s).value(), nextMorning);
        QCOMPARE(gate.nextAllowed(evening + 1, hours, u"Asia/Shanghai"_s).value(), nextMorning);
        QCOMPARE(gate.nextAllowed(nextMorning, hours, u"Asia/Shanghai"_s).value(), nextMorning);
        QCOMPARE(gate.nextAllowed(evening, hours, u"Europe/Berlin"_s).value(), evening);
        QVERIFY(!gate.nextAllowed(evening, u"nonsense"_s, u"Asia/Shanghai"_s));
        QCOMPARE(gate.nextAllowed(evening, u"00:00-24:00"_s, {}).value(), evening);
    }

    void aWrongKeyHaltsAfterElevenRefusals()
    {
        HaltRules rules;
        const SettledMessage refused{ ItemOutcome{ .outcome = OutcomeClass::Account, .code = u"bad-key"_s } };
        for (int i = 0; i < 10; ++i)
            QVERIFY(!rules.settled({ refused }, {}));
        QCOMPARE(rules.settled({ refused }, {}).value(),
                 u"11 of the last 11 messages were refused with code bad-key."_s);
    }

    void aFewDeadNumbersHaltNothing()
    {
        HaltRules rules;
        const SettledMessage dead{ ItemOutcome{ .outcome = OutcomeClass::Recipient, .code = u"404"_s } };
        const SettledMessage fine{ ItemOutcome{ .outcome = OutcomeClass::Ok } };
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(!rules.settled({ i % 20 ? fine : dead }, {}));
        HaltRules::Reason reason;
        for (int i = 0; i < 1'000 && !reason; ++i)
            reason = rules.settled({ i % 10 ? fine : dead }, {});
        QVERIFY(reason);
    }

    void tooManyUndeliveredHalt()
    {
        HaltRules rules;
        for (int i = 0; i < 499; ++i)
            QVERIFY(!rules.finished(i % 10 != 0));
        QVERIFY(rules.finished(false));
    }

    void tooManyOptOutsHalt()
    {
        HaltRules rules;
        const SettledMessage fine{ ItemOutcome{ .outcome = OutcomeClass::Ok } };
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(!rules.settled({ fine }, {}));
        for (int i = 0; i < 13; ++i)
            QVERIFY(!rules.optedOut());
        QVERIFY(rules.optedOut());
    }

    void timeoutsHaltAndLostConnectionsDoNot()
    {
        HaltRules rules;
        const SettledMessage doubt{ ItemOutcome{} };
        for (int i = 0; i < 100; ++i)
            QVERIFY(!rules.settled({ doubt }, { .kind = CallResult::Kind::Lost }));
        HaltRules::Reason reason;
        for (int i = 0; i < 11; ++i)
            reason = rules.settled({ doubt }, { .kind = CallResult::Kind::Lost, .timedOut = true });
        QVERIFY(reason);
    }
};

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_Pace.moc"
