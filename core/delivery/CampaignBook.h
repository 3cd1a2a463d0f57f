// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/HaltRules.h"
#include "core/delivery/LiveSnapshot.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/RateLimiter.h"
#include "core/delivery/RateMeter.h"

#include <deque>
#include <map>

namespace carillon {

/// A campaign in the dispatcher's memory.
struct ActiveCampaign
{
    SendingCampaign info = {};
    MessageCounts counts = {};
    RateLimiter limiter = RateLimiter();
    RateMeter meter = {};
    QMap<QString, qint64> causes = {};
    std::deque<ClaimedMessage> queue = {}; ///< Claimed, in the order of the claim.
    HaltRules halt = {};
    int inFlight = 0;
    bool isStale = false; ///< Somebody else has written since it was counted.
    std::chrono::nanoseconds countedAt{ 0 };
    bool mayHaveReady = true; ///< False once a claim came back short.
    std::optional<UtcMs> nextDue = {}; ///< Of held messages and retries.

    bool isSending() const { return info.state == QLatin1String("sending"); }
    /// Whether something is left to do for it now, or soon without anybody's help.
    bool isBusy() const;
};

/// The campaigns that are sending, paused or halted, or ended a short while ago, with counters that are kept by the
/// changes and never counted on the way. On the dispatch thread.
class CampaignBook
{
public:
    CampaignBook(Session &session, PreparedStatements &statements) : m_session(session), m_statements(statements) { }

    /// Reads states and settings anew; counts what is new to it, and everything if `recount`.
    Status refresh(bool recount);
    void apply(const StateChange &change);

    std::map<qint64, ActiveCampaign> &all() { return m_campaigns; }
    const std::map<qint64, ActiveCampaign> &all() const { return m_campaigns; }
    ActiveCampaign *find(qint64 campaignId);

    CampaignLive live(const ActiveCampaign &campaign, std::chrono::nanoseconds now) const;

private:
    Result<QList<SendingCampaign>> read();
    Status update(const SendingCampaign &info, bool recount);
    bool mayCount(const ActiveCampaign &campaign) const;
    Status count(ActiveCampaign &campaign);
    Status countCauses(ActiveCampaign &campaign);

    Session &m_session;
    PreparedStatements &m_statements;
    std::map<qint64, ActiveCampaign> m_campaigns;
};

} // namespace carillon
