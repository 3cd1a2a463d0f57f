// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Outbox.h"

#include "core/base/Logging.h"
#include "core/delivery/RetryPolicy.h"
#include "core/delivery/Transitions.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr UtcMs kLeaseMs = 30'000;

QString outcomeName(const SettledMessage &settled)
{
    return settled.notSent ? u"not-sent"_s : toString(settled.outcome.outcome);
}

/// The provider may say more than we want to keep.
QString shortened(const QString &detail)
{
    return detail.left(200);
}

bool mayRetry(const SettledMessage &settled)
{
    return settled.notSent || settled.outcome.outcome == OutcomeClass::Retry
        || settled.outcome.outcome == OutcomeClass::Throttled;
}

} // namespace

Outbox::Outbox(Session &session, RandomSource &random, StateChangeSink sink)
    : m_session(session)
    , m_random(random)
    , m_sink(std::move(sink))
    , m_statements(session.db)
    , m_receipts(session, m_sink)
{
}

void Outbox::tell(const StateChange &change) const
{
    if (m_sink && change.count > 0)
        m_sink(change);
}

Result<int> Outbox::updated(Statement &statement, const StateChange &change)
{
    if (Status status = statement.run(); !status)
        return std::move(status).error();
    StateChange counted = change;
    counted.count = statement.changed();
    tell(counted);
    return statement.changed();
}

// taking over ---------------------------------------------------------------------------------------------------------

Result<int> Outbox::takeOver(const QString &owner)
{
    m_owner = owner;
    Statement &last = m_statements.get(u"SELECT COALESCE(MAX(fence), 0) FROM lane_lease"_s);
    m_fence = last.next() ? last.int64(0) + 1 : 1;
    last.finish();
    const UtcMs now = m_session.clock.now();
    CARILLON_TRY(m_statements
                     .get(u"INSERT INTO lane_lease (gateway_id, owner, fence, lease_until) SELECT id, ?, ?, ? FROM "
                          "gateway WHERE true ON CONFLICT (gateway_id) DO UPDATE SET owner = excluded.owner, "
                          "fence = excluded.fence, lease_until = excluded.lease_until"_s)
                     .bind(owner, m_fence, now + kLeaseMs)
                     .run());
    CARILLON_TRY(unclaimAll());
    QList<std::pair<qint64, qint64>> armed; // message, campaign
    Statement &find = m_statements.get(u"SELECT m.id, m.campaign_id FROM campaign c JOIN message m "
                                       "ON m.campaign_id = c.id AND m.revision = c.revision AND m.state = 'armed'"_s);
    while (find.next())
        armed.append({ find.int64(0), find.int64(1) });
    CARILLON_TRY(find.status());
    for (const auto &[id, campaignId] : armed) {
        Statement &doubt = m_statements.get(u"UPDATE message SET state = 'inDoubt', state_at = ?, state_reason = "
                                            "'process-ended', fence = ? WHERE id = ? AND state = 'armed'"_s);
        doubt.bind(now, m_fence, id);
        const auto changed = updated(doubt, { campaignId, MessageState::Armed, MessageState::InDoubt });
        if (!changed)
            return changed;
        CARILLON_TRY(m_receipts.applyEarly(id));
    }
    CARILLON_TRY(
        m_statements
            .get(u"UPDATE attempt SET outcome = 'in-doubt', detail = 'the sending process ended' WHERE outcome "
                 "= '' AND call_id IN (SELECT id FROM gateway_call WHERE settled_at IS NULL)"_s)
            .run());
    CARILLON_TRY(
        m_statements.get(u"UPDATE gateway_call SET settled_at = ?, result = 'process-ended' WHERE settled_at IS NULL"_s)
            .bind(now)
            .run());
    return static_cast<int>(armed.size());
}

Status Outbox::unclaimAll()
{
    Statement &back = m_statements.get(
        u"UPDATE message SET state = 'ready', state_at = ?, owner = '', fence = ? WHERE id IN "
        u"(SELECT m.id FROM campaign "
        "c JOIN message m ON m.campaign_id = c.id AND m.revision = c.revision AND m.state = 'claimed') RETURNING "
        "campaign_id"_s);
    back.bind(m_session.clock.now(), m_fence);
    QHash<qint64, qint64> counts;
    while (back.next())
        ++counts[back.int64(0)];
    CARILLON_TRY(back.status());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        tell({ it.key(), MessageState::Claimed, MessageState::Ready, it.value() });
    return {};
}

Status Outbox::doubtLostCalls(const QList<qint64> &callsOnTheWire)
{
    QList<std::pair<Arm, int>> lost;
    Statement &open = m_statements.get(u"SELECT g.id, a.message_id, m.campaign_id, m.attempts FROM gateway_call g "
                                       "JOIN attempt a ON a.call_id = g.id JOIN message m ON m.id = a.message_id "
                                       "WHERE g.settled_at IS NULL AND g.fence = ? ORDER BY g.id"_s);
    open.bind(m_fence);
    while (open.next()) {
        if (callsOnTheWire.contains(open.int64(0)))
            continue;
        if (lost.isEmpty() || lost.last().first.callId != open.int64(0))
            lost.append({ Arm{ open.int64(0) }, 0 });
        lost.last().first.armed.append(
            ClaimedMessage{ .id = open.int64(1), .campaignId = open.int64(2), .attempts = open.int32(3) });
    }
    CARILLON_TRY(open.status());
    for (const auto &[call, unused] : lost) {
        const SettledMessage doubt{ ItemOutcome{ .detail = u"the call was lost with an error of the disk"_s } };
        CARILLON_TRY(settle(call, QList<SettledMessage>(call.armed.size(), doubt), 0));
    }
    return {};
}

// into the queue ------------------------------------------------------------------------------------------------------

Result<int> Outbox::release(const SendingCampaign &campaign, int most)
{
    const UtcMs now = m_session.clock.now();
    if (campaign.holdUntil > now)
        return 0;
    Statement &ready = m_statements.get(
        u"UPDATE message SET state = 'ready', state_at = ? WHERE id IN (SELECT id FROM message WHERE campaign_id = ? "
        "AND state = 'planned' AND not_before <= ? AND revision = ? ORDER BY not_before, id LIMIT ?)"_s);
    ready.bind(now, campaign.id, now, campaign.revision, most);
    const auto released = updated(ready, { campaign.id, MessageState::Planned, MessageState::Ready });
    if (!released || *released >= most)
        return released;
    Statement &held = m_statements.get(
        u"UPDATE message SET state = 'held', state_at = ? WHERE id IN (SELECT id FROM message WHERE campaign_id = ? "
        "AND state = 'planned' AND not_before > ? AND revision = ? ORDER BY not_before, id LIMIT ?)"_s);
    held.bind(now, campaign.id, now, campaign.revision, most - *released);
    const auto put = updated(held, { campaign.id, MessageState::Planned, MessageState::Held });
    return put ? Result<int>(*released + *put) : put;
}

Result<int> Outbox::promote(const SendingCampaign &campaign, int most)
{
    int promoted = 0;
    for (const MessageState from : { MessageState::RetryWait, MessageState::Held }) {
        Statement &due = m_statements.get(
            u"UPDATE message SET state = 'ready', state_at = ? WHERE id IN (SELECT id FROM message WHERE campaign_id "
            "= ? AND revision = ? AND state = ? AND not_before <= ? ORDER BY not_before, id LIMIT ?)"_s);
        const UtcMs now = m_session.clock.now();
        due.bind(now, campaign.id, campaign.revision, toString(from), now, most);
        const auto changed = updated(due, { campaign.id, from, MessageState::Ready });
        if (!changed)
            return changed;
        promoted += *changed;
    }
    return promoted;
}

Result<std::optional<UtcMs>> Outbox::nextDue(const SendingCampaign &campaign)
{
    Statement &next
        = m_statements.get(u"SELECT MIN(due) FROM (SELECT MIN(not_before) AS due FROM message WHERE "
                           "campaign_id = ? AND revision = ? AND state = 'retryWait' UNION ALL SELECT "
                           "MIN(not_before) FROM message WHERE campaign_id = ? AND revision = ? AND state = "
                           "'held')"_s);
    next.bind(campaign.id, campaign.revision, campaign.id, campaign.revision);
    std::optional<UtcMs> due;
    if (next.next())
        due = next.optionalInt64(0);
    if (!next.status())
        return next.status().error();
    next.finish();
    return due;
}

// claiming ------------------------------------------------------------------------------------------------------------

Result<ClaimedMessage> Outbox::readClaimed(const SendingCampaign &campaign, Statement &row) const
{
    ClaimedMessage message{ .id = row.int64(0), .campaignId = campaign.id, .uid = row.blob(1) };
    auto phone = m_session.cipher.decrypt(EncryptedColumn::MessagePhone, message.uid, row.blob(2));
    auto text = m_session.cipher.decrypt(EncryptedColumn::MessageText, message.uid, row.blob(3));
    if (!phone || !text)
        return phone ? text.error() : phone.error();
    message.to = *phone;
    message.text = *text;
    message.zones = row.text(4);
    message.hours = row.text(5).isEmpty() ? campaign.hours : row.text(5);
    message.usefulUntil = row.optionalInt64(6);
    message.attempts = row.int32(7);
    return message;
}

/// Where a message goes that may not be sent now, by what the message itself says; nothing if it may.
std::optional<Outbox::Place> Outbox::wayOut(const SendingCampaign &, const ClaimedMessage &message)
{
    const UtcMs now = m_session.clock.now();
    if (message.usefulUntil && now >= *message.usefulUntil)
        return Place{ MessageState::Cancelled, u"offer-over"_s };
    const std::optional<UtcMs> next = m_hours.nextAllowed(now, message.hours, message.zones);
    if (next && *next <= now)
        return {};
    if (!next)
        return Place{ MessageState::Cancelled, u"no-allowed-hours"_s };
    if (message.usefulUntil && *next >= *message.usefulUntil)
        return Place{ MessageState::Cancelled, u"offer-over"_s };
    return Place{ MessageState::Held, {}, *next };
}

Status Outbox::moveAside(const ClaimedMessage &message, MessageState from, const Place &to)
{
    Q_ASSERT(allowed(from, to.state));
    Statement &move = m_statements.get(u"UPDATE message SET state = ?, state_at = ?, state_reason = ?, owner = '', "
                                       "not_before = MAX(not_before, ?) WHERE id = ? AND state = ?"_s);
    move.bind(toString(to.state), m_session.clock.now(), to.reason, to.notBefore, message.id, toString(from));
    const auto changed = updated(move, { message.campaignId, from, to.state });
    return changed ? Status() : Status(changed.error());
}

Result<Outbox::Claim> Outbox::claim(const SendingCampaign &campaign, int most)
{
    // A person may refuse marketing and still be told that the parcel has come; the do-not-text list holds for all.
    Statement &ready = m_statements.get(
        u"SELECT m.id, m.uid, m.phone_enc, m.text_enc, m.zones, m.hours, m.useful_until, m.attempts, s.reason, "
        "CASE WHEN c.consent = 'refused' AND m.lane = 2 THEN 1 ELSE 0 END FROM message m "
        "LEFT JOIN suppression s ON s.phone_index = m.phone_index "
        "LEFT JOIN contact c ON c.phone_index = m.phone_index AND c.deleted_at IS NULL "
        "WHERE m.campaign_id = ? AND m.revision = ? AND m.state = 'ready' ORDER BY m.not_before, m.id LIMIT ?"_s);
    ready.bind(campaign.id, campaign.revision, most);
    Claim claim;
    QList<std::pair<ClaimedMessage, Place>> aside;
    while (ready.next()) {
        ++claim.examined;
        Result<ClaimedMessage> message = readClaimed(campaign, ready);
        if (!message) {
            aside.append({ ClaimedMessage{ .id = ready.int64(0), .campaignId = campaign.id },
                           { MessageState::Cancelled, u"field-damaged"_s } });
        } else if (!ready.isNull(8) || ready.int32(9)) {
            aside.append({ *message, { MessageState::Suppressed, ready.isNull(8) ? u"refused"_s : ready.text(8) } });
        } else if (const auto place = wayOut(campaign, *message)) {
            aside.append({ *message, *place });
        } else {
            claim.messages.append(*message);
        }
    }
    if (!ready.status())
        return ready.status().error();
    for (const auto &[message, place] : aside)
        CARILLON_TRY(moveAside(message, MessageState::Ready, place));
    const UtcMs now = m_session.clock.now();
    for (const ClaimedMessage &message : claim.messages) {
        Statement &take = m_statements.get(u"UPDATE message SET state = 'claimed', state_at = ?, owner = ?, fence = ?, "
                                           "lease_until = ? WHERE id = ? AND state = 'ready'"_s);
        CARILLON_TRY(take.bind(now, m_owner, m_fence, now + kLeaseMs, message.id).run());
    }
    tell({ campaign.id, MessageState::Ready, MessageState::Claimed, claim.messages.size() });
    return claim;
}

Status Outbox::unclaim(const ClaimedMessage &message)
{
    Statement &back = m_statements.get(u"UPDATE message SET state = 'ready', state_at = ?, owner = '' WHERE id = ? AND "
                                       "fence = ? AND state = 'claimed'"_s);
    back.bind(m_session.clock.now(), message.id, m_fence);
    const auto changed = updated(back, { message.campaignId, MessageState::Claimed, MessageState::Ready });
    return changed ? Status() : Status(changed.error());
}

// arming --------------------------------------------------------------------------------------------------------------

Result<bool> Outbox::isSending(qint64 campaignId)
{
    Statement &state = m_statements.get(u"SELECT state = 'sending' FROM campaign WHERE id = ?"_s);
    state.bind(campaignId);
    const bool sending = state.next() && state.int32(0);
    if (!state.status())
        return state.status().error();
    state.finish();
    return sending;
}

Result<Outbox::Arm> Outbox::arm(const SendingCampaign &campaign, const QList<ClaimedMessage> &messages)
{
    Statement &open
        = m_statements.get(u"INSERT INTO gateway_call (gateway_id, owner, fence, armed_at) VALUES (?, ?, ?, ?)"_s);
    CARILLON_TRY(open.bind(campaign.gatewayId, m_owner, m_fence, m_session.clock.now()).run());
    Arm call{ m_session.db.lastInsertId() };
    for (const ClaimedMessage &message : messages) {
        const Result<bool> armed = armOne(campaign, message, call.callId);
        if (!armed)
            return armed.error();
        if (*armed) {
            call.armed.append(message);
            ++call.armed.last().attempts;
        }
    }
    if (!call.armed.isEmpty())
        return call;
    CARILLON_TRY(m_statements.get(u"DELETE FROM gateway_call WHERE id = ?"_s).bind(call.callId).run());
    return Arm();
}

Result<bool> Outbox::armOne(const SendingCampaign &campaign, const ClaimedMessage &message, qint64 callId)
{
    if (const auto place = wayOut(campaign, message)) {
        CARILLON_TRY(moveAside(message, MessageState::Claimed, *place));
        return false;
    }
    Statement &arm = m_statements.get(
        u"UPDATE message SET state = 'armed', state_at = ?, attempts = attempts + 1 WHERE id = ? AND fence = ? AND "
        "state = 'claimed' AND NOT EXISTS (SELECT 1 FROM suppression s WHERE s.phone_index = message.phone_index) AND "
        "NOT EXISTS (SELECT 1 FROM contact c WHERE message.lane = 2 AND c.phone_index = message.phone_index AND "
        "c.consent = 'refused' AND c.deleted_at IS NULL)"_s);
    arm.bind(m_session.clock.now(), message.id, m_fence);
    const auto changed = updated(arm, { message.campaignId, MessageState::Claimed, MessageState::Armed });
    if (!changed)
        return changed.error();
    if (*changed == 0) {
        CARILLON_TRY(turnAway(message));
        return false;
    }
    Statement &attempt = m_statements.get(u"INSERT INTO attempt (call_id, message_id, number) VALUES (?, ?, ?)"_s);
    CARILLON_TRY(attempt.bind(callId, message.id, message.attempts + 1).run());
    return true;
}

/// A claimed message that could not be armed: another transaction took it (Stop, an opt-out), or its number is on the
/// do-not-text list now.
Status Outbox::turnAway(const ClaimedMessage &message)
{
    Statement &suppress = m_statements.get(
        u"UPDATE message SET state = 'suppressed', state_at = ?, owner = '', state_reason = COALESCE((SELECT s.reason "
        "FROM suppression s WHERE s.phone_index = message.phone_index), 'refused') WHERE id = ? AND fence = ? AND "
        "state = 'claimed'"_s);
    suppress.bind(m_session.clock.now(), message.id, m_fence);
    const auto changed = updated(suppress, { message.campaignId, MessageState::Claimed, MessageState::Suppressed });
    return changed ? Status() : Status(changed.error());
}

// settling ------------------------------------------------------------------------------------------------------------

Status Outbox::settle(const Arm &call, const QList<SettledMessage> &outcomes, int httpStatus)
{
    Q_ASSERT(outcomes.size() == call.armed.size());
    for (qsizetype i = 0; i < call.armed.size(); ++i)
        CARILLON_TRY(settleOne(call.armed.at(i), outcomes.at(i)));
    const QString result = outcomes.isEmpty() ? QString() : outcomeName(outcomes.first());
    return m_statements.get(u"UPDATE gateway_call SET settled_at = ?, http_status = ?, result = ? WHERE id = ?"_s)
        .bind(m_session.clock.now(), httpStatus, result, call.callId)
        .run();
}

Result<Outbox::Place> Outbox::placeAfter(const ClaimedMessage &message, const SettledMessage &settled)
{
    const ItemOutcome &outcome = settled.outcome;
    if (mayRetry(settled)) {
        const FailedTry failed{ .attempts = message.attempts,
                                .throttled = !settled.notSent && outcome.outcome == OutcomeClass::Throttled,
                                .retryAfter = outcome.retryAfter.value_or(milliseconds(0)),
                                .usefulUntil = message.usefulUntil };
        const RetryDecision decision = decideRetry(failed, m_session.clock.now(), m_random);
        switch (decision.kind) {
        case RetryDecision::Kind::TryAgain: return Place{ MessageState::RetryWait, outcomeName(settled), decision.at };
        case RetryDecision::Kind::UsedUp: return Place{ MessageState::Rejected, u"retries-used-up"_s };
        case RetryDecision::Kind::TooLate: return Place{ MessageState::Cancelled, u"offer-over"_s };
        }
        Q_UNREACHABLE();
    }
    if (outcome.outcome == OutcomeClass::Ok)
        return Place{ MessageState::Accepted };
    if (outcome.outcome == OutcomeClass::InDoubt)
        return Place{ MessageState::InDoubt, u"no-answer"_s };
    return Place{ MessageState::Rejected, toString(outcome.outcome) };
}

Status Outbox::settleOne(const ClaimedMessage &message, const SettledMessage &settled)
{
    const Result<Place> place = placeAfter(message, settled);
    if (!place)
        return place.error();
    const ItemOutcome &outcome = settled.outcome;
    const UtcMs now = m_session.clock.now();
    const bool accepted = place->state == MessageState::Accepted;
    Statement &settle = m_statements.get(
        u"UPDATE message SET state = ?, state_at = ?, state_reason = ?, owner = '', reference = ?, code = ?, cause = "
        u"?, "
        "accepted_at = ?, not_before = MAX(not_before, ?) WHERE id = ? AND fence = ? AND state = 'armed'"_s);
    settle.bind(toString(place->state), now, place->reason, outcome.reference, outcome.code, toString(outcome.cause),
                accepted ? std::optional<qint64>(now) : std::nullopt, place->notBefore, message.id, m_fence);
    const auto changed = updated(settle, { message.campaignId, MessageState::Armed, place->state, 1, outcome.cause });
    if (!changed)
        return changed.error();
    CARILLON_TRY(m_statements
                     .get(u"UPDATE attempt SET outcome = ?, code = ?, detail = ?, reference = ? WHERE message_id = ? "
                          "AND number = ?"_s)
                     .bind(outcomeName(settled), outcome.code, shortened(outcome.detail), outcome.reference, message.id,
                           message.attempts)
                     .run());
    if (*changed == 0)
        return settleLate(message, *place, outcome);
    if (accepted || place->state == MessageState::InDoubt)
        return m_receipts.applyEarly(message.id);
    return {};
}

/// The message is no longer ours: somebody held us for dead. What we learnt late still is proof, and resolves doubt.
Status Outbox::settleLate(const ClaimedMessage &message, const Place &place, const ItemOutcome &outcome)
{
    if (!allowed(MessageState::InDoubt, place.state))
        return {};
    Statement &resolve = m_statements.get(
        u"UPDATE message SET state = ?, state_at = ?, state_reason = ?, reference = ?, code = ?, cause = ?, "
        "accepted_at = ?, not_before = MAX(not_before, ?) WHERE id = ? AND "
        "attempts = ? AND state = 'inDoubt'"_s);
    const UtcMs now = m_session.clock.now();
    const bool accepted = place.state == MessageState::Accepted;
    resolve.bind(toString(place.state), now, place.reason, outcome.reference, outcome.code, toString(outcome.cause),
                 accepted ? std::optional<qint64>(now) : std::nullopt, place.notBefore, message.id, message.attempts);
    const auto changed = updated(resolve, { message.campaignId, MessageState::InDoubt, place.state, 1, outcome.cause });
    if (!changed)
        return changed.error();
    return *changed ? m_receipts.applyEarly(message.id) : Status();
}

} // namespace carillon
