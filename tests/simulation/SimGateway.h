// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/delivery/CallPort.h"
#include "core/gateways/Protocol.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <deque>
#include <functional>
#include <map>

namespace carillon::test {

/// How often a call meets which fate, in percent. The rest is answered as it should be.
struct Faults
{
    int notSent = 2; ///< The connection was never made.
    int lostBefore = 2; ///< The request got lost: not taken, no answer.
    int lostAfter = 4; ///< Taken, and the answer got lost.
    int errorAfter = 2; ///< Taken, and answered 500.
    int throttled = 4; ///< 429, not taken.
    int unreadable = 2; ///< Taken, and answered 200 with nonsense.
    int refused = 3; ///< Of the messages: refused for good.
    int noReceipt = 10; ///< Of the messages taken.
    int doubledReceipt = 20;

    static Faults none() { return { 0, 0, 0, 0, 0, 0, 0, 0, 0 }; }
};

/// The wire format of the simulated gateway: one line a message.
class SimProtocol final : public Protocol
{
public:
    const ProtocolInfo &info() const override;
    Result<HttpRequest> encode(const Submission &submission, const Account &account, UtcMs now,
                               const QByteArray &nonce) const override;
    QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &response,
                              const Account &account) const override;
    std::optional<HttpRequest> pull(const Account &account, const QString &cursor, UtcMs now) const override;
    Result<Arrivals> decodePull(const HttpResponse &response, const Account &account) const override;
};
const Protocol *findSimProtocol(QStringView name);

/// A gateway and the network before it, driven by a seed on a virtual clock. Its log is the truth of what was taken.
/// Complains (see complaints()) when something reaches it that must not.
class SimGateway final : public CallPort
{
public:
    using Nanoseconds = std::chrono::nanoseconds;
    /// What the workspace allowed at the moment of sending; empty = allowed, else what is wrong.
    using Judge = std::function<QString(const QByteArray &uid)>;

    SimGateway(const Clock &clock, RandomSource &random) : m_clock(clock), m_random(random) { }

    void setFaults(const Faults &faults) { m_faults = faults; }
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    void setRate(qint64 perSecond, qint64 connections);
    /// From now on start() does nothing, as if the process had died there; calls to come: `after`.
    void dieAfter(int after) { m_startsLeft = after; }
    bool hasDied() const { return m_startsLeft == 0; }

    void start(qint64 callId, qint64 gatewayId, int connections, const HttpRequest &request) override;

    /// The process is gone: its calls get no results. Returns how many messages were on the wire.
    int forgetCalls();
    void revive() { m_startsLeft = -1; }
    std::optional<Nanoseconds> nextEvent() const;
    /// Hands over the results that are due.
    void deliver(const std::function<void(qint64, const CallResult &)> &finished);

    /// How often each message was taken.
    const QHash<QByteArray, int> &taken() const { return m_taken; }
    const QSet<QByteArray> &refused() const { return m_refused; }
    const QStringList &complaints() const { return m_complaints; }

private:
    struct Ending
    {
        qint64 callId;
        int messages;
        CallResult result;
    };
    struct Waiting
    {
        UtcMs due;
        QByteArray line;
    };

    CallResult submit(const QList<QByteArray> &lines);
    QByteArray takeAll(const QList<QByteArray> &lines);
    CallResult answerPull(const QByteArray &cursor);
    void report(const QByteArray &uid, const QByteArray &reference);
    void checkRate(int messages);
    bool chance(int percent) { return static_cast<int>(m_random.below(100)) < percent; }

    const Clock &m_clock;
    RandomSource &m_random;
    Faults m_faults;
    Judge m_judge;
    qint64 m_perSecond = 0;
    qint64 m_connections = 0;
    int m_startsLeft = -1;
    std::multimap<Nanoseconds, Ending> m_endings;
    QHash<QByteArray, int> m_taken;
    QSet<QByteArray> m_refused;
    std::deque<Waiting> m_receipts; // in the order in which they are fetched
    std::size_t m_fetched = 0;
    std::deque<Nanoseconds> m_handedOver; // one entry a message, of the last second
    QStringList m_complaints;
    int m_nextReference = 1;
};

} // namespace carillon::test
