// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/delivery/ArrivalDesk.h"
#include "core/delivery/CallPort.h"
#include "core/delivery/CampaignBook.h"
#include "core/delivery/GatewayLane.h"
#include "core/delivery/IncomingPush.h"
#include "core/delivery/LaneBook.h"
#include "core/delivery/LiveSnapshot.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/Puller.h"
#include "core/delivery/SendQueue.h"
#include "core/storage/Session.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace carillon {

/// Decides what is sent when, and writes down what came of it: a state machine without threads, timers or sockets.
///
/// step() does one round in one durable transaction: settles the calls that ended, stores what was pushed and pulled,
/// claims, arms; and only then starts the calls that it armed. So an attempt is on the disk before its bytes leave, and
/// a crash puts in doubt what was on the wire and nothing else. Everything it knows comes from its parts: a simulation
/// runs it unchanged.
///
/// On one thread, with its own writing connection; the parts must outlive it.
class Dispatcher
{
public:
    using Nanoseconds = std::chrono::nanoseconds;
    using Hook = std::function<Status(Session &)>;

    struct Parts
    {
        Session &session;
        RandomSource &random;
        CallPort &port;
        LaneBook::AccountSource accounts;
        GatewayStore::ProtocolFinder protocols = findProtocol;
    };

    explicit Dispatcher(Parts parts);
    ~Dispatcher();

    /// Becomes the one that sends. Pre: no other process does, and the last one is proved dead.
    Status takeOver(const QString &owner);
    bool isDispatching() const { return m_dispatching; }
    /// Arms nothing more, and gives back what is claimed; calls on the wire are still settled.
    Status stopArming();
    void addEverySecond(Hook hook) { m_hooks.push_back(std::move(hook)); }

    /// One round. Returns how long nothing has to be done unless something arrives. An error leaves nothing half done;
    /// call again a second later.
    Result<Nanoseconds> step();
    /// A call has ended; its result counts with the next step().
    void finished(qint64 callId, const CallResult &result);
    void received(IncomingPush push) { m_pushes.push_back(std::move(push)); }
    /// Look at campaigns and gateways with the next step().
    void wake() { m_refreshAt = Nanoseconds(0); }

    /// Nothing is left to send now, and receipts and replies were pulled after the last text left.
    bool isIdle() const { return m_idle; }
    int callsInFlight() const { return m_lanes.callsInFlight(); }
    LiveSnapshot snapshot() const;

private:
    struct Finished
    {
        qint64 callId;
        CallResult result;
    };
    /// What one round has decided and does once its transaction is durable.
    struct Round
    {
        Nanoseconds now{ 0 };
        std::vector<std::pair<GatewayLane *, GatewayLane::Call>> calls = {};
        std::vector<std::function<void()>> afterwards = {};
        bool workIsLeft = false;
    };

    void note(const StateChange &change);
    void noteOptOut(qint64 campaignId);
    void judge(const ActiveCampaign &campaign, const HaltRules::Reason &reason);
    Status haltCampaigns();

    Status refresh(Nanoseconds now);
    Status readRegion();
    Status closeCampaigns();
    Result<bool> othersHaveWritten();
    Status heal(Nanoseconds now);

    Status work(Round &round);
    Status settleFinished(Round &round);
    Status settleCall(GatewayLane &lane, const Finished &finished, Round &round);
    Status storePull(GatewayLane &lane, const CallResult &result, Round &round);
    Status storePushes(Round &round);
    Status fillQueues(Round &round);
    Status armCalls(Round &round);
    void startCalls(Round &round);
    void startCall(GatewayLane &lane, const GatewayLane::Call &call);
    void startPulls(Round &round);
    void judgeIdle(Nanoseconds now);
    bool isBusy() const;
    Nanoseconds untilNext(const Round &round);

    Session &m_session;
    RandomSource &m_random;
    CallPort &m_port;
    PreparedStatements m_statements;
    LaneBook m_lanes;
    CampaignBook m_book;
    Outbox m_outbox;
    ArrivalDesk m_arrivals;
    Puller m_puller;
    SendQueue m_queue;
    std::map<qint64, QString> m_toHalt; // campaign, reason
    std::vector<Finished> m_finished;
    std::vector<IncomingPush> m_pushes;
    std::vector<Hook> m_hooks;
    qint64 m_dataVersion = -1;
    Nanoseconds m_refreshAt{ 0 };
    Nanoseconds m_lastSent{ 0 };
    bool m_dispatching = false;
    bool m_stopping = false;
    bool m_failed = false;
    bool m_idle = false;
};

} // namespace carillon
