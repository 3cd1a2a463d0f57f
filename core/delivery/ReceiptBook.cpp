// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ReceiptBook.h"

#include "core/delivery/Transitions.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

MessageState stateAfter(ReceiptState state)
{
    switch (state) {
    case ReceiptState::Buffered: return MessageState::Accepted;
    case ReceiptState::Delivered: return MessageState::Delivered;
    case ReceiptState::Undelivered: return MessageState::Undelivered;
    case ReceiptState::Expired: return MessageState::Expired;
    }
    Q_UNREACHABLE();
}

std::optional<ReceiptState> receiptStateFromString(const QString &name)
{
    for (const ReceiptState state :
         { ReceiptState::Buffered, ReceiptState::Delivered, ReceiptState::Undelivered, ReceiptState::Expired })
    {
        if (toString(state) == name)
            return state;
    }
    return {};
}

/// The provider's identity of the report, or one of what it says.
QByteArray keyOf(const Receipt &receipt)
{
    if (!receipt.key.isEmpty())
        return receipt.key;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : { receipt.reference.toUtf8(), receipt.uid, toString(receipt.state).toUtf8(),
                                    receipt.code.toUtf8(), QByteArray::number(receipt.at) })
    {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result();
}

/// A receipt counts once the gateway can have had the message: what is still on the wire is settled first.
bool canBeReported(MessageState state)
{
    return state == MessageState::InDoubt || state == MessageState::Accepted || state == MessageState::Delivered
        || state == MessageState::Undelivered || state == MessageState::Expired;
}

bool movesOn(MessageState from, MessageState to)
{
    return allowed(from, MessageEvent::Report, to)
        || (to == MessageState::Accepted && allowed(from, MessageEvent::Accept, to));
}

} // namespace

QString toString(ReceiptState state)
{
    switch (state) {
    case ReceiptState::Buffered: return u"buffered"_s;
    case ReceiptState::Delivered: return u"delivered"_s;
    case ReceiptState::Undelivered: return u"undelivered"_s;
    case ReceiptState::Expired: return u"expired"_s;
    }
    Q_UNREACHABLE();
}

ReceiptBook::ReceiptBook(Session &session, StateChangeSink sink)
    : m_session(session)
    , m_sink(std::move(sink))
    , m_statements(session.db)
{
}

Result<bool> ReceiptBook::store(qint64 gatewayId, const Receipt &receipt)
{
    const Result<bool> isNew = insert(gatewayId, receipt, m_session.clock.now());
    if (!isNew || !*isNew)
        return isNew;
    const qint64 receiptId = m_session.db.lastInsertId();
    const Result<std::optional<Target>> target = findTarget(gatewayId, receipt);
    if (!target)
        return target.error();
    if (*target && canBeReported((*target)->state)) {
        CARILLON_TRY(apply(**target, receipt));
        CARILLON_TRY(link(receiptId, (*target)->id));
    }
    return true;
}

Result<bool> ReceiptBook::insert(qint64 gatewayId, const Receipt &receipt, UtcMs now)
{
    Statement &insert = m_statements.get(
        u"INSERT INTO receipt (gateway_id, receipt_key, message_uid, reference, state, code, cause, happened_at, "
        "received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway_id, receipt_key) DO NOTHING"_s);
    insert.bind(gatewayId, keyOf(receipt), receipt.uid.isEmpty() ? QByteArray() : receipt.uid, receipt.reference,
                toString(receipt.state), receipt.code, toString(receipt.cause), receipt.at ? receipt.at : now, now);
    CARILLON_TRY(insert.run());
    return insert.changed() > 0;
}

Result<std::optional<ReceiptBook::Target>> ReceiptBook::findTarget(qint64 gatewayId, const Receipt &receipt)
{
    const bool byUid = !receipt.uid.isEmpty();
    if (!byUid && receipt.reference.isEmpty())
        return std::optional<Target>();
    Statement &find = byUid
        ? m_statements.get(u"SELECT id, campaign_id, state FROM message WHERE uid = ? AND gateway_id = ?"_s)
        : m_statements.get(u"SELECT id, campaign_id, state FROM message WHERE reference = ? "
                           "AND gateway_id = ? AND reference <> ''"_s);
    if (byUid)
        find.bind(receipt.uid, gatewayId);
    else
        find.bind(receipt.reference, gatewayId);
    std::optional<Target> target;
    if (find.next()) {
        const auto state = messageStateFromString(find.text(2));
        target = Target{ find.int64(0), find.int64(1), state.value_or(MessageState::Planned) };
    }
    if (!find.status())
        return find.status().error();
    find.finish();
    return target;
}

Status ReceiptBook::applyEarly(qint64 messageId)
{
    Statement &waiting = m_statements.get(
        u"SELECT r.id, r.state, r.code, r.cause, r.happened_at, r.reference, m.campaign_id FROM message m "
        "JOIN receipt r ON r.message_uid = m.uid AND r.message_id IS NULL AND r.message_uid IS NOT NULL "
        "WHERE m.id = ? UNION SELECT r.id, r.state, r.code, r.cause, r.happened_at, r.reference, m.campaign_id "
        "FROM message m JOIN receipt r ON r.gateway_id = m.gateway_id AND r.reference = m.reference "
        "AND r.message_id IS NULL WHERE m.id = ? AND m.reference <> ''"_s);
    waiting.bind(messageId, messageId);
    struct Early
    {
        qint64 id;
        qint64 campaignId;
        Receipt receipt;
    };
    QList<Early> early;
    while (waiting.next()) {
        early.append({ waiting.int64(0), waiting.int64(6),
                       Receipt{ .reference = waiting.text(5),
                                .state = receiptStateFromString(waiting.text(1)).value_or(ReceiptState::Buffered),
                                .code = waiting.text(2),
                                .cause = causeFromString(waiting.text(3)),
                                .at = waiting.int64(4) } });
    }
    if (!waiting.status())
        return waiting.status();
    for (const Early &one : early) {
        Statement &now = m_statements.get(u"SELECT state FROM message WHERE id = ?"_s);
        now.bind(messageId);
        const auto state = now.next() ? messageStateFromString(now.text(0)) : std::nullopt;
        now.finish();
        if (!state || !canBeReported(*state))
            return {};
        CARILLON_TRY(apply({ messageId, one.campaignId, *state }, one.receipt));
        CARILLON_TRY(link(one.id, messageId));
    }
    return {};
}

Status ReceiptBook::apply(const Target &target, const Receipt &receipt)
{
    const MessageState to = stateAfter(receipt.state);
    if (!movesOn(target.state, to))
        return {};
    Statement &move = m_statements.get(
        u"UPDATE message SET state = ?, state_at = ?, state_reason = '', code = ?, cause = ?, receipt_at = ?, "
        "accepted_at = COALESCE(accepted_at, ?), reference = CASE WHEN reference = '' THEN ? ELSE reference END "
        "WHERE id = ? AND state = ?"_s);
    const UtcMs now = m_session.clock.now();
    const std::optional<qint64> receiptAt
        = to == MessageState::Accepted ? std::nullopt : std::optional<qint64>(receipt.at ? receipt.at : now);
    move.bind(toString(to), now, receipt.code, toString(receipt.cause), receiptAt, now, receipt.reference, target.id,
              toString(target.state));
    CARILLON_TRY(move.run());
    if (move.changed() == 1 && m_sink)
        m_sink({ target.campaignId, target.state, to, 1, receipt.cause });
    return {};
}

Status ReceiptBook::link(qint64 receiptId, qint64 messageId)
{
    return m_statements.get(u"UPDATE receipt SET message_id = ? WHERE id = ?"_s).bind(messageId, receiptId).run();
}

} // namespace carillon
