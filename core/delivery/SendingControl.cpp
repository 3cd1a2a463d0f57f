// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SendingControl.h"

#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kCancelChunk = 2'000; // rows a transaction: the write lock is held for some ten milliseconds

Error cannot(const QString &what, const QString &state)
{
    return { .code = Error::Code::Refused,
             .message = u"The campaign cannot be %1: it is in state %2."_s.arg(what, state),
             .hint = u"`carillonctl campaigns status` shows where it stands."_s,
             .key = u"wrong-state"_s };
}

} // namespace

Result<QString> SendingControl::stateOf(qint64 campaignId)
{
    Statement find(m_session.db, u"SELECT state FROM campaign WHERE id = ?"_s);
    find.bind(campaignId);
    if (find.next())
        return find.text(0);
    if (!find.status())
        return find.status().error();
    return Error{ .code = Error::Code::NotFound,
                  .message = u"There is no such campaign."_s,
                  .where = QString::number(campaignId) };
}

Status SendingControl::setState(qint64 campaignId, const QString &state, const QString &reason)
{
    const UtcMs now = m_session.clock.now();
    Statement set(m_session.db, u"UPDATE campaign SET state = ?, state_reason = ?, updated_at = ? WHERE id = ?"_s);
    return set.bind(state, reason, now, campaignId).run();
}

Status SendingControl::start(qint64 campaignId, UtcMs holdUntil)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<QString> state = stateOf(campaignId);
    if (!state)
        return state.error();
    if (*state == u"sending")
        return {};
    if (*state != u"draft" && *state != u"approved" && *state != u"scheduled")
        return cannot(u"started"_s, *state);
    const UtcMs now = m_session.clock.now();
    Statement start(m_session.db,
                    u"UPDATE campaign SET state = 'sending', state_reason = '', hold_until = ?, started_at "
                    "= COALESCE(started_at, ?), updated_at = ? WHERE id = ?"_s);
    CARILLON_TRY(
        start.bind(holdUntil > 0 ? std::optional<qint64>(holdUntil) : std::nullopt, now, now, campaignId).run());
    return transaction.commit();
}

Status SendingControl::pause(qint64 campaignId)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<QString> state = stateOf(campaignId);
    if (!state)
        return state.error();
    if (*state == u"paused")
        return {};
    if (*state != u"sending" && *state != u"halted")
        return cannot(u"paused"_s, *state);
    CARILLON_TRY(setState(campaignId, u"paused"_s));
    return transaction.commit();
}

Status SendingControl::resume(qint64 campaignId)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<QString> state = stateOf(campaignId);
    if (!state)
        return state.error();
    if (*state == u"sending")
        return {};
    if (*state != u"paused" && *state != u"halted")
        return cannot(u"resumed"_s, *state);
    CARILLON_TRY(setState(campaignId, u"sending"_s));
    return transaction.commit();
}

Status SendingControl::halt(qint64 campaignId, const QString &reason)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<QString> state = stateOf(campaignId);
    if (!state)
        return state.error();
    if (*state == u"sending")
        CARILLON_TRY(setState(campaignId, u"halted"_s, reason));
    return transaction.commit();
}

Status SendingControl::stop(qint64 campaignId)
{
    {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        const Result<QString> state = stateOf(campaignId);
        if (!state)
            return state.error();
        if (*state == u"sent" || *state == u"failed")
            return cannot(u"cancelled"_s, *state);
        if (*state != u"stopped") {
            Statement stop(m_session.db,
                           u"UPDATE campaign SET state = 'stopped', state_reason = '', finished_at = ?, "
                           "updated_at = ? WHERE id = ?"_s);
            CARILLON_TRY(stop.bind(m_session.clock.now(), m_session.clock.now(), campaignId).run());
        }
        CARILLON_TRY(transaction.commit());
    }
    // From here on nothing more is armed; what is left is taking the rows away.
    Result<int> cancelled = cancelSome(campaignId, kCancelChunk);
    while (cancelled && *cancelled > 0)
        cancelled = cancelSome(campaignId, kCancelChunk);
    return cancelled ? Status() : Status(cancelled.error());
}

Result<int> SendingControl::cancelSome(qint64 campaignId, int most)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement cancel(
        m_session.db,
        u"UPDATE message SET state = 'cancelled', state_at = ?, state_reason = 'stopped', owner = '' WHERE "
        "id IN (SELECT m.id FROM campaign c JOIN message m ON m.campaign_id = c.id AND m.revision = c.revision "
        "WHERE c.id = ? AND m.state IN ('planned', 'ready', 'held', "
        "'retryWait', 'claimed') LIMIT ?)"_s);
    CARILLON_TRY(cancel.bind(m_session.clock.now(), campaignId, most).run());
    const int cancelled = cancel.changed();
    CARILLON_TRY(transaction.commit());
    return cancelled;
}

Result<int> SendingControl::stopEverything()
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement pause(m_session.db, u"UPDATE campaign SET state = 'paused', updated_at = ? WHERE state = 'sending'"_s);
    CARILLON_TRY(pause.bind(m_session.clock.now()).run());
    const int paused = pause.changed();
    CARILLON_TRY(transaction.commit());
    return paused;
}

Status SendingControl::closeFinished(qint64 campaignId)
{
    Statement close(
        m_session.db,
        u"UPDATE campaign SET state = 'sent', finished_at = ?, updated_at = ? WHERE id = ? AND state = "
        "'sending' AND NOT EXISTS (SELECT 1 FROM message m WHERE m.campaign_id = ? AND m.state IN "
        "('planned', 'ready', 'held', 'claimed', 'armed', 'retryWait') AND m.revision = campaign.revision)"_s);
    return close.bind(m_session.clock.now(), m_session.clock.now(), campaignId, campaignId).run();
}

} // namespace carillon
