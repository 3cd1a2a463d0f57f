// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SendQueue.h"

#include <algorithm>
#include <tuple>

namespace carillon {

namespace {

constexpr int kClaimBatch = 200;
constexpr int kReleaseBatch = 2'000;
constexpr qsizetype kArmBatch = 32; // rows a round and gateway, unless one call carries more

Submission submissionOf(const QList<ClaimedMessage> &messages)
{
    Submission submission;
    for (const ClaimedMessage &message : messages) {
        submission.items.append({ message.uid, message.to, message.text });
        if (message.usefulUntil)
            submission.expiresAt = std::min(*message.usefulUntil, submission.expiresAt.value_or(*message.usefulUntil));
    }
    return submission;
}

} // namespace

// claiming ------------------------------------------------------------------------------------------------------------

bool SendQueue::maySend(const GatewayLane &lane, const ActiveCampaign &campaign) const
{
    const bool isWarned = !campaign.info.isMarketing() || m_puller.repliesAreFresh(lane, m_clock.now());
    return campaign.isSending() && lane.protocol() && isWarned;
}

Status SendQueue::promote(ActiveCampaign &campaign)
{
    if (!campaign.nextDue || *campaign.nextDue > m_clock.now())
        return {};
    if (const auto promoted = m_outbox.promote(campaign.info, kReleaseBatch); !promoted)
        return promoted.error();
    const auto due = m_outbox.nextDue(campaign.info);
    if (!due)
        return due.error();
    campaign.nextDue = *due;
    return {};
}

Result<bool> SendQueue::fill(ActiveCampaign &campaign)
{
    if (campaign.counts.of(MessageState::Planned) > 0 && campaign.counts.of(MessageState::Ready) < kReleaseBatch / 2) {
        if (const auto released = m_outbox.release(campaign.info, kReleaseBatch); !released)
            return released.error();
    }
    CARILLON_TRY(promote(campaign));
    if (!campaign.mayHaveReady || campaign.queue.size() >= kClaimBatch / 2)
        return false;
    const auto claim = m_outbox.claim(campaign.info, kClaimBatch);
    if (!claim)
        return claim.error();
    campaign.mayHaveReady = claim->examined == kClaimBatch;
    campaign.queue.insert(campaign.queue.end(), claim->messages.begin(), claim->messages.end());
    return claim->messages.isEmpty() && campaign.mayHaveReady;
}

Status SendQueue::empty(ActiveCampaign &campaign)
{
    for (const ClaimedMessage &message : campaign.queue)
        CARILLON_TRY(m_outbox.unclaim(message));
    campaign.queue.clear();
    return {};
}

// arming --------------------------------------------------------------------------------------------------------------

/// How many messages of a campaign may leave in one call now; 0 = none yet.
qint64 SendQueue::callSize(GatewayLane &lane, ActiveCampaign &campaign, Nanoseconds now)
{
    qint64 size = std::min<qint64>({ static_cast<qint64>(campaign.queue.size()),
                                     lane.gateway().batch(lane.protocol()->info().batch), lane.limiter().mostAtOnce(),
                                     campaign.limiter.mostAtOnce() });
    while (size > 0 && (lane.limiter().readyAt(size, now) > now || campaign.limiter.readyAt(size, now) > now))
        size /= 2;
    return size;
}

ActiveCampaign *SendQueue::pick(GatewayLane &lane, Nanoseconds now)
{
    ActiveCampaign *best = nullptr;
    const auto rank = [this](const ActiveCampaign &campaign) {
        return std::tuple(campaign.info.lane, campaign.info.id <= m_lastServed, campaign.info.id);
    };
    for (auto &[id, campaign] : m_book.all()) {
        const bool wanted = campaign.info.gatewayId == lane.gateway().id && !campaign.queue.empty()
            && maySend(lane, campaign) && callSize(lane, campaign, now) > 0;
        if (wanted && (!best || rank(campaign) < rank(*best)))
            best = &campaign;
    }
    return best;
}

Result<SendQueue::Armed> SendQueue::arm(GatewayLane &lane, Nanoseconds now)
{
    Armed armed;
    const auto free = static_cast<std::size_t>(lane.mayStart(now));
    qsizetype rows = 0;
    while (armed.calls.size() < free && rows < kArmBatch) {
        ActiveCampaign *campaign = pick(lane, now);
        if (!campaign)
            return armed;
        const Result<bool> sending = m_outbox.isSending(campaign->info.id);
        if (!sending)
            return sending.error();
        if (!*sending) { // paused or stopped since the last look, here or in another process
            campaign->info.state.clear();
            armed.foundItStopped = true;
            CARILLON_TRY(empty(*campaign));
            continue;
        }
        Result<GatewayLane::Call> call = armOne(lane, *campaign, now);
        if (!call)
            return call.error();
        rows += call->arm.armed.size();
        if (!call->arm.armed.isEmpty())
            armed.calls.push_back(std::move(*call));
    }
    armed.moreIsReady = rows >= kArmBatch && armed.calls.size() < free && pick(lane, now);
    return armed;
}

/// The call may be smaller than what was taken from the queue, or empty: the rest went elsewhere.
Result<GatewayLane::Call> SendQueue::armOne(GatewayLane &lane, ActiveCampaign &campaign, Nanoseconds now)
{
    QList<ClaimedMessage> messages;
    for (qint64 left = callSize(lane, campaign, now); left > 0; --left) {
        messages.append(std::move(campaign.queue.front()));
        campaign.queue.pop_front();
    }
    const auto arm = m_outbox.arm(campaign.info, messages);
    if (!arm)
        return arm.error();
    if (!arm->armed.isEmpty()) {
        lane.limiter().take(arm->armed.size(), now);
        campaign.limiter.take(arm->armed.size(), now);
        m_lastServed = campaign.info.id;
    }
    return GatewayLane::Call{ *arm, submissionOf(arm->armed) };
}

} // namespace carillon
