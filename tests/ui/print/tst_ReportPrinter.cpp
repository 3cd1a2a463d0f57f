// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ReportPrinter.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_ReportPrinter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static Report report()
    {
        Report report;
        report.title = u"Spring sale – VIP 春季促销"_s;
        report.from = 1'795'597'200'000;
        report.to = report.from + 3'600'000;
        report.madeAt = report.to;
        report.funnel.audience = 2400;
        report.funnel.excluded[Exclusion::Suppressed] = 90;
        report.funnel.planned = 2310;
        report.funnel.accepted = 2300;
        report.funnel.delivered = 2240;
        report.funnel.undelivered = 40;
        report.funnel.noReceipt = 20;
        report.funnel.failed = 10;
        for (int i = 0; i < 60; ++i)
            report.series.buckets.append({ report.from + i * 60'000, 30 + i % 17, 28 + i % 15, i % 5 == 0 ? 2 : 0 });
        report.causes
            = { { u"not-in-service"_s, 25 }, { u"off-or-out-of-reach"_s, 15 }, { u"blocked-by-carrier"_s, 10 } };
        report.cost = { { 115'500'000, u"CNY"_s } };
        report.segments = 2310;
        report.replies = 31;
        report.optOuts = 9;
        report.gateways = { { u"Aliyun main"_s, 2300, 2240, 40 } };
        return report;
    }

private Q_SLOTS:
    void aPdfHoldsTitleFiguresAndPageNumbers()
    {
        const QString path = m_dir.filePath(u"report.pdf"_s);
        QVERIFY(ui::ReportPrinter(QLocale(QLocale::English), QTimeZone("Asia/Shanghai")).toPdf(report(), path));
        QProcess reader; // a reader that we did not write
        reader.start(u"pdftotext"_s, { u"-layout"_s, path, u"-"_s });
        QVERIFY2(reader.waitForFinished(), "pdftotext (poppler-utils) is needed");
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        for (const QString &wanted : { u"Spring sale"_s, u"2,240"_s, u"¥115.50"_s, u"number not in service"_s,
                                       u"Page 1 of"_s, u"Aliyun main"_s })
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u" is missing in:\n"_s + text));
    }

    void aPictureIsLightAndNotEmpty()
    {
        const QString path = m_dir.filePath(u"report.png"_s);
        QVERIFY(ui::ReportPrinter(QLocale(QLocale::English), QTimeZone::utc()).toPng(report(), path));
        const QImage image(path);
        QVERIFY(image.width() > 1000);
        QVERIFY(image.height() > 1000);
        QVERIFY(image.pixelColor(3, 3).lightness() > 200);
        if (const QString keep = qEnvironmentVariable("CARILLON_KEEP"); !keep.isEmpty())
            image.save(keep + u"/report.png"_s);
    }

    void aFolderThatIsMissingIsNamed()
    {
        const auto written = ui::ReportPrinter(QLocale::c(), QTimeZone::utc())
                                 .toPng(report(), m_dir.filePath(u"no/such/report.png"_s));
        QVERIFY(!written);
        QVERIFY(written.error().where.contains(u"no/such"_s));
    }
};

QTEST_MAIN(tst_ReportPrinter)
#include "tst_ReportPrinter.moc"
