// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/HomeFigures.h"
#include "core/analytics/ReportExport.h"
#include "core/analytics/ReportFacts.h"
#include "core/analytics/ReportQueries.h"
#include "core/analytics/ReportTables.h"
#include "core/base/Times.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Workflow.h"
#include "core/campaigns/sample/SampleData.h"
#include "tests/support/TestWorkspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

constexpr UtcMs kDayMs = 86'400'000;

} // namespace

/// Over the invented shop of 1,500 people with its five past campaigns.
class tst_Analytics : public QObject
{
    Q_OBJECT

    TestWorkspace m_shop;
    Session m_session = m_shop.session();

    qint64 number(const QString &sql)
    {
        Statement row(m_shop.db(), sql);
        return row.next() ? row.int64(0) : -1;
    }
    Report month()
    {
        return *ReportModel(m_session).forPeriod(TestWorkspace::kStart - 30 * kDayMs, TestWorkspace::kStart);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(fillWithSampleShop(m_session, { .people = 1500 }, {})); }

    void theFunnelOfEachCampaignAddsUp()
    {
        const auto campaigns = CampaignStore(m_session).list();
        for (const Campaign &campaign : *campaigns) {
            const Funnel funnel = ReportModel(m_session).forCampaign(campaign.name)->funnel;
            QCOMPARE(funnel.audience, funnel.excluded.total() + funnel.planned);
            QCOMPARE(funnel.planned,
                     funnel.holdout + funnel.waiting + funnel.accepted + funnel.failed + funnel.inDoubt
                         + funnel.cancelled);
            QCOMPARE(funnel.accepted, funnel.delivered + funnel.undelivered + funnel.noReceipt);
        }
    }

    void theMonthIsTheSumOfItsCampaigns()
    {
        const Report report = month();
        QCOMPARE(report.campaigns.size(), 5);
        QCOMPARE(report.funnel.delivered, number(u"SELECT COUNT(*) FROM message WHERE state = 'delivered'"_s));
        QCOMPARE(report.replies, number(u"SELECT COUNT(*) FROM reply"_s));
        QCOMPARE(report.optOuts, number(u"SELECT COUNT(*) FROM reply WHERE opted_out = 1"_s));
        QCOMPARE(report.cost.size(), 1);
        QCOMPARE(report.cost.constFirst().micros,
                 number(u"SELECT SUM(price_micros) FROM message WHERE state <> 'rejected'"_s));
        QCOMPARE(report.gateways.size(), 1);
        QCOMPARE(report.gateways.constFirst().accepted, report.funnel.accepted);
    }

    void aPeriodHoldsWhatStartedInIt()
    {
        const auto week = ReportModel(m_session).forPeriod(TestWorkspace::kStart - 7 * kDayMs, TestWorkspace::kStart);
        QCOMPARE(week->campaigns.size(), 2);
        const auto empty = ReportModel(m_session).forPeriod(0, 1);
        QCOMPARE(empty->campaigns.size(), 0);
        QVERIFY(empty->series.buckets.isEmpty());
        QVERIFY(!empty->deliveryRate());
        QCOMPARE(empty->facts, QStringList{ u"Nothing was sent."_s });
    }

    void theSeriesHoldsEveryMessageOnce()
    {
        const Report report = month();
        qint64 accepted = 0;
        qint64 delivered = 0;
        qint64 failed = 0;
        UtcMs expected = report.series.buckets.constFirst().from;
        for (const SeriesBucket &bucket : report.series.buckets) {
            QCOMPARE(bucket.from, expected); // without a gap
            expected += report.series.step.count();
            accepted += bucket.accepted;
            delivered += bucket.delivered;
            failed += bucket.failed;
        }
        QCOMPARE(accepted, report.funnel.accepted);
        QCOMPARE(delivered, report.funnel.delivered);
        QCOMPARE(failed, report.funnel.undelivered + report.funnel.failed);
        QVERIFY(report.series.buckets.size() <= TimeSeries::kMaxBuckets);
    }

    void aSeriesIsNeverFinerThanItCanBeDrawn_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<qint64>("stepMinutes");
        QTest::newRow("a minute") << qint64(60'000) << qint64(1);
        QTest::newRow("eleven hours") << qint64(11) * 3'600'000 << qint64(1);
        QTest::newRow("twelve hours and more") << qint64(13) * 3'600'000 << qint64(5);
        QTest::newRow("a week") << 7 * kDayMs << qint64(15);
        QTest::newRow("a month") << 30 * kDayMs << qint64(180);
        QTest::newRow("ten years") << 3652 * kDayMs << qint64(7 * 24 * 60);
    }

    void aSeriesIsNeverFinerThanItCanBeDrawn()
    {
        QFETCH(qint64, span);
        QFETCH(qint64, stepMinutes);
        const auto step = seriesStep(TestWorkspace::kStart, TestWorkspace::kStart + span, TimeSeries::kMaxBuckets);
        QCOMPARE(step.count() / 60'000, stepMinutes);
        QVERIFY(span / step.count() < TimeSeries::kMaxBuckets);
    }

    void reasonsAreCountedMostFrequentFirst()
    {
        const Report report = month();
        qint64 sum = 0;
        qint64 before = std::numeric_limits<qint64>::max();
        for (const CauseCount &cause : report.causes) {
            QVERIFY(cause.count <= before);
            before = cause.count;
            sum += cause.count;
            QVERIFY(!causeText(cause.cause).isEmpty());
        }
        QCOMPARE(sum, report.funnel.undelivered + report.funnel.failed);
    }

    void smallSamplesGetNoDecimals_data()
    {
        QTest::addColumn<qint64>("part");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QString>("text");
        QTest::newRow("of ninety-nine") << qint64(33) << qint64(99) << u"33 %"_s;
        QTest::newRow("of a hundred") << qint64(33) << qint64(100) << u"33.0 %"_s;
        QTest::newRow("of many") << qint64(964) << qint64(1001) << u"96.3 %"_s;
        QTest::newRow("of none") << qint64(0) << qint64(0) << u"0 %"_s;
    }

    void smallSamplesGetNoDecimals()
    {
        QFETCH(qint64, part);
        QFETCH(qint64, whole);
        QTEST(percent(part, whole), "text");
    }

    void theJsonHasEveryPartOfTheContract()
    {
        const QJsonObject json = toJson(*ReportModel(m_session).forCampaign(u"VIP early access"_s));
        for (const auto *const key : { "funnel", "series", "costs", "variants", "attribution", "causes", "gateways",
                                       "facts", "replies", "optOuts" })
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(json[u"campaign"_s].toString(), u"VIP early access"_s);
        QVERIFY(json[u"funnel"_s][u"excluded"_s].toObject().contains(u"noConsent"_s));
        QCOMPARE(json[u"costs"_s][0][u"currency"_s].toString(), u"CNY"_s);
    }

    void aReportIsWrittenByTheEndingOfItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("json") << u"r.json"_s << QByteArray("{");
        QTest::newRow("csv") << u"r.CSV"_s << QByteArray("\xEF\xBB\xBFSummary");
        QTest::newRow("xlsx") << u"r.xlsx"_s << QByteArray("PK");
    }

    void aReportIsWrittenByTheEndingOfItsName()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const QString path = m_shop.filePath(name);
        QVERIFY(writeReport(month(), path));
        QVERIFY(writeReport(month(), path)); // over the first one
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
        QVERIFY(!QFile::exists(path + u".part"_s));
    }

    void anotherEndingOrAMissingFolderIsSaid()
    {
        QCOMPARE(writeReport(month(), u"r.docx"_s).error().code, Error::Code::InvalidArgument);
        for (const QString &name : { u"r.csv"_s, u"r.xlsx"_s }) {
            const Status written = writeReport(month(), m_shop.filePath(u"nowhere/"_s + name));
            QCOMPARE(written.error().key, u"file-unwritable"_s);
        }
    }

    void theWorkbookReadsBackWithTheSameFigures()
    {
        const QString path = m_shop.filePath(u"month.xlsx"_s);
        QVERIFY(writeReport(month(), path));
        QProcess python;
        python.start(u"python3"_s,
                     { u"-c"_s, uR"(import sys,zipfile,re
z=zipfile.ZipFile(sys.argv[1])
print(len([n for n in z.namelist() if n.startswith('xl/worksheets/sheet')]))
print('+'.join(re.findall(r'<v>(\d+)</v>', z.read('xl/worksheets/sheet1.xml').decode())))
)"_s,
                       path });
        if (!python.waitForFinished() || python.exitCode() != 0)
            QSKIP("needs python3");
        const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.at(0).toInt(), reportTables(month()).size());
        QVERIFY(lines.at(1).split('+').contains(QByteArray::number(month().funnel.delivered)));
    }

    void homeShowsTheMonthAndWhatWaits()
    {
        const auto home = readHomeFigures(m_session);
        QCOMPARE(home->contacts, 1500);
        QCOMPARE(home->delivered, month().funnel.delivered);
        QVERIFY(*home->deliveryRate() > 0.9);
        QStringList kinds;
        for (const NeedsYou &need : home->needsYou)
            kinds.append(need.campaign + u" "_s + QString::number(need.count));
        const qint64 unread = number(u"SELECT COUNT(*) FROM reply WHERE seen_at IS NULL AND opted_out = 0"_s);
        QCOMPARE(kinds, (QStringList{ u"VIP early access 2"_s, u" %1"_s.arg(unread), u"Winter menu 0"_s }));
        QVERIFY(home->upcoming.isEmpty());
    }

    void homeShowsTheComingWeekInOrder()
    {
        QVERIFY(CampaignStore(m_session).duplicate(u"Winter menu"_s, u"Friday"_s));
        QVERIFY(CampaignStore(m_session).duplicate(u"Winter menu"_s, u"Sunday"_s));
        QVERIFY(CampaignStore(m_session).duplicate(u"Winter menu"_s, u"Next month"_s));
        Workflow workflow(m_session);
        QVERIFY(workflow.schedule(u"Sunday"_s, TestWorkspace::kStart + 4 * kDayMs, u"Asia/Shanghai"_s, {}));
        QVERIFY(workflow.schedule(u"Friday"_s, TestWorkspace::kStart + 2 * kDayMs, u"Asia/Shanghai"_s, {}));
        QVERIFY(workflow.schedule(u"Next month"_s, TestWorkspace::kStart + 30 * kDayMs, u"UTC"_s, {}));

        const auto home = readHomeFigures(m_session);

        QCOMPARE(home->upcoming.size(), 2);
        QCOMPARE(home->upcoming.at(0).campaign, u"Friday"_s);
        QCOMPARE(home->upcoming.at(1).campaign, u"Sunday"_s);
        QVERIFY(home->upcoming.at(0).messages > 1300);
        QCOMPARE(home->upcoming.at(0).zone, u"Asia/Shanghai"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Analytics)
#include "tst_Analytics.moc"
