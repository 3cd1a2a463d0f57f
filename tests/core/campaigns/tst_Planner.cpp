// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Eligibility.h"
#include "core/contacts/AudienceStore.h"
#include "tests/core/campaigns/TestShop.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class tst_Planner : public QObject
{
    Q_OBJECT

    /// The local hour, in `zone`, at which the one message of the workspace may leave.
    static QString firstHour(TestShop &shop, const QString &zone)
    {
        const qint64 notBefore = shop.number(u"SELECT not_before FROM message"_s);
        return notBefore == 0
            ? u"now"_s
            : QDateTime::fromMSecsSinceEpoch(notBefore, QTimeZone(zone.toUtf8())).toString(u"ddd hh:mm"_s);
    }

    static std::optional<Finding> finding(const PlanSummary &plan, const QString &rule)
    {
        for (const Finding &one : plan.findings) {
            if (one.rule == rule)
                return one;
        }
        return std::nullopt;
    }

    static void addOnePersonOfEachReason(TestShop &shop)
    {
        shop.addPeople(3);
        shop.addPerson({ .phone = u"+8613900000001"_s, .consent = ConsentState::Unknown });
        shop.addPerson({ .phone = u"+8613900000002"_s, .consent = ConsentState::Refused });
        shop.addPerson({ .phone = u"+862100000003"_s, .textable = false });
        shop.addPerson({ .phone = u"+8613900000004"_s });
        QVERIFY(SuppressionStore(shop.owner).add(u"+8613900000004"_s, u"opted-out"_s, u"reply"_s));
        const qint64 gone = shop.addPerson({ .phone = u"+8613900000005"_s });
        QVERIFY(ContactStore(shop.owner).setDeleted({ gone }, true));
    }

private Q_SLOTS:
    void everybodyIsPlannedOrLeftOutForOneReason_data()
    {
        QTest::addColumn<CampaignKind>("kind");
        QTest::addColumn<qint64>("planned");
        QTest::addColumn<qint64>("noConsent");
        QTest::addColumn<qint64>("notTextable");
        QTest::newRow("marketing needs a recorded yes")
            << CampaignKind::Marketing << qint64(3) << qint64(2) << qint64(1);
        QTest::newRow("a notice goes to all but those who said no")
            << CampaignKind::Notice << qint64(4) << qint64(1) << qint64(1);
        QTest::newRow("a code goes to everybody who can get it")
            << CampaignKind::Code << qint64(5) << qint64(0) << qint64(1);
    }

    void everybodyIsPlannedOrLeftOutForOneReason()
    {
        QFETCH(CampaignKind, kind);
        QFETCH(qint64, planned);
        QFETCH(qint64, noConsent);
        QFETCH(qint64, notTextable);
        TestShop shop;
        addOnePersonOfEachReason(shop);
        shop.addCampaign(u"Spring"_s, { .kind = kind });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(plan);
        QCOMPARE(plan->planned, planned);
        QCOMPARE(plan->excluded[Exclusion::NoConsent], noConsent);
        QCOMPARE(plan->excluded[Exclusion::NotTextable], notTextable);
        QCOMPARE(plan->excluded[Exclusion::Suppressed], 1);
        QCOMPARE(plan->audience(), 7);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message WHERE state = 'planned'"_s), planned);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM exclusion"_s), plan->excluded.total());
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM exclusion WHERE reason = 'suppressed'"_s), 1);
    }

    void messagesCarryTheirTextNumberPartsAndPrice()
    {
        TestShop shop;
        QVERIFY(TemplateStore(shop.owner).add(u"Long"_s, u"{{name|there}} "_s + u"x"_s.repeated(170)));
        shop.addPerson({ .phone = u"+8613800000001"_s, .name = u"Zoë Brown"_s });
        shop.addPerson({ .phone = u"+8613800000002"_s, .name = u"陈丽"_s });
        shop.addPerson({ .phone = u"+8613800000003"_s });
        shop.addCampaign(u"Spring"_s, { .templateName = u"Long"_s });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(plan);
        Statement rows(shop.db(),
                       u"SELECT uid, phone_enc, text_enc, segments, price_micros, encoding, lane FROM message "
                       "ORDER BY contact_id"_s);
        QStringList seen;
        while (rows.next()) {
            const QString phone = *shop.cipher().decrypt(EncryptedColumn::MessagePhone, rows.blob(0), rows.blob(1));
            const QString text = *shop.cipher().decrypt(EncryptedColumn::MessageText, rows.blob(0), rows.blob(2));
            seen.append(u"%1 %2 %3 %4 %5"_s.arg(phone, text.section(u'x', 0, 0).trimmed(), rows.text(5))
                            .arg(rows.int32(3))
                            .arg(rows.int64(4)));
            QCOMPARE(rows.int32(6), 2);
        }
        QCOMPARE(seen,
                 (QStringList{ u"+8613800000001 Zoë Brown ucs2 3 150000"_s, u"+8613800000002 陈丽 ucs2 3 150000"_s,
                               u"+8613800000003 there gsm7 2 100000"_s }));
        QCOMPARE(plan->segments, 8);
        QCOMPARE(plan->price, (Money{ 400'000, u"CNY"_s }));
        QCOMPARE(plan->histogram, (QMap<int, qint64>{ { 2, 1 }, { 3, 2 } }));
    }

    void noPriceIsNullAndAWarning()
    {
        TestShop shop;
        shop.addPeople(1);
        shop.addGateway(u"Unpriced"_s, u"of-a-newer-program"_s, u"{}"_s);
        shop.addCampaign(u"Spring"_s, { .kind = CampaignKind::Notice, .gatewayName = u"Unpriced"_s });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(!plan->price);
        QVERIFY(toJson(*plan).value(u"price"_s).isNull());
        QCOMPARE(finding(*plan, u"no-price"_s)->level, Finding::Level::Warning);
        QVERIFY(!hasBlocker(plan->findings));
    }

    void aFieldWithoutValueAndFallbackBlocks()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s, .fields = { { u"Table"_s, u"7"_s } } });
        shop.addPerson({ .phone = u"+8613800000002"_s });
        shop.addPerson({ .phone = u"+8613800000003"_s });
        QVERIFY(TemplateStore(shop.owner).add(u"Table"_s, u"Your table: {{Table}}"_s));
        shop.addCampaign(u"Spring"_s, { .templateName = u"Table"_s });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(hasBlocker(plan->findings));
        QCOMPARE(plan->findings.constFirst().rule, u"missing-field"_s);
        QCOMPARE(plan->findings.constFirst().count, 2);
    }

    void theSamePlanMadeAgainHasTheSameHash()
    {
        TestShop shop;
        shop.addPeople(20);
        shop.addCampaign(u"Spring"_s);

        const auto first = Planner(shop.owner).plan(u"Spring"_s, {});
        const auto again = Planner(shop.owner).plan(u"Spring"_s, {});

        QCOMPARE(first->revision, 1);
        QCOMPARE(again->revision, 2);
        QCOMPARE(again->hash, first->hash);
        QCOMPARE(again->hash.size(), 32);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message"_s), 20); // the older plan's are gone
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message WHERE revision = 2"_s), 20);
    }

    void whateverAnApprovalCoversChangesTheHash_data()
    {
        QTest::addColumn<CampaignEdit>("edit");
        QTest::newRow("hours") << CampaignEdit{ .hours = u"00:00-23:00"_s };
        QTest::newRow("end of the offer") << CampaignEdit{ .usefulUntil = TestWorkspace::kStart + 86'400'000 };
        QTest::newRow("kind") << CampaignEdit{ .kind = CampaignKind::Notice };
        QTest::newRow("rate") << CampaignEdit{ .rate = u"5/s"_s };
        QTest::newRow("text") << CampaignEdit{ .templateName = u"Bye"_s };
        QTest::newRow("account") << CampaignEdit{ .gatewayName = u"Other"_s };
        QTest::newRow("people") << CampaignEdit{ .groupName = u"Few"_s };
    }

    void whateverAnApprovalCoversChangesTheHash()
    {
        QFETCH(CampaignEdit, edit);
        TestShop shop;
        shop.addPeople(3);
        QVERIFY(TemplateStore(shop.owner).add(u"Bye"_s, u"Bye {{name|there}}"_s));
        shop.addGateway(u"Other"_s, u"sandbox"_s, u"{}"_s);
        const qint64 few = *GroupStore(shop.owner).create(u"Few"_s);
        QVERIFY(GroupStore(shop.owner).addMembers(few, { 1, 2 }));
        shop.addCampaign(u"Spring"_s);
        const auto before = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(CampaignStore(shop.owner).edit(u"Spring"_s, edit));
        const auto after = Planner(shop.owner).plan(u"Spring"_s, {});

        QVERIFY(after);
        QVERIFY(after->hash != before->hash);
    }

    void anEstimateCountsTheSameAndWritesNothing()
    {
        TestShop shop;
        addOnePersonOfEachReason(shop);
        const Campaign campaign = shop.addCampaign(u"Spring"_s);

        const auto estimate = Planner(shop.owner).estimate(campaign, u"Hi {{name|there}}"_s, {});

        QCOMPARE(estimate->revision, 0);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message"_s), 0);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM campaign_plan"_s), 0);
        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});
        QCOMPARE(estimate->hash, plan->hash);
        QCOMPARE(estimate->excluded, plan->excluded);
    }

    void cancellingLeavesNothingBehindAndTheOldPlanInPlace()
    {
        TestShop shop;
        shop.addPeople(30);
        shop.addCampaign(u"Spring"_s);
        const auto first = Planner(shop.owner).plan(u"Spring"_s, {});
        Progress cancelled;
        cancelled.cancel.cancel();

        const auto second = Planner(shop.owner).plan(u"Spring"_s, cancelled);

        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Cancelled);
        QCOMPARE(Planner(shop.owner).current(u"Spring"_s)->revision, first->revision);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message"_s), 30);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM campaign_plan"_s), 1);
    }

    void aPlanWhoseMakerDiedGoesAtTheNextStart()
    {
        TestShop shop;
        shop.addPeople(2);
        const Campaign campaign = shop.addCampaign(u"Spring"_s);
        const auto good = Planner(shop.owner).plan(u"Spring"_s, {});
        shop.run(u"INSERT INTO campaign_plan (campaign_id, revision, made_by, made_at) VALUES (1, 9, 'Mei', %1)"_s.arg(
            TestWorkspace::kStart));
        shop.run(u"UPDATE message SET revision = 9 WHERE id = 1"_s);

        QVERIFY(Planner::removeUnfinished(shop.owner)); // its maker may be alive still
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM campaign_plan"_s), 2);
        shop.clock().advance(std::chrono::hours(1));
        QVERIFY(Planner::removeUnfinished(shop.owner));

        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM campaign_plan"_s), 1);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message"_s), 1);
        QCOMPARE(Planner(shop.owner).current(u"Spring"_s)->revision, good->revision);
    }

    void eachZoneHasItsHours_data()
    {
        QTest::addColumn<QString>("zones");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("first");
        // It is Wednesday 09:00 UTC.
        QTest::newRow("Shanghai, 17:00: now") << u"Asia/Shanghai"_s << u"Asia/Shanghai"_s << u"now"_s;
        QTest::newRow("Auckland, 22:00: tomorrow") << u"Pacific/Auckland"_s << u"Pacific/Auckland"_s << u"Thu 09:00"_s;
        QTest::newRow("London, 09:00: now") << u"Europe/London"_s << u"Europe/London"_s << u"now"_s;
        QTest::newRow("New York, 04:00: later today")
            << u"America/New_York"_s << u"America/New_York"_s << u"Wed 09:00"_s;
        QTest::newRow("Delhi, half an hour off: now") << u"Asia/Kolkata"_s << u"Asia/Kolkata"_s << u"now"_s;
        QTest::newRow("either coast: when both are open")
            << u"America/New_York,America/Los_Angeles"_s << u"America/Los_Angeles"_s << u"Wed 09:00"_s;
        QTest::newRow("unknown zone: as UTC") << QString() << u"UTC"_s << u"now"_s;
    }

    void eachZoneHasItsHours()
    {
        QFETCH(QString, zones);
        QFETCH(QString, zone);
        QFETCH(QString, first);
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s, .zones = zones });
        shop.addCampaign(u"Spring"_s, { .hours = u"09:00-20:00"_s });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QCOMPARE(firstHour(shop, zone), first);
        QCOMPARE(finding(*plan, u"deferred"_s).has_value(), first != u"now");
        QVERIFY(!hasBlocker(plan->findings));
    }

    void lawClosesHoursForMarketingOnRealAccountsOnly_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<CampaignKind>("kind");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("first");
        QTest::addColumn<bool>("warned");
        // It is 22:00 in Shanghai; China's pack has 08:00-20:00.
        const QString always = u"00:00-24:00"_s;
        QTest::newRow("marketing waits") << u"Real"_s << QString() << CampaignKind::Marketing << always
                                         << u"Thu 08:00"_s << false;
        QTest::newRow("for the campaign's own hours too")
            << u"Real"_s << u"country"_s << CampaignKind::Marketing << u"10:00-23:00"_s << u"Thu 10:00"_s << false;
        QTest::newRow("a notice goes") << u"Real"_s << QString() << CampaignKind::Notice << always << u"now"_s << false;
        QTest::newRow("the sandbox texts nobody: a warning")
            << u"Sandbox"_s << QString() << CampaignKind::Marketing << always << u"now"_s << true;
        QTest::newRow("the sandbox, with the law asked for")
            << u"Sandbox"_s << u"country"_s << CampaignKind::Marketing << always << u"Thu 08:00"_s << false;
        QTest::newRow("another country's law for all")
            << u"Real"_s << u"VN"_s << CampaignKind::Marketing << always << u"Thu 07:00"_s << false;
        QTest::newRow("somebody answers for it: a warning")
            << u"Real"_s << u"none"_s << CampaignKind::Marketing << always << u"now"_s << true;
    }

    void lawClosesHoursForMarketingOnRealAccountsOnly()
    {
        QFETCH(QString, gateway);
        QFETCH(QString, policy);
        QFETCH(CampaignKind, kind);
        QFETCH(QString, hours);
        TestShop shop;
        shop.addGateway(u"Real"_s, u"of-a-newer-program"_s, u"{}"_s);
        shop.clock().advance(std::chrono::hours(5));
        shop.addPerson({ .phone = u"+8613800000001"_s });
        shop.addCampaign(u"Spring"_s, { .kind = kind, .gatewayName = gateway, .hours = hours, .policy = policy });

        const auto plan = Planner(shop.owner).plan(u"Spring"_s, {});

        QTEST(firstHour(shop, u"Asia/Shanghai"_s), "first");
        QTEST(finding(*plan, u"outside-law-hours"_s).has_value(), "warned");
    }

    void messagesCarryTheHoursOfPolicyAndCampaign()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s });
        shop.addCampaign(u"China"_s, { .hours = u"10:00-23:00"_s, .policy = u"country"_s });
        shop.addCampaign(u"Canada"_s, { .hours = u"09:30-23:00"_s, .policy = u"CA"_s });
        QVERIFY(Planner(shop.owner).plan(u"China"_s, {}));
        QVERIFY(Planner(shop.owner).plan(u"Canada"_s, {}));
        Statement rows(shop.db(), u"SELECT hours FROM message ORDER BY id"_s);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), u"10:00-20:00"_s);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), u"12345 09:30-21:30;67 10:00-18:00"_s);
    }

    void theWayOutIsDemandedByCountry_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("level"); // empty = nothing found
        QTest::newRow("missing") << u"Real"_s << u"Sale today"_s << u"blocker"_s;
        QTest::newRow("missing, nobody gets a text") << u"Sandbox"_s << u"Sale today"_s << u"warning"_s;
        QTest::newRow("there") << u"Real"_s << u"Sale today, 拒收请回复R"_s << QString();
    }

    void theWayOutIsDemandedByCountry()
    {
        QFETCH(QString, gateway);
        QFETCH(QString, body);
        TestShop shop;
        shop.addGateway(u"Real"_s, u"of-a-newer-program"_s, u"{}"_s);
        shop.addPeople(3);
        QVERIFY(TemplateStore(shop.owner).add(u"Sale"_s, body));
        shop.addCampaign(u"Spring"_s, { .templateName = u"Sale"_s, .gatewayName = gateway });

        const auto found = finding(*Planner(shop.owner).plan(u"Spring"_s, {}), u"opt-out-missing"_s);

        QTEST(found ? nameOf(found->level) : QString(), "level");
        QCOMPARE(found ? found->count : 3, 3);
    }

    void nobodyIsPlannedPastTheEndOfTheOffer()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s });
        shop.addPerson({ .phone = u"+8613800000002"_s, .zones = u"Pacific/Auckland"_s }); // opens Thu 09:00 = 20:00 UTC
        const UtcMs elevenHoursOn = TestWorkspace::kStart + 11 * 3'600'000;
        shop.addCampaign(u"Early"_s, { .hours = u"09:00-20:00"_s, .usefulUntil = elevenHoursOn });
        shop.addCampaign(u"Late"_s, { .hours = u"09:00-20:00"_s, .usefulUntil = elevenHoursOn + 1 });

        const auto early = Planner(shop.owner).plan(u"Early"_s, {});
        const auto late = Planner(shop.owner).plan(u"Late"_s, {});

        QCOMPARE(early->planned, 1);
        QCOMPARE(early->excluded[Exclusion::OfferOver], 1);
        QCOMPARE(late->planned, 2);
    }

    void aSignatureIsCountedAndPaidButNotPlanned()
    {
        TestShop shop;
        shop.addPeople(1);
        shop.addGateway(u"Signed"_s, u"sandbox"_s, uR"({"signature":"海港咖啡","price":"0.05","currency":"CNY"})"_s);
        QVERIFY(TemplateStore(shop.owner).add(u"Edge"_s, u"春"_s.repeated(65)));
        shop.addCampaign(u"Plain"_s, { .templateName = u"Edge"_s });
        shop.addCampaign(u"Signed"_s, { .templateName = u"Edge"_s, .gatewayName = u"Signed"_s });

        QCOMPARE(Planner(shop.owner).plan(u"Plain"_s, {})->segments, 1);
        QCOMPARE(Planner(shop.owner).plan(u"Signed"_s, {})->segments, 2);

        Statement row(shop.db(), u"SELECT uid, text_enc FROM message WHERE campaign_id = 2"_s);
        QVERIFY(row.next());
        QCOMPARE(shop.cipher().decrypt(EncryptedColumn::MessageText, row.blob(0), row.blob(1))->size(), 65);
    }

    void anAudienceIsEvaluatedWhenItIsPlanned()
    {
        TestShop shop;
        shop.addPerson({ .phone = u"+8613800000001"_s, .fields = { { u"spend"_s, u"120"_s } } });
        shop.addPerson({ .phone = u"+8613800000002"_s, .fields = { { u"spend"_s, u"80"_s } } });
        QVERIFY(AudienceStore(shop.owner).create(u"Good"_s, *AudienceRule::parse(u"spend >= 100"_s)));
        shop.addCampaign(u"Spring"_s, { .audienceName = u"Good"_s });
        QCOMPARE(Planner(shop.owner).plan(u"Spring"_s, {})->planned, 1);

        shop.addPerson({ .phone = u"+8613800000003"_s, .fields = { { u"spend"_s, u"300"_s } } });

        QCOMPARE(Planner(shop.owner).current(u"Spring"_s)->planned, 1);
        QCOMPARE(Planner(shop.owner).plan(u"Spring"_s, {})->planned, 2);
    }

    void whatIsMissingIsSaidNotGuessed()
    {
        TestShop shop;
        QVERIFY(CampaignStore(shop.owner).create(u"Empty"_s, {}));

        const auto plan = Planner(shop.owner).plan(u"Empty"_s, {});

        QStringList rules;
        for (const Finding &finding : plan->findings)
            rules.append(finding.rule);
        QCOMPARE(rules, (QStringList{ u"no-gateway"_s, u"no-text"_s, u"no-recipients"_s }));
    }

    void aNewRevisionOfTheTextAsksForANewPlan()
    {
        TestShop shop;
        shop.addPeople(1);
        shop.addCampaign(u"Spring"_s);
        QCOMPARE(Planner(shop.owner).currentOrNew(u"Spring"_s, {})->revision, 1);
        QCOMPARE(Planner(shop.owner).currentOrNew(u"Spring"_s, {})->revision, 1);

        QVERIFY(TemplateStore(shop.owner).add(u"Hello"_s, u"Hello, {{name|you}}"_s));

        QCOMPARE(Planner(shop.owner).currentOrNew(u"Spring"_s, {})->revision, 2);
    }

    void aHoldoutIsTheSameEveryTimeAndAboutAsLargeAsAsked()
    {
        TestShop shop;
        int heldOut = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray index = shop.cipher().phoneIndex(TestShop::phone(i));
            const bool once = isHeldOut(index, 7, 0.1);
            QCOMPARE(isHeldOut(index, 7, 0.1), once);
            QVERIFY(!isHeldOut(index, 7, 0));
            heldOut += once ? 1 : 0;
        }
        QVERIFY2(heldOut > 850 && heldOut < 1150, qPrintable(QString::number(heldOut)));
    }
};

QTEST_GUILESS_MAIN(tst_Planner)
#include "tst_Planner.moc"
