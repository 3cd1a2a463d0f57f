// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/GatewayLane.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

SettledMessage doubt(const QString &detail)
{
    return { ItemOutcome{ .outcome = OutcomeClass::InDoubt, .detail = detail, .cause = Cause::None } };
}

/// The longest that an answer asks us to wait; nothing if it does not say "too fast".
std::optional<milliseconds> throttling(const QList<SettledMessage> &outcomes)
{
    std::optional<milliseconds> longest;
    for (const SettledMessage &settled : outcomes) {
        if (!settled.notSent && settled.outcome.outcome == OutcomeClass::Throttled)
            longest = std::max(longest.value_or(milliseconds(0)), settled.outcome.retryAfter.value_or(milliseconds(0)));
    }
    return longest;
}

} // namespace

void GatewayLane::configure(const Gateway &gateway, const Protocol *protocol, const Account &account)
{
    if (!(gateway.rate() == m_limiter.cap()) || m_gateway.id == 0)
        m_limiter.setCap(gateway.rate());
    m_gateway = gateway;
    m_protocol = protocol;
    m_account = account;
}

int GatewayLane::mayStart(Nanoseconds now) const
{
    const int busy = callsInFlight() - static_cast<int>(m_settled.size());
    return m_protocol ? m_breaker.mayStart(busy, m_gateway.connections(), now) : 0;
}

std::optional<GatewayLane::Nanoseconds> GatewayLane::opensAt(Nanoseconds now) const
{
    return m_breaker.isOpen(now) ? std::optional(m_breaker.opensUntil()) : std::nullopt;
}

void GatewayLane::started(const Call &call, Nanoseconds now)
{
    m_calls.insert(call.arm.callId, call);
    m_meter.count(call.arm.armed.size(), now);
}

QList<SettledMessage> GatewayLane::outcomesOf(const Call &call, const CallResult &result) const
{
    const qsizetype size = call.arm.armed.size();
    switch (result.kind) {
    case CallResult::Kind::NotSent: {
        const ItemOutcome outcome{ .outcome = OutcomeClass::Retry, .detail = result.detail };
        return QList<SettledMessage>(size, { outcome, true });
    }
    case CallResult::Kind::NotEncodable: {
        const ItemOutcome outcome{ .outcome = OutcomeClass::Request, .detail = result.detail };
        return QList<SettledMessage>(size, { outcome });
    }
    case CallResult::Kind::Lost: return QList<SettledMessage>(size, doubt(result.detail));
    case CallResult::Kind::Answered: break;
    }
    const QList<ItemOutcome> decoded = m_protocol->decode(call.submission, result.response, m_account);
    QList<SettledMessage> outcomes;
    outcomes.reserve(size);
    for (qsizetype i = 0; i < size; ++i)
        outcomes.append(i < decoded.size() ? SettledMessage{ decoded.at(i) } : doubt(u"the answer left it out"_s));
    return outcomes;
}

void GatewayLane::learn(const QList<SettledMessage> &outcomes, const CallResult &result, Nanoseconds now)
{
    if (const auto wait = throttling(outcomes))
        m_limiter.throttled(now, *wait);
    else if (result.kind == CallResult::Kind::Answered)
        m_limiter.succeeded(now);
    if (result.kind == CallResult::Kind::NotEncodable)
        return;
    const bool allInDoubt = std::all_of(outcomes.begin(), outcomes.end(), [](const SettledMessage &settled) {
        return settled.outcome.outcome == OutcomeClass::InDoubt;
    });
    m_breaker.report(result.kind == CallResult::Kind::Answered && !allInDoubt, now);
}

GatewayLive GatewayLane::live(int queued, Nanoseconds now) const
{
    GatewayLive live{
        .id = m_gateway.id, .name = m_gateway.name, .queued = queued, .ratePerSecond = m_meter.perSecond(now)
    };
    for (const Call &call : m_calls)
        live.inFlight += static_cast<int>(call.arm.armed.size());
    if (!m_protocol) {
        live.health = GatewayHealth::Down;
        live.reason = u"This version does not know the protocol \"%1\"."_s.arg(m_gateway.protocol);
    } else if (!m_breaker.isClosed()) {
        live.health = GatewayHealth::Down;
        live.reason = u"Most calls failed; it is tried again from time to time, and messages wait."_s;
    } else if (!m_trouble.isEmpty()) {
        live.health = GatewayHealth::Slow;
        live.reason = m_trouble;
    } else if (m_limiter.isSlowed()) {
        live.health = GatewayHealth::Slow;
        live.reason = u"It said that we were too fast."_s;
    }
    return live;
}

} // namespace carillon
