// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Puller.h"

#include "core/base/Logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon {

namespace {

constexpr UtcMs kFreshMs = 15LL * 60'000;

std::chrono::nanoseconds interval(const GatewayLane &lane, bool busy)
{
    if (lane.protocol()->info().simulated)
        return busy ? 500ms : 5s;
    return busy ? 10s : 60s;
}

std::chrono::nanoseconds waitAfterFailures(int failures)
{
    return std::min<std::chrono::nanoseconds>(60s, 1s * (1 << std::min(failures, 6)));
}

} // namespace

bool Puller::pulls(const GatewayLane &lane)
{
    const Protocol *protocol = lane.protocol();
    return protocol && (protocol->info().pullsReceipts || protocol->info().pullsReplies);
}

Status Puller::load(qint64 gatewayId, Lane &lane)
{
    Statement &row = m_statements.get(u"SELECT pull_cursor FROM gateway WHERE id = ?"_s);
    row.bind(gatewayId);
    if (row.next())
        lane.cursor = row.text(0);
    CARILLON_TRY(row.status());
    row.finish();
    lane.loaded = true;
    return {};
}

Result<std::optional<HttpRequest>> Puller::next(const GatewayLane &lane, bool busy, Nanoseconds now)
{
    Lane &pull = m_lanes[lane.gateway().id];
    if (!pulls(lane) || pull.onTheWire)
        return std::optional<HttpRequest>();
    const bool soon = busy && pull.failures == 0 && pull.begun + interval(lane, true) <= now;
    if (pull.due > now && !soon)
        return std::optional<HttpRequest>();
    if (!pull.loaded)
        CARILLON_TRY(load(lane.gateway().id, pull));
    pull.begun = now;
    pull.due = now + interval(lane, false);
    auto request = lane.protocol()->pull(lane.account(), pull.cursor, m_session.clock.now());
    pull.onTheWire = request.has_value();
    return request;
}

std::optional<Puller::Nanoseconds> Puller::dueAt(const GatewayLane &lane) const
{
    const auto it = m_lanes.constFind(lane.gateway().id);
    if (!pulls(lane) || it == m_lanes.constEnd() || it->onTheWire)
        return {};
    return it->due;
}

Result<Arrivals> Puller::ended(const GatewayLane &lane, const CallResult &result, Nanoseconds now)
{
    Lane &pull = m_lanes[lane.gateway().id];
    pull.onTheWire = false;
    pull.lastBegunAndEnded = pull.begun;
    Result<Arrivals> arrivals = Error{ .code = Error::Code::Network, .message = u"no answer"_s };
    if (result.kind == CallResult::Kind::Answered)
        arrivals = lane.protocol()->decodePull(result.response, lane.account());
    if (!arrivals) {
        pull.due = now + waitAfterFailures(++pull.failures);
        pull.trouble = u"Receipts and replies could not be fetched."_s;
        qCInfo(lcDelivery, "gateway %lld: pull failed: %s", lane.gateway().id,
               qUtf8Printable(arrivals.error().message));
        return Arrivals();
    }
    pull.failures = 0;
    pull.trouble.clear();
    if (arrivals->more)
        pull.due = now;
    CARILLON_TRY(save(lane.gateway().id, pull, *arrivals));
    return arrivals;
}

Status Puller::save(qint64 gatewayId, Lane &lane, const Arrivals &arrivals)
{
    const QString cursor = arrivals.cursor.isEmpty() ? lane.cursor : arrivals.cursor;
    lane.pulledAt = m_session.clock.now();
    lane.more = arrivals.more;
    CARILLON_TRY(m_statements.get(u"UPDATE gateway SET pull_cursor = ?, pulled_at = ? WHERE id = ?"_s)
                     .bind(cursor, lane.pulledAt, gatewayId)
                     .run());
    lane.cursor = cursor;
    return {};
}

bool Puller::hasEndedSince(qint64 gatewayId, Nanoseconds since) const
{
    const Lane lane = m_lanes.value(gatewayId);
    return !lane.onTheWire && !lane.more && lane.lastBegunAndEnded >= since;
}

bool Puller::repliesAreFresh(const GatewayLane &lane, UtcMs now) const
{
    if (!lane.protocol() || !lane.protocol()->info().pullsReplies)
        return true;
    const Lane pull = m_lanes.value(lane.gateway().id);
    return pull.pulledAt > 0 && !pull.more && std::abs(now - pull.pulledAt) < kFreshMs;
}

} // namespace carillon
