// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "core/base/Times.h"
#include "core/campaigns/Workflow.h"
#include "tests/core/campaigns/TestShop.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

/// A shop with one person to text and the draft "Spring" of the marketer Tom; Mei is the owner, Li a manager.
class TeamShop : public TestShop
{
public:
    explicit TeamShop(bool alone = false)
    {
        addPeople(1);
        addUser(u"Mei"_s, Role::Owner);
        if (!alone) {
            addUser(u"Tom"_s, Role::Marketer);
            addUser(u"Li"_s, Role::Manager);
        }
        CampaignEdit edit{ .templateName = u"Hello"_s, .groupName = u"All"_s, .gatewayName = u"Sandbox"_s };
        const auto made = CampaignStore(alone ? owner : tom).create(u"Spring"_s, edit);
        Q_ASSERT(made);
    }

    CampaignState state() { return CampaignStore(owner).find(u"Spring"_s)->state; }
    QStringList steps()
    {
        QStringList actions;
        const auto history = Workflow(owner).history(u"Spring"_s);
        for (const ReviewEntry &entry : *history)
            actions.append(entry.action + u" "_s + entry.user);
        return actions;
    }
    /// The newest entry of the audit log with that action.
    AuditEntry audited(const QString &action)
    {
        const auto entries = AuditLog(owner).list(100);
        for (const AuditEntry &entry : *entries) {
            if (entry.action == action)
                return entry;
        }
        return {};
    }
    void approve()
    {
        QVERIFY(Workflow(tom).submit(u"Spring"_s, u"ready"_s, {}));
        QVERIFY(Workflow(li).approve(u"Spring"_s, u"fine"_s));
    }

    Session tom = session(u"Tom"_s, u"marketer"_s);
    Session li = session(u"Li"_s, u"manager"_s);

private:
    void addUser(const QString &name, Role role)
    {
        const auto added = UserStore(owner).add(name, role, {});
        Q_ASSERT(added);
    }
};

} // namespace

class tst_Workflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCampaignGoesFromDraftThroughReviewToSending()
    {
        TeamShop shop;
        QVERIFY(Workflow(shop.tom).submit(u"Spring"_s, u"ready"_s, {}));
        QCOMPARE(shop.state(), CampaignState::InReview);
        QVERIFY(Workflow(shop.li).approve(u"Spring"_s, u"fine"_s));
        QCOMPARE(shop.state(), CampaignState::Approved);
        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, {}, {}));

        QCOMPARE(shop.state(), CampaignState::Sending);
        QCOMPARE(shop.steps(), (QStringList{ u"submitted Tom"_s, u"approved Li"_s }));
        QVERIFY(!shop.audited(u"campaign.started"_s).detail.contains(u"note"_s));
        QVERIFY(AuditLog(shop.owner).verify()->ok);
    }

    void nobodyApprovesWhatTheyWroteOrLastEdited_data()
    {
        QTest::addColumn<QString>("writer");
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QString>("approver");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("the writer, a manager") << u"Li"_s << u"Li"_s << u"Li"_s << false;
        QTest::newRow("the owner's own") << u"Mei"_s << u"Mei"_s << u"Mei"_s << false;
        QTest::newRow("the last editor") << u"Tom"_s << u"Li"_s << u"Li"_s << false;
        QTest::newRow("the writer after another edited") << u"Li"_s << u"Tom"_s << u"Li"_s << false;
        QTest::newRow("in other letters") << u"Li"_s << u"Li"_s << u"LI"_s << false;
        QTest::newRow("somebody else") << u"Tom"_s << u"Tom"_s << u"Li"_s << true;
    }

    void nobodyApprovesWhatTheyWroteOrLastEdited()
    {
        QFETCH(QString, writer);
        QFETCH(QString, editor);
        QFETCH(QString, approver);
        QFETCH(bool, allowed);
        TeamShop shop;
        const auto as = [&](const QString &name) { return shop.session(name, u"owner"_s); };
        Session writing = as(writer);
        Session editing = as(editor);
        Session approving = as(approver);
        QVERIFY(CampaignStore(writing).create(
            u"Other"_s, { .templateName = u"Hello"_s, .groupName = u"All"_s, .gatewayName = u"Sandbox"_s }));
        if (editor != writer)
            QVERIFY(CampaignStore(editing).edit(u"Other"_s, { .rate = u"1/s"_s }));
        QVERIFY(Workflow(editing).submit(u"Other"_s, {}, {}));

        const Status approved = Workflow(approving).approve(u"Other"_s, {});

        QCOMPARE(approved.has_value(), allowed);
        if (!allowed)
            QCOMPARE(approved.error().key, u"self-approval"_s);
    }

    void anEditTakesReviewAndApprovalBack_data()
    {
        QTest::addColumn<QString>("upTo");
        QTest::newRow("in review") << u"review"_s;
        QTest::newRow("approved") << u"approval"_s;
        QTest::newRow("scheduled") << u"schedule"_s;
    }

    void anEditTakesReviewAndApprovalBack()
    {
        QFETCH(QString, upTo);
        TeamShop shop;
        QVERIFY(Workflow(shop.tom).submit(u"Spring"_s, {}, {}));
        if (upTo != u"review")
            QVERIFY(Workflow(shop.li).approve(u"Spring"_s, {}));
        if (upTo == u"schedule")
            QVERIFY(Workflow(shop.tom).schedule(u"Spring"_s, TestWorkspace::kStart + 60'000, u"UTC"_s, {}));

        QVERIFY(CampaignStore(shop.tom).edit(u"Spring"_s, { .hours = u"10:00-18:00"_s }));

        QCOMPARE(shop.state(), CampaignState::Draft);
        QCOMPARE(shop.steps().constLast(), u"voided Tom"_s);
        const auto campaign = CampaignStore(shop.owner).find(u"Spring"_s);
        QVERIFY(!campaign->scheduledAt);
        QCOMPARE(campaign->revision, 0);
        const Status started = Workflow(shop.tom).start(u"Spring"_s, {}, {});
        QCOMPARE(started.error().code, Error::Code::Refused);
    }

    void anEditThatChangesNothingTakesNothingBack()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(CampaignStore(shop.tom).edit(u"Spring"_s, { .templateName = u"Hello"_s }));
        QCOMPARE(shop.state(), CampaignState::Approved);
    }

    void planningAnewKeepsAnApprovalOfTheSamePlanOnly()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(Planner(shop.tom).plan(u"Spring"_s, {}));
        QCOMPARE(shop.state(), CampaignState::Approved);
        QVERIFY(Workflow(shop.tom).schedule(u"Spring"_s, TestWorkspace::kStart + 60'000, u"UTC"_s, {}));

        shop.addPerson({ .phone = u"+8613811111111"_s });
        QVERIFY(Planner(shop.tom).plan(u"Spring"_s, {}));

        QCOMPARE(shop.state(), CampaignState::Draft);
        QCOMPARE(shop.steps().constLast(), u"voided Tom"_s);
    }

    void changesRequestedGoBackToReviewWhenMade()
    {
        TeamShop shop;
        QVERIFY(Workflow(shop.tom).submit(u"Spring"_s, {}, {}));
        QVERIFY(Workflow(shop.li).reject(u"Spring"_s, u"too late in the day"_s));
        QCOMPARE(shop.state(), CampaignState::ChangesRequested);
        QVERIFY(!Workflow(shop.tom).start(u"Spring"_s, {}, {}));
        QVERIFY(CampaignStore(shop.tom).edit(u"Spring"_s, { .hours = u"10:00-18:00"_s }));
        QVERIFY(Workflow(shop.tom).submit(u"Spring"_s, {}, {}));
        QCOMPARE(shop.state(), CampaignState::InReview);
    }

    void aBlockerStopsTheSubmission()
    {
        TeamShop shop;
        QVERIFY(CampaignStore(shop.tom).create(u"Empty"_s, {}));
        const auto submitted = Workflow(shop.tom).submit(u"Empty"_s, {}, {});
        QCOMPARE(submitted.error().code, Error::Code::Refused);
        QCOMPARE(submitted.error().key, u"preflight"_s);
    }

    void aSingleUserNeedsNoApprovalAndTheLogSaysSo()
    {
        TeamShop shop(true);
        QVERIFY(Workflow(shop.owner).start(u"Spring"_s, {}, {}));
        QCOMPARE(shop.state(), CampaignState::Sending);
        QCOMPARE(shop.audited(u"campaign.started"_s).detail.value(u"note"_s).toString(),
                 u"sent without a second person"_s);
        QCOMPARE(shop.number(u"SELECT COUNT(*) FROM message"_s), 1); // planned on the way
    }

    void aSingleUserIsStoppedByBlockersAllTheSame()
    {
        TeamShop shop(true);
        shop.run(u"UPDATE contact SET consent = 'unknown'"_s);
        const Status started = Workflow(shop.owner).start(u"Spring"_s, {}, {});
        QCOMPARE(started.error().key, u"preflight"_s);
        QVERIFY(started.error().message.contains(u"consent"_s));
    }

    void aSingleUserCanStartWhatIsStillInReview()
    {
        TeamShop shop(true);
        QVERIFY(Workflow(shop.owner).submit(u"Spring"_s, {}, {}));
        QVERIFY(Workflow(shop.owner).start(u"Spring"_s, {}, {}));
        QCOMPARE(shop.state(), CampaignState::Sending);
    }

    void aSecondStartChangesNothing()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, {}, {}));
        const qint64 entries = AuditLog(shop.owner).verify()->entries;
        const UtcMs started = *CampaignStore(shop.owner).find(u"Spring"_s)->startedAt;
        shop.clock().advance(std::chrono::seconds(5));

        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, {}, {}));

        QCOMPARE(AuditLog(shop.owner).verify()->entries, entries);
        QCOMPARE(*CampaignStore(shop.owner).find(u"Spring"_s)->startedAt, started);
    }

    void withinTheHoldAStartCanBeTakenBack()
    {
        TeamShop shop;
        shop.approve();
        const Workflow::StartOptions hold{ .hold = std::chrono::seconds(10) };
        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, hold, {}));
        QCOMPARE(*CampaignStore(shop.owner).find(u"Spring"_s)->holdUntil, TestWorkspace::kStart + 10'000);
        shop.clock().advance(std::chrono::seconds(9));
        QVERIFY(Workflow(shop.tom).undoStart(u"Spring"_s));
        QCOMPARE(shop.state(), CampaignState::Approved);

        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, hold, {}));
        shop.clock().advance(std::chrono::seconds(10));
        QCOMPARE(Workflow(shop.tom).undoStart(u"Spring"_s).error().code, Error::Code::Refused);
        QCOMPARE(shop.state(), CampaignState::Sending);
    }

    void whatIsScheduledStartsWhenItIsDueAndNotBefore()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(Workflow(shop.tom).schedule(u"Spring"_s, TestWorkspace::kStart + 60'000, u"Asia/Shanghai"_s, {}));
        QCOMPARE(CampaignStore(shop.owner).find(u"Spring"_s)->scheduledZone, u"Asia/Shanghai"_s);
        shop.clock().advance(std::chrono::seconds(59));
        QCOMPARE(*Workflow::startDue(shop.owner), QStringList());
        shop.clock().advance(std::chrono::seconds(1));
        QCOMPARE(*Workflow::startDue(shop.owner), QStringList{ u"Spring"_s });
        QCOMPARE(shop.state(), CampaignState::Sending);
        QCOMPARE(*Workflow::startDue(shop.owner), QStringList());
    }

    void aTimeThatCannotBeMetIsRefused_data()
    {
        QTest::addColumn<qint64>("inMs");
        QTest::addColumn<QString>("zone");
        QTest::newRow("past") << qint64(-1) << u"UTC"_s;
        QTest::newRow("after the offer") << qint64(3'600'000) << u"UTC"_s;
        QTest::newRow("unknown zone") << qint64(60'000) << u"Middle/Earth"_s;
    }

    void aTimeThatCannotBeMetIsRefused()
    {
        QFETCH(qint64, inMs);
        QFETCH(QString, zone);
        TeamShop shop;
        QVERIFY(CampaignStore(shop.tom).edit(u"Spring"_s, { .usefulUntil = TestWorkspace::kStart + 3'600'000 }));
        shop.approve();
        const Status scheduled = Workflow(shop.tom).schedule(u"Spring"_s, TestWorkspace::kStart + inMs, zone, {});
        QCOMPARE(scheduled.error().code, Error::Code::InvalidArgument);
        QCOMPARE(shop.state(), CampaignState::Approved);
    }

    void unschedulingGoesBackToApproved()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(Workflow(shop.tom).schedule(u"Spring"_s, TestWorkspace::kStart + 60'000, u"UTC"_s, {}));
        QVERIFY(Workflow(shop.tom).unschedule(u"Spring"_s));
        QCOMPARE(shop.state(), CampaignState::Approved);
        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, {}, {}));
    }

    void pausedGoesOnAndStoppedStays()
    {
        TeamShop shop;
        shop.approve();
        QVERIFY(Workflow(shop.tom).start(u"Spring"_s, {}, {}));
        QVERIFY(Workflow(shop.tom).pause(u"Spring"_s));
        QCOMPARE(shop.state(), CampaignState::Paused);
        QVERIFY(!Workflow(shop.tom).start(u"Spring"_s, {}, {}));
        QVERIFY(Workflow(shop.tom).resume(u"Spring"_s));
        QCOMPARE(shop.state(), CampaignState::Sending);
        QVERIFY(Workflow(shop.tom).cancel(u"Spring"_s, u"wrong price"_s));
        QCOMPARE(shop.state(), CampaignState::Stopped);
        QCOMPARE(shop.audited(u"campaign.stopped"_s).detail.value(u"comment"_s).toString(), u"wrong price"_s);
        QVERIFY(!Workflow(shop.tom).resume(u"Spring"_s));
        QVERIFY(!Workflow(shop.tom).start(u"Spring"_s, {}, {}));
        QVERIFY(!CampaignStore(shop.tom).edit(u"Spring"_s, { .rate = u"1/s"_s }));
        QVERIFY(!Planner(shop.tom).plan(u"Spring"_s, {}));
    }

    void eachStepTakesItsRole_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("allowed"); // of submit, approve, start
        QTest::newRow("viewer") << u"viewer"_s << QString();
        QTest::newRow("staff") << u"staff"_s << u"submit"_s;
        QTest::newRow("marketer") << u"marketer"_s << u"submit start"_s;
        QTest::newRow("manager") << u"manager"_s << u"submit approve start"_s;
        QTest::newRow("owner") << u"owner"_s << u"submit approve start"_s;
    }

    void eachStepTakesItsRole()
    {
        QFETCH(QString, role);
        QFETCH(QString, allowed);
        TeamShop shop;
        Session ana = shop.session(u"Ana"_s, role);
        QCOMPARE(Workflow(ana).submit(u"Spring"_s, {}, {}).has_value(), allowed.contains(u"submit"_s));
        static_cast<void>(Workflow(shop.tom).submit(u"Spring"_s, {}, {}));
        QCOMPARE(Workflow(ana).approve(u"Spring"_s, {}).has_value(), allowed.contains(u"approve"_s));
        static_cast<void>(Workflow(shop.li).approve(u"Spring"_s, {}));
        QCOMPARE(Workflow(ana).start(u"Spring"_s, {}, {}).has_value(), allowed.contains(u"start"_s));
    }

    void noRulesOnARealAccountTakesAManager()
    {
        TeamShop shop;
        shop.addGateway(u"Real"_s, u"of-a-newer-program"_s, u"{}"_s);
        const CampaignEdit edit{ .gatewayName = u"Real"_s, .policy = u"none"_s };
        QCOMPARE(CampaignStore(shop.tom).edit(u"Spring"_s, edit).error().key, u"permission"_s);
        QVERIFY(CampaignStore(shop.tom).edit(u"Spring"_s, { .policy = u"none"_s })); // the sandbox texts nobody
        QVERIFY(CampaignStore(shop.li).edit(u"Spring"_s, edit));
        QVERIFY(shop.audited(u"campaign.edited"_s).detail.contains(u"gateway"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Workflow)
#include "tst_Workflow.moc"
