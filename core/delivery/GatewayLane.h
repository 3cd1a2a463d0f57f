// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Breaker.h"
#include "core/delivery/CallPort.h"
#include "core/delivery/GatewayStore.h"
#include "core/delivery/LiveSnapshot.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/RateLimiter.h"
#include "core/delivery/RateMeter.h"

#include <QHash>
#include <QSet>

namespace carillon {

/// A gateway in the dispatcher's memory: its codec, its pace, its health and its calls on the wire. Pure but for what
/// it is told; on the dispatch thread.
class GatewayLane
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// A call on the wire.
    struct Call
    {
        Outbox::Arm arm = {};
        Submission submission = {};
    };

    explicit GatewayLane(RandomSource &random) : m_breaker(random) { }

    /// Sets or changes the account. A null protocol is one that this build does not know: nothing is sent.
    void configure(const Gateway &gateway, const Protocol *protocol, const Account &account);

    const Gateway &gateway() const { return m_gateway; }
    const Protocol *protocol() const { return m_protocol; }
    const Account &account() const { return m_account; }
    RateLimiter &limiter() { return m_limiter; }

    int mayStart(Nanoseconds now) const;
    /// When mayStart() should be asked again, if the breaker is open.
    std::optional<Nanoseconds> opensAt(Nanoseconds now) const;

    void started(const Call &call, Nanoseconds now);
    bool has(qint64 callId) const { return m_calls.contains(callId); }
    QList<qint64> callsOnTheWire() const { return m_calls.keys(); }
    int callsInFlight() const { return static_cast<int>(m_calls.size()); }
    const Call &call(qint64 callId) const { return *m_calls.constFind(callId); }
    /// Its result is being written down: it holds no connection any more, and is forgotten with ended().
    void settle(qint64 callId) { m_settled.insert(callId); }
    void ended(qint64 callId)
    {
        m_calls.remove(callId);
        m_settled.remove(callId);
    }
    /// What was being written down was not: the round failed.
    void forgetSettled() { m_settled.clear(); }

    /// One outcome for each message of the call, by the table of delivery: what cannot be known is in doubt.
    QList<SettledMessage> outcomesOf(const Call &call, const CallResult &result) const;
    /// Lets pace and breaker learn from an answer.
    void learn(const QList<SettledMessage> &outcomes, const CallResult &result, Nanoseconds now);

    GatewayLive live(int queued, Nanoseconds now) const;
    /// Why nothing is sent on it, beside the breaker; empty = nothing.
    void setTrouble(const QString &trouble) { m_trouble = trouble; }

private:
    Gateway m_gateway;
    const Protocol *m_protocol = nullptr;
    Account m_account;
    RateLimiter m_limiter;
    Breaker m_breaker;
    RateMeter m_meter;
    QHash<qint64, Call> m_calls;
    QSet<qint64> m_settled;
    QString m_trouble;
};

} // namespace carillon
