// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/CallPort.h"
#include "core/delivery/GatewayLane.h"
#include "core/delivery/PreparedStatements.h"
#include "core/storage/Session.h"

#include <QHash>

namespace carillon {

/// Decides when to ask which gateway for receipts and replies, and keeps the cursors. On the dispatch thread; storing
/// what came is the dispatcher's, in the transaction in which the cursor moves.
class Puller
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    Puller(Session &session, PreparedStatements &statements) : m_session(session), m_statements(statements) { }

    static bool pulls(const GatewayLane &lane);

    /// The request to make now, if one is due. `busy`: messages are on their way, so ask often.
    Result<std::optional<HttpRequest>> next(const GatewayLane &lane, bool busy, Nanoseconds now);
    /// When to ask again.
    std::optional<Nanoseconds> dueAt(const GatewayLane &lane) const;

    /// What the answer brought; moves the cursor. Call it inside the transaction that stores it. An answer that cannot
    /// be used brings nothing and is asked for again later.
    Result<Arrivals> ended(const GatewayLane &lane, const CallResult &result, Nanoseconds now);

    /// Reads the cursors anew: what was stored with them has been rolled back.
    void forget() { m_lanes.clear(); }
    /// Pull as soon as possible.
    void hurry(qint64 gatewayId) { m_lanes[gatewayId].due = Nanoseconds(0); }
    /// Whether a pull that began at or after `since` has ended, well or not.
    bool hasEndedSince(qint64 gatewayId, Nanoseconds since) const;
    bool isOnTheWire(qint64 gatewayId) const { return m_lanes.value(gatewayId).onTheWire; }
    /// Whether replies were fetched within the last quarter of an hour: marketing goes out only then.
    bool repliesAreFresh(const GatewayLane &lane, UtcMs now) const;
    QString trouble(qint64 gatewayId) const { return m_lanes.value(gatewayId).trouble; }

private:
    struct Lane
    {
        bool loaded = false;
        QString cursor = {};
        UtcMs pulledAt = 0; // by this process: an opt-out may have waited while we were off
        Nanoseconds due{ 0 };
        Nanoseconds begun{ 0 };
        Nanoseconds lastBegunAndEnded{ -1 };
        bool onTheWire = false;
        bool more = false;
        int failures = 0;
        QString trouble = {};
    };
    Status load(qint64 gatewayId, Lane &lane);
    Status save(qint64 gatewayId, Lane &lane, const Arrivals &arrivals);

    Session &m_session;
    PreparedStatements &m_statements;
    QHash<qint64, Lane> m_lanes;
};

} // namespace carillon
