// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/LaneBook.h"

#include "core/base/Logging.h"

#include <algorithm>

namespace carillon {

Status LaneBook::refresh()
{
    const auto gateways = GatewayStore(m_session, m_protocols).list();
    if (!gateways)
        return gateways.error();
    for (const Gateway &gateway : *gateways)
        CARILLON_TRY(configure(gateway));
    std::erase_if(m_lanes, [&](const auto &entry) {
        const bool isListed = std::any_of(gateways->begin(), gateways->end(),
                                          [&](const Gateway &gateway) { return gateway.id == entry.first; });
        return !isListed && entry.second->callsInFlight() == 0;
    });
    return {};
}

Status LaneBook::configure(const Gateway &gateway)
{
    std::unique_ptr<GatewayLane> &lane = m_lanes[gateway.id];
    if (lane && lane->gateway().revision == gateway.revision)
        return {};
    const auto account = m_accounts(m_session, gateway);
    if (!account)
        qCWarning(lcDelivery, "gateway %lld: no secrets: %s", gateway.id, qUtf8Printable(account.error().message));
    if (!lane)
        lane = std::make_unique<GatewayLane>(m_random);
    lane->configure(gateway, m_protocols(gateway.protocol), account.value_or(Account{ gateway.settings, {} }));
    return {};
}

GatewayLane *LaneBook::find(qint64 gatewayId) const
{
    const auto it = m_lanes.find(gatewayId);
    return it == m_lanes.end() ? nullptr : it->second.get();
}

GatewayLane *LaneBook::find(const QString &nameOrId) const
{
    for (const auto &[id, lane] : m_lanes) {
        if (lane->gateway().name == nameOrId || QString::number(id) == nameOrId)
            return lane.get();
    }
    return nullptr;
}

GatewayLane *LaneBook::withCall(qint64 callId) const
{
    for (const auto &[id, lane] : m_lanes) {
        if (lane->has(callId))
            return lane.get();
    }
    return nullptr;
}

int LaneBook::callsInFlight() const
{
    int calls = 0;
    for (const auto &[id, lane] : m_lanes)
        calls += lane->callsInFlight();
    return calls;
}

} // namespace carillon
