// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Planner.h"

#include "core/accounts/AuditLog.h"
#include "core/accounts/Permissions.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanMaker.h"
#include "core/campaigns/PlanStore.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/campaigns/TemplateStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Result<std::optional<MessageTemplate>> parsed(const QString &body)
{
    const Result<MessageTemplate> text = MessageTemplate::parse(body);
    if (!text)
        return text.error();
    return std::optional(*text);
}

Result<PlanTask> taskFor(Session &session, const Campaign &campaign, const std::optional<QString> &body)
{
    const UtcMs now = session.clock.now();
    PlanTask task{ .campaign = campaign, .from = std::max(now, campaign.scheduledAt.value_or(now)) };
    if (campaign.gatewayId > 0) {
        const Result<SendingAccount> account = readSendingAccount(session, campaign.gatewayId);
        if (!account)
            return account.error();
        task.account = *account;
    }
    if (body) {
        const auto text = parsed(*body);
        if (!text)
            return text.error();
        task.text = *text;
    }
    return task;
}

Error onItsWay(const Campaign &campaign)
{
    return { .code = Error::Code::Refused,
             .message = u"\"%1\" is %2: its plan is what is being sent."_s.arg(campaign.name, nameOf(campaign.state)),
             .where = campaign.name,
             .hint = u"Duplicate it to send again."_s,
             .key = u"campaign-not-editable"_s };
}

Error changedMeanwhile(const Campaign &campaign)
{
    return { .code = Error::Code::Conflict,
             .message = u"\"%1\" was changed while its plan was made."_s.arg(campaign.name),
             .where = campaign.name,
             .hint = u"Plan it again."_s,
             .key = u"campaign-changed"_s };
}

/// Makes the new plan the one that holds; voids an approval of another.
Status freeze(Session &session, const Campaign &before, const PlanSummary &summary)
{
    Transaction transaction(session.db);
    CARILLON_TRY(transaction.begun());
    CampaignStore campaigns(session);
    const Result<Campaign> now = campaigns.find(before.id);
    if (!now)
        return now.error();
    if (!(*now == before))
        return changedMeanwhile(before);
    PlanStore plans(session, before.id);
    const Result<QByteArray> oldHash = plans.hashOf(before.revision);
    if (!oldHash)
        return oldHash.error();
    CARILLON_TRY(plans.freeze(summary));
    if (*oldHash != summary.hash)
        CARILLON_TRY(voidReview(session, before, u"planned anew"_s));
    CARILLON_TRY(AuditLog(session).append(
        u"campaign.planned"_s, before.name,
        { { u"revision"_s, summary.revision }, { u"planHash"_s, QString::fromLatin1(summary.hash.toHex()) } }));
    return transaction.commit();
}

} // namespace

Result<PlanSummary> Planner::plan(const QString &campaignName, const Progress &progress)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<Campaign> campaign = CampaignStore(m_session).find(campaignName);
    if (!campaign)
        return campaign.error();
    if (!isBeforeSending(campaign->state))
        return onItsWay(*campaign);
    std::optional<TemplateRevision> text;
    if (campaign->templateId > 0) {
        const Result<TemplateRevision> newest = TemplateStore(m_session).newestOf(campaign->templateId);
        if (!newest)
            return newest.error();
        text = *newest;
    }
    const Result<PlanTask> task = taskFor(m_session, *campaign, text ? std::optional(text->body) : std::nullopt);
    if (!task)
        return task.error();

    PlanStore plans(m_session, campaign->id);
    const Result<int> revision = plans.begin(text ? text->revisionId : 0, campaign->gatewayId);
    if (!revision)
        return revision.error();
    PlanWriter writer(m_session,
                      { campaign->id, *revision, campaign->gatewayId, laneOf(campaign->kind), campaign->usefulUntil });
    Result<PlanSummary> summary
        = PlanMaker(m_session, *task).make(&writer, progress, [&] { return plans.stillMaking(*revision); });
    Status frozen = summary ? Status() : Status(summary.error());
    if (summary) {
        summary->revision = *revision;
        frozen = freeze(m_session, *campaign, *summary);
    }
    if (!frozen) {
        static_cast<void>(plans.remove(*revision)); // what is left if even this fails goes at the next start
        return frozen.error();
    }
    CARILLON_TRY(plans.removeOlderThan(*revision));
    return summary;
}

Result<PlanSummary> Planner::estimate(const Campaign &campaign, const std::optional<QString> &body,
                                      const Progress &progress)
{
    std::optional<QString> text = body;
    if (!text && campaign.templateId > 0) {
        const Result<TemplateRevision> newest = TemplateStore(m_session).newestOf(campaign.templateId);
        if (!newest)
            return newest.error();
        text = newest->body;
    }
    const Result<PlanTask> task = taskFor(m_session, campaign, text);
    if (!task)
        return task.error();
    return PlanMaker(m_session, *task).make(nullptr, progress, {});
}

Result<PlanSummary> Planner::current(const QString &campaignName)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(campaignName);
    if (!campaign)
        return campaign.error();
    return PlanStore(m_session, campaign->id).read(campaign->revision);
}

Result<PlanSummary> Planner::currentOrNew(const QString &campaignName, const Progress &progress)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(campaignName);
    if (!campaign)
        return campaign.error();
    PlanStore plans(m_session, campaign->id);
    const Result<bool> upToDate = plans.isUpToDate(*campaign);
    if (!upToDate)
        return upToDate.error();
    return *upToDate || !isBeforeSending(campaign->state) ? plans.read(campaign->revision)
                                                          : plan(campaignName, progress);
}

Status Planner::removeUnfinished(Session &session)
{
    return PlanStore::removeUnfinished(session);
}

} // namespace carillon
