// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Workflow.h"

#include "core/accounts/AuditLog.h"
#include "core/accounts/Permissions.h"
#include "core/accounts/UserStore.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanStore.h"
#include "core/campaigns/Planner.h"
#include "core/campaigns/SendingAccount.h"
#include "core/delivery/SendingControl.h"
#include "core/storage/Statement.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error refusedInState(const Campaign &campaign, const QString &act, const QString &hint)
{
    return { .code = Error::Code::Refused,
             .message = u"\"%1\" is %2, so it cannot be %3."_s.arg(campaign.name, nameOf(campaign.state), act),
             .where = campaign.name,
             .hint = hint,
             .key = u"campaign-state"_s };
}

/// The blockers themselves are in the summary; the error repeats the first, so that it can stand alone.
Error blocked(const Campaign &campaign, const PlanSummary &plan)
{
    QStringList blockers;
    for (const Finding &finding : plan.findings) {
        if (finding.level == Finding::Level::Blocker)
            blockers.append(finding.message);
    }
    return { .code = Error::Code::Refused,
             .message = u"\"%1\" cannot be sent as it is: %2"_s.arg(campaign.name, blockers.join(u' ')),
             .where = campaign.name,
             .hint = u"`carillonctl campaigns check` lists all findings."_s,
             .key = u"preflight"_s };
}

bool canBeSubmitted(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::ChangesRequested;
}

Status setState(Session &session, qint64 campaignId, CampaignState state)
{
    Statement update(session.db, u"UPDATE campaign SET state = ?, state_reason = '' WHERE id = ?"_s);
    return update.bind(nameOf(state), campaignId).run();
}

/// Nobody's hours and no country's law: for the sandbox, or for somebody who may answer for it.
Status checkPolicy(Session &session, const Campaign &campaign)
{
    if (campaign.policy != u"none" || campaign.gatewayId == 0)
        return {};
    const Result<SendingAccount> account = readSendingAccount(session, campaign.gatewayId);
    if (!account)
        return account.error();
    if (account->simulated())
        return {};
    CARILLON_TRY(require(session, Permission::OverridePolicy));
    return AuditLog(session).append(u"campaign.policy-none"_s, campaign.name, { { u"gateway"_s, account->name } });
}

Result<bool> hasOneUser(Session &session)
{
    const Result<int> users = UserStore(session).count();
    if (!users)
        return users.error();
    return *users <= 1;
}

struct Approved
{
    PlanSummary plan = {};
    bool bySecondPerson = false;
};

/// The frozen plan that may be sent: approved by its hash, or with nobody there to approve it.
Result<Approved> approvedPlan(Session &session, const Campaign &campaign, const Progress &progress)
{
    const Result<std::optional<ReviewEntry>> approval = ReviewHistory(session, campaign.id).approval();
    if (!approval)
        return approval.error();
    const bool reviewed = campaign.state == CampaignState::Approved || campaign.state == CampaignState::Scheduled;
    if (reviewed && *approval) {
        const Result<PlanSummary> plan = PlanStore(session, campaign.id).read(campaign.revision);
        if (!plan)
            return plan.error();
        if (plan->hash == (*approval)->planHash)
            return Approved{ *plan, true };
    }
    const Result<bool> alone = hasOneUser(session);
    if (!alone)
        return alone.error();
    if (!*alone)
        return refusedInState(campaign, u"started or scheduled"_s,
                              u"It needs an approval by somebody who did not write it: `campaigns submit`, then "
                              "`campaigns approve`."_s);
    const Result<PlanSummary> plan = Planner(session).currentOrNew(campaign.name, progress);
    if (!plan)
        return plan.error();
    if (hasBlocker(plan->findings))
        return blocked(campaign, *plan);
    return Approved{ *plan, false };
}

QJsonObject auditOf(const Approved &approved)
{
    QJsonObject detail{ { u"revision"_s, approved.plan.revision },
                        { u"planHash"_s, QString::fromLatin1(approved.plan.hash.toHex()) },
                        { u"messages"_s, approved.plan.planned } };
    if (!approved.bySecondPerson)
        detail.insert(u"note"_s, u"sent without a second person"_s);
    return detail;
}

Status checkSchedule(const Campaign &campaign, UtcMs at, const QString &zone, UtcMs now)
{
    const auto wrong = [&](const QString &message, const QString &hint) {
        return Error{ .code = Error::Code::InvalidArgument, .message = message, .where = campaign.name, .hint = hint };
    };
    if (!QTimeZone(zone.toUtf8()).isValid())
        return wrong(u"There is no time zone \"%1\"."_s.arg(zone), u"Name it like Asia/Shanghai."_s);
    if (at <= now)
        return wrong(u"The time of the schedule has passed."_s, u"Choose a later time, or start the campaign now."_s);
    if (campaign.usefulUntil && at >= *campaign.usefulUntil)
        return wrong(u"The offer is over before the campaign would start."_s,
                     u"Start earlier, or let the offer last longer."_s);
    return {};
}

} // namespace

Result<PlanSummary> Workflow::submit(const QString &name, const QString &comment, const Progress &progress)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    if (!canBeSubmitted(campaign->state))
        return refusedInState(*campaign, u"submitted"_s, u"Only a draft is sent for review."_s);
    const Result<PlanSummary> plan = Planner(m_session).currentOrNew(name, progress);
    if (!plan)
        return plan.error();
    if (hasBlocker(plan->findings))
        return blocked(*campaign, *plan);

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(setState(m_session, campaign->id, CampaignState::InReview));
    CARILLON_TRY(ReviewHistory(m_session, campaign->id).append(u"submitted"_s, plan->revision, comment));
    CARILLON_TRY(AuditLog(m_session).append(u"campaign.submitted"_s, name, auditOf({ *plan, true })));
    CARILLON_TRY(transaction.commit());
    return plan;
}

Result<QString> Workflow::whyNotApprove(const Campaign &campaign)
{
    if (campaign.state != CampaignState::InReview)
        return u"The campaign is not in review."_s;
    if (!mayDo(m_session.actor, Permission::ApproveCampaigns))
        return u"Approving takes the role %1."_s.arg(nameOf(leastRole(Permission::ApproveCampaigns)));
    const Result<QList<ReviewEntry>> entries = ReviewHistory(m_session, campaign.id).list();
    if (!entries)
        return entries.error();
    const auto isActor
        = [this](const QString &user) { return user.compare(m_session.actor.name, Qt::CaseInsensitive) == 0; };
    if (isActor(campaign.writtenBy) || isActor(campaign.editedBy))
        return u"Nobody approves what they wrote or last edited."_s;
    return QString();
}

Status Workflow::decide(const QString &name, const QString &comment, bool approve)
{
    CARILLON_TRY(require(m_session, Permission::ApproveCampaigns));
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    if (campaign->state != CampaignState::InReview) {
        return refusedInState(*campaign, approve ? u"approved"_s : u"sent back"_s,
                              u"Its writer sends it for review first."_s);
    }
    if (const Result<QString> why = whyNotApprove(*campaign); approve && (!why || !why->isEmpty())) {
        return why ? Error{ .code = Error::Code::Refused,
                            .message = *why,
                            .where = name,
                            .hint = u"Ask another manager or owner."_s,
                            .key = u"self-approval"_s }
                   : why.error();
    }
    CARILLON_TRY(
        setState(m_session, campaign->id, approve ? CampaignState::Approved : CampaignState::ChangesRequested));
    const QString action = approve ? u"approved"_s : u"rejected"_s;
    CARILLON_TRY(ReviewHistory(m_session, campaign->id).append(action, campaign->revision, comment));
    CARILLON_TRY(AuditLog(m_session).append(u"campaign."_s + action, name, { { u"revision"_s, campaign->revision } }));
    return transaction.commit();
}

Status Workflow::approve(const QString &name, const QString &comment)
{
    return decide(name, comment, true);
}

Status Workflow::reject(const QString &name, const QString &comment)
{
    return decide(name, comment, false);
}

Status Workflow::schedule(const QString &name, UtcMs at, const QString &zone, const Progress &progress)
{
    CARILLON_TRY(require(m_session, Permission::StartCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    if (!isBeforeSending(campaign->state))
        return refusedInState(*campaign, u"scheduled"_s, u"Duplicate it to send again."_s);
    CARILLON_TRY(checkSchedule(*campaign, at, zone, m_session.clock.now()));
    const Result<Approved> approved = approvedPlan(m_session, *campaign, progress);
    if (!approved)
        return approved.error();

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(checkPolicy(m_session, *campaign));
    Statement update(m_session.db,
                     u"UPDATE campaign SET state = 'scheduled', scheduled_at = ?, scheduled_zone = ? WHERE id = ?"_s);
    CARILLON_TRY(update.bind(at, zone, campaign->id).run());
    QJsonObject detail = auditOf(*approved);
    detail.insert(u"at"_s, toRfc3339(at));
    CARILLON_TRY(AuditLog(m_session).append(u"campaign.scheduled"_s, name, detail));
    return transaction.commit();
}

/// Approved if somebody did approve it, else a draft.
Status Workflow::goBack(const Campaign &campaign, const QString &action)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<std::optional<ReviewEntry>> approval = ReviewHistory(m_session, campaign.id).approval();
    if (!approval)
        return approval.error();
    CARILLON_TRY(setState(m_session, campaign.id, *approval ? CampaignState::Approved : CampaignState::Draft));
    Statement update(m_session.db,
                     u"UPDATE campaign SET scheduled_at = NULL, hold_until = NULL, started_at = NULL WHERE id = ?"_s);
    CARILLON_TRY(update.bind(campaign.id).run());
    CARILLON_TRY(AuditLog(m_session).append(action, campaign.name, {}));
    return transaction.commit();
}

Status Workflow::unschedule(const QString &name)
{
    CARILLON_TRY(require(m_session, Permission::StartCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    if (campaign->state != CampaignState::Scheduled)
        return refusedInState(*campaign, u"taken off the schedule"_s, {});
    return goBack(*campaign, u"campaign.unscheduled"_s);
}

Status Workflow::start(const QString &name, const StartOptions &options, const Progress &progress)
{
    CARILLON_TRY(require(m_session, Permission::StartCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    if (campaign->state == CampaignState::Sending || campaign->state == CampaignState::Sent)
        return {};
    if (!isBeforeSending(campaign->state)) {
        return refusedInState(*campaign, u"started"_s,
                              isOver(campaign->state) ? u"Duplicate it to send again."_s
                                                      : u"Resume it: `campaigns resume`."_s);
    }
    const Result<Approved> approved = approvedPlan(m_session, *campaign, progress);
    if (!approved)
        return approved.error();

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(checkPolicy(m_session, *campaign));
    if (!approved->bySecondPerson) // whatever its review, nobody is left to wait for
        CARILLON_TRY(setState(m_session, campaign->id, CampaignState::Draft));
    const UtcMs hold = options.hold.count() > 0 ? m_session.clock.now() + options.hold.count() : 0;
    CARILLON_TRY(SendingControl(m_session).start(campaign->id, hold));
    CARILLON_TRY(AuditLog(m_session).append(u"campaign.started"_s, name, auditOf(*approved)));
    return transaction.commit();
}

Status Workflow::undoStart(const QString &name)
{
    CARILLON_TRY(require(m_session, Permission::StartCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    const bool held
        = campaign->state == CampaignState::Sending && campaign->holdUntil.value_or(0) > m_session.clock.now();
    if (!held)
        return refusedInState(*campaign, u"taken back"_s, u"Stop it with `campaigns cancel`."_s);
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement back(m_session.db,
                   u"UPDATE message SET state = 'planned' WHERE campaign_id = ? AND revision = ? AND state IN "
                   "('ready', 'held')"_s);
    CARILLON_TRY(back.bind(campaign->id, campaign->revision).run());
    CARILLON_TRY(goBack(*campaign, u"campaign.start-undone"_s));
    return transaction.commit();
}

Status Workflow::control(const QString &name, const QString &action, const QString &comment,
                         Status (SendingControl::*act)(qint64))
{
    CARILLON_TRY(require(m_session, Permission::StartCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    CARILLON_TRY((SendingControl(m_session).*act)(campaign->id));
    QJsonObject detail{ { u"was"_s, nameOf(campaign->state) } };
    if (!comment.isEmpty())
        detail.insert(u"comment"_s, comment);
    return AuditLog(m_session).append(action, name, detail);
}

Status Workflow::pause(const QString &name)
{
    return control(name, u"campaign.paused"_s, {}, &SendingControl::pause);
}

Status Workflow::resume(const QString &name)
{
    return control(name, u"campaign.resumed"_s, {}, &SendingControl::resume);
}

Status Workflow::cancel(const QString &name, const QString &comment)
{
    return control(name, u"campaign.stopped"_s, comment, &SendingControl::stop);
}

Result<QList<ReviewEntry>> Workflow::history(const QString &name)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    return ReviewHistory(m_session, campaign->id).list();
}

Result<QStringList> Workflow::startDue(Session &session)
{
    QList<std::pair<qint64, QString>> due;
    Statement rows(session.db,
                   u"SELECT id, name FROM campaign WHERE state = 'scheduled' AND scheduled_at <= ? "
                   "ORDER BY scheduled_at"_s);
    rows.bind(session.clock.now());
    while (rows.next())
        due.append({ rows.int64(0), rows.text(1) });
    CARILLON_TRY(rows.status());
    rows.finish();

    QStringList started;
    for (const auto &[id, name] : due) {
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        CARILLON_TRY(SendingControl(session).start(id));
        CARILLON_TRY(AuditLog(session).append(u"campaign.started"_s, name, { { u"by"_s, u"schedule"_s } }));
        CARILLON_TRY(transaction.commit());
        started.append(name);
    }
    return started;
}

} // namespace carillon
