// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayLane.h"
#include "core/delivery/GatewayStore.h"

#include <map>
#include <memory>

namespace carillon {

/// The gateways of the workspace, each with its lane. On the dispatch thread.
class LaneBook
{
public:
    using AccountSource = std::function<Result<Account>(Session &, const Gateway &)>;
    using Lanes = std::map<qint64, std::unique_ptr<GatewayLane>>;

    LaneBook(Session &session, RandomSource &random, AccountSource accounts, GatewayStore::ProtocolFinder protocols)
        : m_session(session)
        , m_random(random)
        , m_accounts(std::move(accounts))
        , m_protocols(protocols)
    {
    }

    /// Reads the accounts anew; a lane whose account was removed goes when its last call has ended.
    Status refresh();

    const Lanes &all() const { return m_lanes; }
    /// Null if there is none.
    GatewayLane *find(qint64 gatewayId) const;
    /// By name or by id, as an address names it.
    GatewayLane *find(const QString &nameOrId) const;
    GatewayLane *withCall(qint64 callId) const;
    int callsInFlight() const;

private:
    Status configure(const Gateway &gateway);

    Session &m_session;
    RandomSource &m_random;
    AccountSource m_accounts;
    GatewayStore::ProtocolFinder m_protocols;
    Lanes m_lanes;
};

} // namespace carillon
