// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ArrivalDesk.h"

namespace carillon {

namespace {

/// The address that the provider called, over which some sign: ours, under the public base of `serve`.
HttpRequest asSeenOutside(const HttpRequest &request, const Gateway &gateway)
{
    HttpRequest seen = request;
    const QByteArray base = gateway.receiptsUrl().toUtf8();
    if (!base.isEmpty())
        seen.url = QUrl::fromEncoded((base.endsWith('/') ? base.chopped(1) : base)
                                     + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    return seen;
}

} // namespace

ArrivalDesk::ArrivalDesk(Session &session, const StateChangeSink &sink, OptOutSink optedOut)
    : m_receipts(session, sink)
    , m_replies(session, sink)
    , m_optedOut(std::move(optedOut))
{
}

Status ArrivalDesk::store(const GatewayLane &lane, const Arrivals &arrivals)
{
    for (const Receipt &receipt : arrivals.receipts) {
        if (const auto stored = m_receipts.store(lane.gateway().id, receipt); !stored)
            return stored.error();
    }
    for (const IncomingText &reply : arrivals.replies) {
        const auto filed = m_replies.file(lane.gateway().id, reply, m_region);
        if (!filed)
            return filed.error();
        if (filed->optedOut)
            m_optedOut(filed->campaignId);
    }
    return {};
}

Result<QByteArray> ArrivalDesk::storePush(const GatewayLane &lane, const IncomingPush &push)
{
    const auto arrivals = lane.protocol()->receive(asSeenOutside(push.request, lane.gateway()), lane.account());
    if (!arrivals)
        return arrivals.error();
    CARILLON_TRY(store(lane, *arrivals));
    return lane.protocol()->acknowledgement();
}

} // namespace carillon
