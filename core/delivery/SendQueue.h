// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/CampaignBook.h"
#include "core/delivery/GatewayLane.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/Puller.h"

#include <vector>

namespace carillon {

/// Decides which messages leave next: keeps the campaigns' queues filled from the outbox, and picks from them what is
/// armed, codes before notices before marketing, the campaigns of a lane in turn, as fast as gateway and campaign
/// allow.
///
/// On the dispatch thread, inside the transaction of a round; the parts must outlive it.
class SendQueue
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    SendQueue(const Clock &clock, CampaignBook &book, Outbox &outbox, const Puller &puller)
        : m_clock(clock)
        , m_book(book)
        , m_outbox(outbox)
        , m_puller(puller)
    {
    }

    /// Releases, promotes and claims for a campaign, so that there is something to pick. True if there is more to do at
    /// once.
    Result<bool> fill(ActiveCampaign &campaign);
    /// Gives back what is claimed.
    Status empty(ActiveCampaign &campaign);

    struct Armed
    {
        std::vector<GatewayLane::Call> calls = {}; ///< To be started once the transaction is durable.
        bool moreIsReady = false;
        bool foundItStopped = false; ///< A campaign is no longer sending; look at them all.
    };
    /// Arms as many calls as have a free connection, but no more than some 32 rows a round.
    Result<Armed> arm(GatewayLane &lane, Nanoseconds now);

    /// Marketing waits until replies were fetched: an opt-out may be among them.
    bool maySend(const GatewayLane &lane, const ActiveCampaign &campaign) const;

private:
    ActiveCampaign *pick(GatewayLane &lane, Nanoseconds now);
    static qint64 callSize(GatewayLane &lane, ActiveCampaign &campaign, Nanoseconds now);
    Result<GatewayLane::Call> armOne(GatewayLane &lane, ActiveCampaign &campaign, Nanoseconds now);
    Status promote(ActiveCampaign &campaign);

    const Clock &m_clock;
    CampaignBook &m_book;
    Outbox &m_outbox;
    const Puller &m_puller;
    qint64 m_lastServed = 0; // campaign
};

} // namespace carillon
