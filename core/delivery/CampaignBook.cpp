// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/CampaignBook.h"

#include "core/delivery/MessageStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr UtcMs kShownAfterEndMs = 60'000;
constexpr qint64 kLarge = 50'000;
constexpr std::chrono::nanoseconds kLargeInterval = std::chrono::seconds(5);

int laneOf(const QString &kind)
{
    if (kind == u"code")
        return 0;
    return kind == u"notice" ? 1 : 2;
}

SendingCampaign readCampaign(const Statement &row)
{
    return { .id = row.int64(0),
             .name = row.text(1),
             .gatewayId = row.int64(2),
             .revision = row.int32(3),
             .lane = laneOf(row.text(4)),
             .hours = row.text(5),
             .ratePerHour = row.int64(6),
             .state = row.text(7),
             .reason = row.text(8),
             .holdUntil = row.int64(9) };
}

bool failed(MessageState state)
{
    return state == MessageState::Rejected || state == MessageState::Undelivered || state == MessageState::Expired;
}

} // namespace

bool ActiveCampaign::isBusy() const
{
    return isSending()
        && counts.of(MessageState::Planned) + counts.of(MessageState::Ready) + counts.of(MessageState::Claimed)
            + counts.of(MessageState::Armed) + counts.of(MessageState::RetryWait)
        > 0;
}

Result<QList<SendingCampaign>> CampaignBook::read()
{
    Statement &rows = m_statements.get(
        u"SELECT id, name, COALESCE(gateway_id, 0), revision, kind, hours, rate_per_hour, state, state_reason, "
        "COALESCE(hold_until, 0) FROM campaign WHERE state IN ('sending', 'paused', 'halted') OR "
        "(state IN ('sent', 'stopped') AND finished_at > ?)"_s);
    rows.bind(m_session.clock.now() - kShownAfterEndMs);
    QList<SendingCampaign> found;
    while (rows.next())
        found.append(readCampaign(rows));
    if (!rows.status())
        return rows.status().error();
    return found;
}

Status CampaignBook::refresh(bool recount)
{
    const auto found = read();
    if (!found)
        return found.error();
    for (auto &[id, campaign] : m_campaigns)
        campaign.info.state.clear();
    for (const SendingCampaign &info : *found)
        CARILLON_TRY(update(info, recount));
    // What is still on the wire or claimed is settled first; its campaign stays until then.
    std::erase_if(m_campaigns, [](const auto &entry) {
        const ActiveCampaign &campaign = entry.second;
        return campaign.info.state.isEmpty() && campaign.inFlight == 0 && campaign.queue.empty();
    });
    return {};
}

Status CampaignBook::update(const SendingCampaign &info, bool recount)
{
    const auto [it, isNew] = m_campaigns.try_emplace(info.id);
    ActiveCampaign &campaign = it->second;
    campaign.isStale = campaign.isStale || recount || campaign.info.revision != info.revision;
    if (isNew || campaign.info.ratePerHour != info.ratePerHour)
        campaign.limiter.setCap(Rate::fromPerHour(info.ratePerHour));
    campaign.info = info;
    if (isNew || (campaign.isStale && mayCount(campaign)))
        CARILLON_TRY(count(campaign));
    return isNew ? countCauses(campaign) : Status();
}

/// Counting a million rows takes a tenth of a second: not every second, although others write all the time.
bool CampaignBook::mayCount(const ActiveCampaign &campaign) const
{
    return campaign.counts.planned() < kLarge || m_session.clock.steady() - campaign.countedAt > kLargeInterval;
}

Status CampaignBook::count(ActiveCampaign &campaign)
{
    const auto counts = MessageStore(m_session).counts(campaign.info.id);
    if (!counts)
        return counts.error();
    campaign.counts = *counts;
    campaign.isStale = false;
    campaign.countedAt = m_session.clock.steady();
    campaign.mayHaveReady = true;
    return {};
}

Status CampaignBook::countCauses(ActiveCampaign &campaign)
{
    const auto causes = MessageStore(m_session).causes(campaign.info.id);
    if (!causes)
        return causes.error();
    campaign.causes = *causes;
    return {};
}

void CampaignBook::apply(const StateChange &change)
{
    ActiveCampaign *campaign = find(change.campaignId);
    if (!campaign)
        return;
    campaign->counts.move(change.from, change.to, change.count);
    if (change.to == MessageState::Ready)
        campaign->mayHaveReady = true;
    if (change.to == MessageState::Held || change.to == MessageState::RetryWait)
        campaign->nextDue = 0; // to be looked up
    if (failed(change.to) && !failed(change.from))
        campaign->causes[toString(change.cause)] += change.count;
}

ActiveCampaign *CampaignBook::find(qint64 campaignId)
{
    const auto it = m_campaigns.find(campaignId);
    return it == m_campaigns.end() ? nullptr : &it->second;
}

CampaignLive CampaignBook::live(const ActiveCampaign &campaign, std::chrono::nanoseconds now) const
{
    CampaignLive live{ .id = campaign.info.id,
                       .name = campaign.info.name,
                       .state = campaign.info.state,
                       .reason = campaign.info.reason,
                       .counts = campaign.counts,
                       .ratePerSecond = campaign.meter.perSecond(now),
                       .causes = campaign.causes,
                       .inFlight = campaign.inFlight };
    const qint64 left = campaign.counts.waiting() - campaign.counts.of(MessageState::Held);
    if (campaign.isSending() && left > 0 && live.ratePerSecond > 0)
        live.eta = m_session.clock.now() + static_cast<qint64>(static_cast<double>(left) / live.ratePerSecond * 1000);
    return live;
}

} // namespace carillon
