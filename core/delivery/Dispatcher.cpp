// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Dispatcher.h"

#include "core/base/Logging.h"
#include "core/delivery/Failpoint.h"
#include "core/delivery/SendingControl.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon {

namespace {

constexpr std::chrono::nanoseconds kRefresh = 1s;
constexpr std::chrono::nanoseconds kLastReceipts = 1s; // after the last text, before the last pull of a run
constexpr int kCancelBatch = 2'000;

qint64 pullId(qint64 gatewayId)
{
    return -gatewayId; // calls of messages have positive ids
}

} // namespace

Dispatcher::Dispatcher(Parts parts)
    : m_session(parts.session)
    , m_random(parts.random)
    , m_port(parts.port)
    , m_statements(m_session.db)
    , m_lanes(m_session, m_random, std::move(parts.accounts), parts.protocols)
    , m_book(m_session, m_statements)
    , m_outbox(m_session, m_random, [this](const StateChange &change) { note(change); })
    , m_arrivals(
          m_session, [this](const StateChange &change) { note(change); },
          [this](qint64 campaignId) { noteOptOut(campaignId); })
    , m_puller(m_session, m_statements)
    , m_queue(m_session.clock, m_book, m_outbox, m_puller)
{
}

Dispatcher::~Dispatcher() = default;

Status Dispatcher::takeOver(const QString &owner)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<int> doubt = m_outbox.takeOver(owner);
    if (!doubt)
        return doubt.error();
    CARILLON_TRY(transaction.commit());
    if (*doubt > 0)
        qCWarning(lcDelivery, "the last sending process ended with %d messages on the wire; they are in doubt", *doubt);
    m_dispatching = true;
    wake();
    return {};
}

Status Dispatcher::stopArming()
{
    m_stopping = true;
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (auto &[id, campaign] : m_book.all())
        CARILLON_TRY(m_queue.empty(campaign));
    return transaction.commit();
}

void Dispatcher::finished(qint64 callId, const CallResult &result)
{
    m_finished.push_back({ callId, result });
}

void Dispatcher::note(const StateChange &change)
{
    m_book.apply(change);
    const bool arrived = change.to == MessageState::Delivered;
    const bool failed = change.to == MessageState::Rejected || change.to == MessageState::Undelivered
        || change.to == MessageState::Expired;
    ActiveCampaign *campaign = arrived || failed ? m_book.find(change.campaignId) : nullptr;
    if (campaign)
        judge(*campaign, campaign->halt.finished(arrived));
}

void Dispatcher::noteOptOut(qint64 campaignId)
{
    if (ActiveCampaign *campaign = m_book.find(campaignId))
        judge(*campaign, campaign->halt.optedOut());
}

/// Remembers that a campaign is to be halted after this round, if there is anything left of it to hold back.
void Dispatcher::judge(const ActiveCampaign &campaign, const HaltRules::Reason &reason)
{
    if (reason && campaign.isSending() && campaign.counts.waiting() > campaign.inFlight)
        m_toHalt.try_emplace(campaign.info.id, *reason);
}

Status Dispatcher::haltCampaigns()
{
    for (const auto &[id, reason] : std::exchange(m_toHalt, {})) {
        CARILLON_TRY(SendingControl(m_session).halt(id, reason));
        qCWarning(lcDelivery, "campaign %lld was halted: %s", id, qUtf8Printable(reason));
        wake();
    }
    return {};
}

Result<Dispatcher::Nanoseconds> Dispatcher::step()
{
    Round round{ .now = m_session.clock.steady() };
    Status status = m_failed ? heal(round.now) : Status();
    if (status && round.now >= m_refreshAt)
        status = refresh(round.now);
    if (status)
        status = work(round);
    if (!status) {
        // Nothing of the round holds: memory is brought back to what is on the disk before anything else is done.
        m_failed = true;
        return status.error();
    }
    startCalls(round);
    for (const auto &act : round.afterwards)
        act();
    if (const Status halted = haltCampaigns(); !halted) {
        m_failed = true;
        return halted.error();
    }
    startPulls(round);
    judgeIdle(round.now);
    return untilNext(round);
}

Status Dispatcher::work(Round &round)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(settleFinished(round));
    CARILLON_TRY(storePushes(round));
    if (m_dispatching && !m_stopping) {
        CARILLON_TRY(fillQueues(round));
        CARILLON_TRY(armCalls(round));
    }
    CARILLON_TRY(transaction.commit());
    m_finished.clear();
    m_pushes.clear();
    return {};
}

/// After an error of the disk: what is claimed goes back, what was armed and never started is in doubt, and the
/// counters are counted anew.
Status Dispatcher::heal(Nanoseconds now)
{
    QList<qint64> onTheWire;
    for (const auto &[id, lane] : m_lanes.all()) {
        lane->forgetSettled();
        onTheWire += lane->callsOnTheWire();
    }
    for (auto &[id, campaign] : m_book.all()) {
        campaign.queue.clear();
        campaign.countedAt = now - 1min;
    }
    m_puller.forget();
    if (m_dispatching) {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        CARILLON_TRY(m_outbox.unclaimAll());
        CARILLON_TRY(m_outbox.doubtLostCalls(onTheWire));
        CARILLON_TRY(transaction.commit());
    }
    CARILLON_TRY(m_book.refresh(true));
    m_refreshAt = now;
    m_failed = false;
    return {};
}

// once a second -------------------------------------------------------------------------------------------------------

Status Dispatcher::refresh(Nanoseconds now)
{
    if (m_dispatching && !m_stopping) {
        for (const Hook &hook : m_hooks)
            CARILLON_TRY(hook(m_session));
        CARILLON_TRY(closeCampaigns());
    }
    CARILLON_TRY(m_lanes.refresh());
    CARILLON_TRY(readRegion());
    const Result<bool> written = othersHaveWritten();
    if (!written)
        return written.error();
    CARILLON_TRY(m_book.refresh(*written));
    for (auto &[id, campaign] : m_book.all()) {
        campaign.mayHaveReady = true;
        const auto due = m_outbox.nextDue(campaign.info);
        if (!due)
            return due.error();
        campaign.nextDue = *due;
    }
    m_refreshAt = now + kRefresh;
    return {};
}

Status Dispatcher::readRegion()
{
    Statement &region = m_statements.get(u"SELECT region FROM workspace"_s);
    if (region.next())
        m_arrivals.setRegion(region.text(0));
    CARILLON_TRY(region.status());
    region.finish();
    return {};
}

Status Dispatcher::closeCampaigns()
{
    SendingControl control(m_session);
    qint64 interrupted = 0;
    for (const auto &[id, campaign] : m_book.all()) {
        if (campaign.isSending() && campaign.counts.waiting() == 0 && campaign.inFlight == 0)
            CARILLON_TRY(control.closeFinished(id));
        if (campaign.info.state == u"stopped" && campaign.counts.waiting() > campaign.counts.of(MessageState::Armed))
            interrupted = id;
    }
    if (!interrupted) // a Stop that did not live to take all rows away
        return {};
    if (const auto cancelled = control.cancelSome(interrupted, kCancelBatch); !cancelled)
        return cancelled.error();
    return m_book.refresh(true);
}

/// Whether another connection, of this process or another, has changed anything since the last time.
Result<bool> Dispatcher::othersHaveWritten()
{
    Statement &version = m_statements.get(u"PRAGMA data_version"_s);
    const qint64 now = version.next() ? version.int64(0) : 0;
    if (!version.status())
        return version.status().error();
    version.finish();
    return std::exchange(m_dataVersion, now) != now;
}

// settling ------------------------------------------------------------------------------------------------------------

Status Dispatcher::settleFinished(Round &round)
{
    for (const Finished &finished : m_finished) {
        failpoint("before-settle");
        if (finished.callId < 0) {
            if (GatewayLane *lane = m_lanes.find(-finished.callId))
                CARILLON_TRY(storePull(*lane, finished.result, round));
            continue;
        }
        if (GatewayLane *lane = m_lanes.withCall(finished.callId))
            CARILLON_TRY(settleCall(*lane, finished, round));
    }
    return {};
}

Status Dispatcher::settleCall(GatewayLane &lane, const Finished &finished, Round &round)
{
    const GatewayLane::Call &call = lane.call(finished.callId);
    const QList<SettledMessage> outcomes = lane.outcomesOf(call, finished.result);
    CARILLON_TRY(m_outbox.settle(call.arm, outcomes, finished.result.response.status));
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        if (!outcomes.at(i).notSent && outcomes.at(i).outcome.outcome == OutcomeClass::OptedOut)
            CARILLON_TRY(m_arrivals.optOut(call.arm.armed.at(i).to));
    }
    if (ActiveCampaign *campaign = m_book.find(call.arm.armed.first().campaignId))
        judge(*campaign, campaign->halt.settled(outcomes, finished.result));
    lane.settle(finished.callId); // its connection is free for what this round arms
    round.afterwards.emplace_back([this, &lane, finished, outcomes, now = round.now] {
        const GatewayLane::Call ended = lane.call(finished.callId);
        if (ActiveCampaign *campaign = m_book.find(ended.arm.armed.first().campaignId))
            campaign->inFlight -= static_cast<int>(ended.arm.armed.size());
        lane.learn(outcomes, finished.result, now);
        lane.ended(finished.callId);
        failpoint("after-settle");
    });
    round.workIsLeft = true;
    return {};
}

Status Dispatcher::storePull(GatewayLane &lane, const CallResult &result, Round &round)
{
    const auto arrivals = m_puller.ended(lane, result, round.now);
    if (!arrivals)
        return arrivals.error();
    lane.setTrouble(m_puller.trouble(lane.gateway().id));
    round.workIsLeft = true;
    return m_arrivals.store(lane, *arrivals);
}

Status Dispatcher::storePushes(Round &round)
{
    for (const IncomingPush &push : m_pushes) {
        const GatewayLane *lane = m_lanes.find(push.gateway);
        if (!lane || !lane->protocol()) {
            round.afterwards.emplace_back([answer = push.answer] { answer(404, {}); });
            continue;
        }
        const Result<QByteArray> stored = m_arrivals.storePush(*lane, push);
        if (!stored && stored.error().code == Error::Code::Storage)
            return stored.error(); // not answered: the provider will push it again
        round.afterwards.emplace_back([answer = push.answer, status = stored ? 200 : 403,
                                       body = stored.value_or(QByteArray())] { answer(status, body); });
    }
    return {};
}

// claiming and arming -------------------------------------------------------------------------------------------------

Status Dispatcher::fillQueues(Round &round)
{
    for (auto &[id, campaign] : m_book.all()) {
        const GatewayLane *lane = m_lanes.find(campaign.info.gatewayId);
        if (!campaign.isSending())
            CARILLON_TRY(m_queue.empty(campaign));
        if (!lane || !m_queue.maySend(*lane, campaign))
            continue;
        const Result<bool> more = m_queue.fill(campaign);
        if (!more)
            return more.error();
        round.workIsLeft = round.workIsLeft || *more;
        if (!campaign.queue.empty())
            round.afterwards.emplace_back([] { failpoint("after-claim"); });
    }
    return {};
}

Status Dispatcher::armCalls(Round &round)
{
    for (const auto &[id, lane] : m_lanes.all()) {
        Result<SendQueue::Armed> armed = m_queue.arm(*lane, round.now);
        if (!armed)
            return armed.error();
        for (GatewayLane::Call &call : armed->calls)
            round.calls.emplace_back(lane.get(), std::move(call));
        round.workIsLeft = round.workIsLeft || armed->moreIsReady;
        if (armed->foundItStopped)
            wake();
    }
    return {};
}

// after the transaction -----------------------------------------------------------------------------------------------

void Dispatcher::startCalls(Round &round)
{
    if (round.calls.empty())
        return;
    failpoint("after-arm");
    m_lastSent = m_session.clock.steady();
    QHash<RateLimiter *, qint64> handedOver;
    for (const auto &[lane, call] : round.calls) {
        lane->started(call, round.now);
        if (ActiveCampaign *campaign = m_book.find(call.arm.armed.first().campaignId)) {
            campaign->inFlight += static_cast<int>(call.arm.armed.size());
            campaign->meter.count(call.arm.armed.size(), round.now);
            handedOver[&campaign->limiter] += call.arm.armed.size();
        }
        handedOver[&lane->limiter()] += call.arm.armed.size();
        startCall(*lane, call);
        failpoint("after-send");
    }
    for (auto it = handedOver.cbegin(); it != handedOver.cend(); ++it)
        it.key()->handedOver(it.value(), m_lastSent);
}

void Dispatcher::startCall(GatewayLane &lane, const GatewayLane::Call &call)
{
    const auto request
        = lane.protocol()->encode(call.submission, lane.account(), m_session.clock.now(), m_random.bytes(16));
    if (request) {
        m_port.start(call.arm.callId, lane.gateway().id, lane.gateway().connections(), *request);
        return;
    }
    qCWarning(lcDelivery, "gateway %lld: a message could not be encoded: %s", lane.gateway().id,
              qUtf8Printable(request.error().message));
    finished(call.arm.callId, { .kind = CallResult::Kind::NotEncodable, .detail = request.error().message });
}

void Dispatcher::startPulls(Round &round)
{
    if (!m_dispatching)
        return;
    const bool busy = isBusy() || round.now - m_lastSent < 60s;
    for (const auto &[id, lane] : m_lanes.all()) {
        const auto request = m_puller.next(*lane, busy, round.now);
        if (request && *request)
            m_port.start(pullId(id), id, lane->gateway().connections(), **request);
    }
}

bool Dispatcher::isBusy() const
{
    if (!m_finished.empty() || callsInFlight() > 0)
        return true;
    return std::any_of(m_book.all().begin(), m_book.all().end(),
                       [](const auto &entry) { return entry.second.isBusy(); });
}

void Dispatcher::judgeIdle(Nanoseconds now)
{
    m_idle = !isBusy();
    if (!m_idle)
        return;
    const Nanoseconds since = m_lastSent > 0ns ? m_lastSent + kLastReceipts : 0ns;
    for (const auto &[id, lane] : m_lanes.all()) {
        if (!m_dispatching || !Puller::pulls(*lane) || m_puller.hasEndedSince(id, since))
            continue;
        m_idle = false;
        if (now >= since && !m_puller.isOnTheWire(id))
            m_puller.hurry(id);
    }
}

Dispatcher::Nanoseconds Dispatcher::untilNext(const Round &round)
{
    if (round.workIsLeft || !m_finished.empty())
        return 0ns;
    Nanoseconds next = std::min(m_refreshAt, round.now + kRefresh);
    for (const auto &[id, lane] : m_lanes.all()) {
        next = std::min(next, lane->opensAt(round.now).value_or(next));
        next = std::min(next, m_puller.dueAt(*lane).value_or(next));
    }
    const UtcMs civil = m_session.clock.now();
    for (auto &[id, campaign] : m_book.all()) {
        GatewayLane *lane = m_lanes.find(campaign.info.gatewayId);
        if (!lane || !m_queue.maySend(*lane, campaign))
            continue;
        if (campaign.nextDue)
            next = std::min(next, round.now + std::max<milliseconds>(0ms, milliseconds(*campaign.nextDue - civil)));
        if (!campaign.queue.empty() && lane->mayStart(round.now) > 0)
            next = std::min(next,
                            std::max(lane->limiter().readyAt(1, round.now), campaign.limiter.readyAt(1, round.now)));
    }
    return std::max(0ns, next - round.now);
}

LiveSnapshot Dispatcher::snapshot() const
{
    const Nanoseconds now = m_session.clock.steady();
    LiveSnapshot snapshot{ .at = m_session.clock.now(), .dispatching = m_dispatching, .idle = m_idle };
    std::map<qint64, int> queued;
    for (const auto &[id, campaign] : m_book.all()) {
        if (!campaign.info.state.isEmpty())
            snapshot.campaigns.append(m_book.live(campaign, now));
        queued[campaign.info.gatewayId] += static_cast<int>(campaign.queue.size());
    }
    for (const auto &[id, lane] : m_lanes.all())
        snapshot.gateways.append(lane->live(queued[id], now));
    return snapshot;
}

} // namespace carillon
