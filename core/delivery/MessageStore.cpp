// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/MessageStore.h"

#include "core/delivery/ReceiptBook.h"
#include "core/delivery/Transitions.h"
#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

// NULL in a filter means "any".
const QString kSelect
    = u"SELECT m.id, m.uid, m.campaign_id, c.name, COALESCE(g.name, ''), m.phone_enc, m.text_enc, m.variant, "
      u"m.segments, "
      "m.price_micros, m.state, m.state_reason, m.state_at, m.attempts, m.reference, m.code, m.cause, m.not_before, "
      "m.useful_until, m.accepted_at, m.receipt_at FROM message m JOIN campaign c ON c.id = m.campaign_id "
      "LEFT JOIN gateway g ON g.id = m.gateway_id "_s;

MessageRow readRow(const Statement &row, const FieldCipher &cipher)
{
    MessageRow message;
    message.id = row.int64(0);
    message.uid = row.blob(1);
    message.campaignId = row.int64(2);
    message.campaign = row.text(3);
    message.gateway = row.text(4);
    message.phone = cipher.decryptOrMark(EncryptedColumn::MessagePhone, message.uid, row.blob(5));
    message.text = cipher.decryptOrMark(EncryptedColumn::MessageText, message.uid, row.blob(6));
    message.variant = row.text(7);
    message.segments = row.int32(8);
    message.priceMicros = row.optionalInt64(9);
    message.state = messageStateFromString(row.text(10)).value_or(MessageState::Planned);
    message.reason = row.text(11);
    message.stateAt = row.int64(12);
    message.attempts = row.int32(13);
    message.reference = row.text(14);
    message.code = row.text(15);
    message.cause = row.text(16);
    message.notBefore = row.int64(17);
    message.usefulUntil = row.optionalInt64(18);
    message.acceptedAt = row.optionalInt64(19);
    message.receiptAt = row.optionalInt64(20);
    return message;
}

Error noSuchMessage(const QString &where)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no such message."_s,
             .where = where,
             .hint = u"`carillonctl messages list` shows them all."_s };
}

Result<QList<AttemptRow>> attemptsOf(Session &session, qint64 messageId)
{
    Statement rows(session.db,
                   u"SELECT a.number, a.call_id, g.armed_at, g.settled_at, g.http_status, a.outcome, a.code, "
                   "a.detail, a.reference FROM attempt a JOIN gateway_call g ON g.id = a.call_id WHERE "
                   "a.message_id = ? ORDER BY a.number"_s);
    rows.bind(messageId);
    QList<AttemptRow> attempts;
    while (rows.next()) {
        attempts.append({ rows.int32(0), rows.int64(1), rows.int64(2), rows.optionalInt64(3), rows.int32(4),
                          rows.text(5), rows.text(6), rows.text(7), rows.text(8) });
    }
    if (!rows.status())
        return rows.status().error();
    return attempts;
}

Result<QList<ReceiptRow>> receiptsOf(Session &session, qint64 messageId)
{
    Statement rows(session.db,
                   u"SELECT state, code, cause, happened_at, received_at FROM receipt WHERE message_id = ? "
                   "ORDER BY happened_at, id"_s);
    rows.bind(messageId);
    QList<ReceiptRow> receipts;
    while (rows.next())
        receipts.append({ rows.text(0), rows.text(1), rows.text(2), rows.int64(3), rows.int64(4) });
    if (!rows.status())
        return rows.status().error();
    return receipts;
}

MessageState stateFor(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Resend: return MessageState::Ready;
    case Resolution::Sent: return MessageState::Accepted;
    case Resolution::Abandon: return MessageState::Abandoned;
    }
    Q_UNREACHABLE();
}

} // namespace

Status MessageStore::each(const MessageFilter &filter, const std::function<bool(const MessageRow &)> &row)
{
    // The bare columns keep their indexes: SQLite plans "? IS NULL OR …" as a scan.
    QString where = u"WHERE m.id > ?"_s;
    QVariantList values{ filter.afterId };
    if (filter.campaignId) {
        where += u" AND m.campaign_id = ? AND m.revision = c.revision"_s;
        values.append(*filter.campaignId);
    }
    if (filter.state) {
        where += u" AND m.state = ?"_s;
        values.append(toString(*filter.state));
    }
    values.append(filter.limit);
    Statement rows(m_session.db, kSelect + where + u" ORDER BY m.id LIMIT ?"_s);
    rows.bindList(values);
    while (rows.next()) {
        if (!row(readRow(rows, m_session.cipher)))
            break;
    }
    return rows.status();
}

Result<QList<MessageRow>> MessageStore::list(const MessageFilter &filter)
{
    QList<MessageRow> rows;
    const Status status = each(filter, [&](const MessageRow &row) {
        rows.append(row);
        return true;
    });
    if (!status)
        return status.error();
    return rows;
}

Result<MessageDetail> MessageStore::show(qint64 id)
{
    Statement one(m_session.db, kSelect + u"WHERE m.id = ?"_s);
    one.bind(id);
    if (!one.next())
        return one.status() ? noSuchMessage(QString::number(id)) : one.status().error();
    MessageDetail detail{ .message = readRow(one, m_session.cipher) };
    one.finish();
    auto attempts = attemptsOf(m_session, id);
    if (!attempts)
        return attempts.error();
    auto receipts = receiptsOf(m_session, id);
    if (!receipts)
        return receipts.error();
    detail.attempts = *attempts;
    detail.receipts = *receipts;
    return detail;
}

Result<MessageExplanation> MessageStore::explain(qint64 campaignId, const QString &phone)
{
    const QByteArray index = m_session.cipher.phoneIndex(phone);
    Statement message(m_session.db,
                      u"SELECT m.id FROM message m JOIN campaign c ON c.id = m.campaign_id WHERE "
                      "m.phone_index = ? AND m.campaign_id = ? AND m.revision = c.revision ORDER BY m.id "
                      "DESC LIMIT 1"_s);
    message.bind(index, campaignId);
    if (message.next()) {
        const qint64 id = message.int64(0);
        message.finish();
        auto detail = show(id);
        return detail ? Result<MessageExplanation>(MessageExplanation{ *detail }) : detail.error();
    }
    CARILLON_TRY(message.status());
    Statement excluded(m_session.db,
                       u"SELECT e.reason FROM exclusion e JOIN campaign c ON c.id = e.campaign_id WHERE "
                       "e.campaign_id = ? AND e.revision = c.revision AND e.phone_index = ? LIMIT 1"_s);
    excluded.bind(campaignId, index);
    if (excluded.next())
        return MessageExplanation{ {}, excluded.text(0) };
    CARILLON_TRY(excluded.status());
    return Error{ .code = Error::Code::NotFound,
                  .message = u"The campaign's plan never met this number."_s,
                  .where = {},
                  .hint = u"The number is in none of the groups, audiences or sheets that the plan was made from."_s };
}

Status MessageStore::resolve(qint64 id, Resolution resolution)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement find(m_session.db, u"SELECT state, campaign_id FROM message WHERE id = ?"_s);
    find.bind(id);
    if (!find.next())
        return find.status() ? Status(noSuchMessage(QString::number(id))) : find.status();
    const auto from = messageStateFromString(find.text(0));
    const qint64 campaignId = find.int64(1);
    find.finish();
    if (from != MessageState::InDoubt) {
        return Error{ .code = Error::Code::Refused,
                      .message = u"Only a message in doubt can be resolved; this one is %1."_s.arg(
                          from ? toString(*from) : QString()),
                      .where = QString::number(id),
                      .key = u"wrong-state"_s };
    }
    const MessageState to = stateFor(resolution);
    Q_ASSERT(allowed(*from, to));
    const UtcMs now = m_session.clock.now();
    Statement move(m_session.db,
                   u"UPDATE message SET state = ?, state_at = ?, state_reason = 'by-hand', accepted_at "
                   "= CASE WHEN ? = 'accepted' THEN ? ELSE accepted_at END WHERE id = ? AND state = "
                   "'inDoubt'"_s);
    CARILLON_TRY(move.bind(toString(to), now, toString(to), now, id).run());
    if (to == MessageState::Ready) {
        Statement reopen(m_session.db,
                         u"UPDATE campaign SET state = 'sending', finished_at = NULL, updated_at = ? "
                         "WHERE id = ? AND state = 'sent'"_s);
        CARILLON_TRY(reopen.bind(now, campaignId).run());
    }
    if (to == MessageState::Accepted)
        CARILLON_TRY(ReceiptBook(m_session, {}).applyEarly(id));
    return transaction.commit();
}

Result<MessageCounts> MessageStore::counts(qint64 campaignId)
{
    Statement rows(m_session.db,
                   u"SELECT m.state, COUNT(*) FROM message m JOIN campaign c ON c.id = m.campaign_id WHERE "
                   "m.campaign_id = ? AND m.revision = c.revision GROUP BY m.state"_s);
    rows.bind(campaignId);
    MessageCounts counts;
    while (rows.next()) {
        if (const auto state = messageStateFromString(rows.text(0)))
            counts.add(*state, rows.int64(1));
    }
    if (!rows.status())
        return rows.status().error();
    return counts;
}

Result<QMap<QString, qint64>> MessageStore::causes(qint64 campaignId)
{
    Statement rows(m_session.db,
                   u"SELECT m.cause, COUNT(*) FROM message m JOIN campaign c ON c.id = m.campaign_id WHERE "
                   "m.campaign_id = ? AND m.revision = c.revision AND m.state IN ('rejected', "
                   "'undelivered', 'expired') GROUP BY m.cause"_s);
    rows.bind(campaignId);
    QMap<QString, qint64> causes;
    while (rows.next())
        causes.insert(rows.text(0), rows.int64(1));
    if (!rows.status())
        return rows.status().error();
    return causes;
}

} // namespace carillon
