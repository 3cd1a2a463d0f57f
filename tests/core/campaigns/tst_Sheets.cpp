// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/SheetStore.h"
#include "tests/core/campaigns/TestShop.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class tst_Sheets : public QObject
{
    Q_OBJECT

    static QString write(TestShop &shop, const QString &text, const char *encoding = "UTF-8")
    {
        QFile file(shop.filePath(u"orders.csv"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(QStringEncoder(encoding)(text));
        return file.fileName();
    }

    /// Sorted: plans are written in the order of the numbers' blind indexes, which differs from shop to shop.
    static QStringList textsOf(TestShop &shop)
    {
        QStringList texts;
        Statement rows(shop.db(), u"SELECT uid, text_enc FROM message ORDER BY id"_s);
        while (rows.next())
            texts.append(*shop.cipher().decrypt(EncryptedColumn::MessageText, rows.blob(0), rows.blob(1)));
        texts.sort();
        return texts;
    }

    /// Plans the rows of `csv`, keyed by `key`, with the text `body`.
    static Result<PlanSummary> planSheet(TestShop &shop, const QString &csv, const QString &key, const QString &body,
                                         CampaignKind kind = CampaignKind::Notice)
    {
        const auto sheet = SheetStore(shop.owner).import({ .file = write(shop, csv), .keyColumn = key }, {});
        if (!sheet || !TemplateStore(shop.owner).add(u"Order"_s, body))
            return Error{};
        shop.addCampaign(u"Orders"_s, { .kind = kind, .templateName = u"Order"_s, .sheetId = sheet->id });
        return Planner(shop.owner).plan(u"Orders"_s, {});
    }

private Q_SLOTS:
    void onePersonGetsEachOfTheirRowsOnce()
    {
        TestShop shop;
        const auto plan = planSheet(shop,
                                    u"Phone,Order,Pick-up\n"
                                    "13800138001,A1,Monday\n"
                                    "13800138001,A2,Tuesday\n"
                                    "+86 138 0013 8001,A1,Monday\n" // the same row again
                                    "13800138002,A1,Friday\n"_s,
                                    u"Order"_s, u"Order {{row.Order}} is ready on {{row.Pick-up}}"_s);

        QVERIFY(plan);
        QCOMPARE(plan->planned, 3);
        QCOMPARE(plan->excluded[Exclusion::Duplicate], 1);
        QCOMPARE(textsOf(shop),
                 (QStringList{ u"Order A1 is ready on Friday"_s, u"Order A1 is ready on Monday"_s,
                               u"Order A2 is ready on Tuesday"_s }));
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM contact"_s), 0);
    }

    void numbersThatTakeNoTextAreLeftOut()
    {
        TestShop shop;
        const auto plan = planSheet(shop, u"Phone,Order\n13800138001,A1\nnone,A2\n021 6000 0000,A3\n,A4\n"_s,
                                    u"Order"_s, u"{{row.Order}}"_s);
        QCOMPARE(plan->planned, 1);
        QCOMPARE(plan->excluded[Exclusion::NotTextable], 3);
        QCOMPARE(plan->audience(), 4);
    }

    void keyedByTheNumberEachPersonGetsOneAndNoNumberLiesInTheClear()
    {
        TestShop shop;
        const auto plan
            = planSheet(shop, u"Phone,Order\n13800138001,A1\n13800138001,A2\n"_s, u"Phone"_s, u"{{row.Order}}"_s);
        QCOMPARE(plan->planned, 1);
        QCOMPARE(plan->excluded[Exclusion::Duplicate], 1);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM sheet_row WHERE row_key LIKE '%138%'"_s), 0);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message WHERE row_key LIKE '%138%'"_s), 0);
    }

    void theContactBehindANumberLendsNameAndConsent()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800138001"_s, .name = u"陈丽"_s });
        shop.addPerson({ .phone = u"+8613800138002"_s, .consent = ConsentState::Refused });
        const auto plan = planSheet(shop, u"手机号,订单\n13800138001,A1\n13800138002,A2\n13800138003,A3\n"_s, u"订单"_s,
                                    u"{{name|朋友}}: {{row.订单}}"_s);
        QCOMPARE(plan->planned, 2);
        QCOMPARE(plan->excluded[Exclusion::NoConsent], 1);
        QCOMPARE(textsOf(shop), (QStringList{ u"朋友: A3"_s, u"陈丽: A1"_s }));
    }

    void marketingToAStrangerNeedsConsentToo()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800138001"_s });
        const auto plan = planSheet(shop, u"Phone,Code\n13800138001,A1\n13800138003,A3\n"_s, u"Code"_s,
                                    u"{{row.Code}}"_s, CampaignKind::Marketing);
        QCOMPARE(plan->planned, 1);
        QCOMPARE(plan->excluded[Exclusion::NoConsent], 1);
    }

    void anEmptyCellWithoutFallbackBlocks()
    {
        TestShop shop;
        const auto plan
            = planSheet(shop, u"Phone,Order\n13800138001,\n13800138002,A2\n"_s, u"Order"_s, u"{{row.Order}}"_s);
        QVERIFY(hasBlocker(plan->findings));
        QCOMPARE(plan->findings.constFirst().rule, u"missing-field"_s);
        QCOMPARE(plan->findings.constFirst().count, 1);
    }

    void chineseEncodingsAreRead()
    {
        TestShop shop;
        const QString file
            = write(shop, u"手机号,订单号,日期\n13800138001,甲乙丙丁一号,星期一\n13800138002,戊己庚辛二号,星期二\n"_s,
                    "GB18030");
        const auto sheet = SheetStore(shop.owner).import({ .file = file, .keyColumn = u"订单号"_s }, {});
        QVERIFY2(sheet, qPrintable(sheet ? QString() : sheet.error().message));
        QCOMPARE(sheet->columns, (QStringList{ u"手机号"_s, u"订单号"_s, u"日期"_s }));
        QCOMPARE(sheet->phoneColumn, u"手机号"_s);
        QCOMPARE(sheet->rows, 2);
    }

    void whatIsWrongWithAFileIsSaid_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("message");
        QTest::newRow("no such column") << u"Phone,Order\n13800138001,A1\n"_s << u"Booking"_s << u"Booking"_s;
        QTest::newRow("no numbers") << u"Name,Order\nLi,A1\n"_s << u"Order"_s << u"phone numbers"_s;
    }

    void whatIsWrongWithAFileIsSaid()
    {
        QFETCH(QString, csv);
        QFETCH(QString, key);
        QFETCH(QString, message);
        TestShop shop;
        const auto sheet = SheetStore(shop.owner).import({ .file = write(shop, csv), .keyColumn = key }, {});
        QCOMPARE(sheet.error().code, Error::Code::InvalidArgument);
        QVERIFY(sheet.error().message.contains(message));
        QVERIFY(sheet.error().where.endsWith(u"orders.csv"_s));
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM sheet"_s), 0);
    }

    void aCancelledImportLeavesNothing()
    {
        TestShop shop;
        Progress cancelled;
        cancelled.cancel.cancel();
        const QString file = write(shop, u"Phone,Order\n13800138001,A1\n"_s);
        const auto sheet = SheetStore(shop.owner).import({ .file = file, .keyColumn = u"Order"_s }, cancelled);
        QCOMPARE(sheet.error().code, Error::Code::Cancelled);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM sheet"_s), 0);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM sheet_row"_s), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Sheets)
#include "tst_Sheets.moc"
