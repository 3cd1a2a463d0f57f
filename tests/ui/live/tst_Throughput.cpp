// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/Throughput.h"

#include <QTest>

using carillon::ui::Throughput;

class TestThroughput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMomentIsNoSpeed();
    void snapshotsOfOneSecondAreOnePoint();
    void aGapIsSharedOutOverItsSeconds();
    void onlyTheLastTwoMinutesAreKept();
};

void TestThroughput::oneMomentIsNoSpeed()
{
    Throughput throughput;
    QVERIFY(throughput.points().isEmpty());
    throughput.add(10'000, 500);
    QVERIFY(throughput.points().isEmpty());
}

void TestThroughput::snapshotsOfOneSecondAreOnePoint()
{
    Throughput throughput;
    throughput.add(10'000, 100);
    throughput.add(10'250, 110);
    throughput.add(10'900, 130);
    throughput.add(11'100, 180);
    QCOMPARE(throughput.points(), QList<QPointF>({ { 11'000, 50 } }));
    throughput.add(11'800, 190);
    QCOMPARE(throughput.points(), QList<QPointF>({ { 11'000, 60 } }));
}

void TestThroughput::aGapIsSharedOutOverItsSeconds()
{
    Throughput throughput;
    throughput.add(10'000, 0);
    throughput.add(14'000, 200);
    QCOMPARE(throughput.points(), QList<QPointF>({ { 14'000, 50 } }));
}

void TestThroughput::onlyTheLastTwoMinutesAreKept()
{
    Throughput throughput;
    for (int second = 0; second <= 300; ++second)
        throughput.add(second * 1000, second * 7);
    const QList<QPointF> points = throughput.points();
    QCOMPARE(points.size(), Throughput::kSeconds);
    QCOMPARE(points.last(), QPointF(300'000, 7));
    QCOMPARE(points.first().x(), 181'000.0);
}

QTEST_APPLESS_MAIN(TestThroughput)
#include "tst_Throughput.moc"
