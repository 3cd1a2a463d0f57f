// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Times.h"
#include "core/campaigns/CampaignStore.h"
#include "tests/core/campaigns/TestShop.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class tst_Campaigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // templates -------------------------------------------------------------------------------------------------------

    void theSameNameAgainAddsARevision()
    {
        TestShop shop;
        TemplateStore templates(shop.owner);
        QCOMPARE(templates.add(u"Sale"_s, u"One"_s)->revision.revision, 1);
        QCOMPARE(templates.add(u" Sale "_s, u"Two"_s)->revision.revision, 2);

        QCOMPARE(templates.find(u"Sale"_s)->body, u"Two"_s);
        QCOMPARE(templates.find(u"Sale"_s, 1)->body, u"One"_s);
        QCOMPARE(templates.revisions(u"Sale"_s)->size(), 2);
        QCOMPARE(templates.list()->size(), 2); // with "Hello"
        QCOMPARE(templates.find(u"Sale"_s, 3).error().code, Error::Code::NotFound);
    }

    void aMalformedTextIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("unclosed field") << u"Hi {{name"_s;
        QTest::newRow("field without a name") << u"Hi {{}}"_s;
        QTest::newRow("unclosed condition") << u"{{#if vip}}Hi"_s;
        QTest::newRow("empty") << u"  "_s;
    }

    void aMalformedTextIsRefusedWithItsPlace()
    {
        QFETCH(QString, body);
        TestShop shop;
        const auto added = TemplateStore(shop.owner).add(u"Sale"_s, body);
        QCOMPARE(added.error().code, Error::Code::InvalidArgument);
        QVERIFY(added.error().where.startsWith(u"Sale"_s));
        QCOMPARE(TemplateStore(shop.owner).find(u"Sale"_s).error().code, Error::Code::NotFound);
    }

    void aFieldThatNobodyHasIsAWarning()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s, .fields = { { u"Table"_s, u"7"_s } } });
        const auto added
            = TemplateStore(shop.owner)
                  .add(u"Sale"_s, u"{{name}} {{Table}} {{Tabel}} {{Sofa|none}} {{row.Order}} {{#if VIP}}!{{/if}}"_s);
        QCOMPARE(added->warnings.size(), 1);
        QVERIFY(added->warnings.constFirst().contains(u"Tabel"_s));
    }

    void aTextIsRenderedForAContact()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s, .name = u"陈丽"_s });
        shop.addPerson({ .phone = u"+8613800000002"_s });
        TemplateStore templates(shop.owner);
        QCOMPARE(templates.renderFor(u"Hello"_s, u"+8613800000001"_s)->text, u"Hi 陈丽"_s);
        QCOMPARE(templates.renderFor(u"Hello"_s, u"+8613800000002"_s)->text, u"Hi there"_s);
        QCOMPARE(templates.renderFor(u"Hello"_s, u"+8613800000003"_s).error().code, Error::Code::NotFound);
    }

    void anArchivedTextLeavesTheListAndComesBackWithANewRevision()
    {
        TestShop shop;
        TemplateStore templates(shop.owner);
        QVERIFY(templates.archive(u"Hello"_s));
        QVERIFY(templates.list()->isEmpty());
        QVERIFY(templates.add(u"Hello"_s, u"Hello again"_s));
        QCOMPARE(templates.list()->constFirst().newest.revision, 2);
    }

    // campaigns -------------------------------------------------------------------------------------------------------

    void aCampaignKeepsWhatItWasGiven()
    {
        TestShop shop;
        const UtcMs until = TestWorkspace::kStart + 86'400'000;
        shop.addCampaign(u"Spring"_s,
                         { .kind = CampaignKind::Notice,
                           .rate = u"600/min"_s,
                           .hours = u"09:30-20:00"_s,
                           .policy = u"country"_s,
                           .usefulUntil = until,
                           .seed = 42 });

        const auto campaign = CampaignStore(shop.owner).find(u"Spring"_s);

        QCOMPARE(campaign->kind, CampaignKind::Notice);
        QCOMPARE(campaign->templateName, u"Hello"_s);
        QCOMPARE(campaign->people.name, u"All"_s);
        QCOMPARE(campaign->people.source, People::Source::Group);
        QCOMPARE(campaign->gatewayName, u"Sandbox"_s);
        QCOMPARE(campaign->ratePerHour, 36'000);
        QCOMPARE(toString(campaign->hours), u"09:30-20:00"_s);
        QCOMPARE(campaign->usefulUntil, std::optional(until));
        QCOMPARE(campaign->seed, 42u);
        QCOMPARE(campaign->writtenBy, u"Mei"_s);
        QCOMPARE(campaign->state, CampaignState::Draft);
        QCOMPARE(toJson(*campaign).value(u"rate"_s).toString(), u"10/s"_s);
        QCOMPARE(toJson(*campaign).value(u"group"_s).toString(), u"All"_s);
    }

    void whatIsNotThereIsNamed_data()
    {
        QTest::addColumn<CampaignEdit>("edit");
        QTest::addColumn<QString>("named");
        QTest::newRow("template") << CampaignEdit{ .templateName = u"Nope"_s } << u"template \"Nope\""_s;
        QTest::newRow("group") << CampaignEdit{ .groupName = u"Nope"_s } << u"group \"Nope\""_s;
        QTest::newRow("audience") << CampaignEdit{ .audienceName = u"Nope"_s } << u"audience \"Nope\""_s;
        QTest::newRow("account") << CampaignEdit{ .gatewayName = u"Nope"_s } << u"sending account \"Nope\""_s;
        QTest::newRow("sheet") << CampaignEdit{ .sheetId = 9 } << u"sheet"_s;
        QTest::newRow("hours") << CampaignEdit{ .hours = u"9 to 5"_s } << u"9 to 5"_s;
        QTest::newRow("rate") << CampaignEdit{ .rate = u"fast"_s } << u"fast"_s;
        QTest::newRow("two kinds of people")
            << CampaignEdit{ .groupName = u"All"_s, .audienceName = u"All"_s } << u"one group, one audience"_s;
    }

    void whatIsNotThereIsNamed()
    {
        QFETCH(CampaignEdit, edit);
        QFETCH(QString, named);
        TestShop shop;
        const auto created = CampaignStore(shop.owner).create(u"Spring"_s, edit);
        QVERIFY(!created);
        QVERIFY2(created.error().message.contains(named), qPrintable(created.error().message));
        QVERIFY(CampaignStore(shop.owner).list()->isEmpty());
    }

    void twoCampaignsNeverShareAName()
    {
        TestShop shop;
        shop.addCampaign(u"Spring"_s);
        shop.addCampaign(u"Summer"_s);
        QCOMPARE(CampaignStore(shop.owner).create(u"Spring"_s, {}).error().code, Error::Code::Conflict);
        QCOMPARE(CampaignStore(shop.owner).edit(u"Summer"_s, { .name = u"Spring"_s }).error().code,
                 Error::Code::Conflict);
    }

    void aCopyIsADraftOfItsOwn()
    {
        TestShop shop;
        shop.addPeople(1);
        shop.addCampaign(u"Spring"_s, { .hours = u"09:00-18:00"_s });
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));

        const auto copy = CampaignStore(shop.owner).duplicate(u"Spring"_s, u"Summer"_s);

        QCOMPARE(toString(copy->hours), u"09:00-18:00"_s);
        QCOMPARE(copy->people.name, u"All"_s);
        QCOMPARE(copy->revision, 0);
        QCOMPARE(CampaignStore(shop.owner).find(u"Spring"_s)->revision, 1);
    }

    void aDraftCanBeTakenAwayWithItsPlans()
    {
        TestShop shop;
        shop.addPeople(2);
        shop.addCampaign(u"Spring"_s);
        QVERIFY(Planner(shop.owner).plan(u"Spring"_s, {}));
        QVERIFY(CampaignStore(shop.owner).remove(u"Spring"_s));
        for (const QString &table : { u"campaign"_s, u"campaign_plan"_s, u"message"_s, u"exclusion"_s })
            QCOMPARE(shop.number(u"SELECT COUNT(*) FROM "_s + table), 0);
    }

    void everyNameOfAStateIsReadBack()
    {
        for (int i = 0; i <= static_cast<int>(CampaignState::Failed); ++i) {
            const auto state = static_cast<CampaignState>(i);
            QCOMPARE(campaignStateFromString(nameOf(state)), std::optional(state));
            QCOMPARE(isBeforeSending(state) + isUnderWay(state) + isOver(state), 1);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Campaigns)
#include "tst_Campaigns.moc"
