// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/PlanWriter.h"

#include "core/base/RandomSource.h"

#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::size_t kRowsATransaction = 2000; // ≤ 25 ms of write lock

} // namespace

PlanWriter::PlanWriter(Session &session, const PlanFrame &frame)
    : m_session(session)
    , m_frame(frame)
    , m_now(session.clock.now())
    , m_insertMessage(
          session.db,
          u"INSERT INTO message (uid, campaign_id, revision, contact_id, row_key, phone_index, phone_enc, text_enc, "
          "encoding, segments, price_micros, region, zones, hours, lane, gateway_id, state, state_at, not_before, "
          "useful_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_insertExclusion(session.db,
                        u"INSERT INTO exclusion (campaign_id, revision, phone_index, row_key, contact_id, reason) "
                        "VALUES (?, ?, ?, ?, ?, ?)"_s)
{
    m_messages.reserve(kRowsATransaction);
}

/// Time and count first, so that the index grows at its end; 6 random bytes keep it from being guessed.
QByteArray PlanWriter::nextUid()
{
    QByteArray uid = newUid();
    const quint64 time = qToBigEndian(static_cast<quint64>(m_now) << 16);
    const quint32 count = qToBigEndian(++m_count);
    std::memcpy(uid.data(), &time, 6);
    std::memcpy(uid.data() + 6, &count, 4);
    return uid;
}

Status PlanWriter::add(const PlannedMessage &message)
{
    const QByteArray uid = nextUid();
    m_messages.push_back({ message, uid, m_session.cipher.encrypt(EncryptedColumn::MessagePhone, uid, message.phone),
                           m_session.cipher.encrypt(EncryptedColumn::MessageText, uid, message.text) });
    return flushIfFull();
}

Status PlanWriter::exclude(const Recipient &recipient, Exclusion reason)
{
    m_exclusions.push_back({ recipient.phoneIndex.isNull() ? QByteArray("") : recipient.phoneIndex, recipient.rowKey,
                             recipient.contactId, reason });
    return flushIfFull();
}

Status PlanWriter::flushIfFull()
{
    return m_messages.size() + m_exclusions.size() < kRowsATransaction ? Status() : flush();
}

Status PlanWriter::flush()
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const Sealed &sealed : m_messages)
        CARILLON_TRY(write(sealed));
    for (const Excluded &excluded : m_exclusions)
        CARILLON_TRY(write(excluded));
    m_messages.clear();
    m_exclusions.clear();
    return transaction.commit();
}

Status PlanWriter::write(const Sealed &sealed)
{
    const PlannedMessage &message = sealed.message;
    const std::optional<qint64> contact = message.contactId > 0 ? std::optional(message.contactId) : std::nullopt;
    m_insertMessage.bind(sealed.uid, m_frame.campaignId, m_frame.revision, contact, message.rowKey, message.phoneIndex,
                         sealed.phone, sealed.text, nameOf(message.encoding), message.segments, message.priceMicros,
                         message.region, message.zones, message.hours, m_frame.lane, m_frame.gatewayId,
                         toString(message.state), m_now, message.notBefore, m_frame.usefulUntil);
    return m_insertMessage.run();
}

Status PlanWriter::write(const Excluded &excluded)
{
    const std::optional<qint64> contact = excluded.contactId > 0 ? std::optional(excluded.contactId) : std::nullopt;
    m_insertExclusion.bind(m_frame.campaignId, m_frame.revision, excluded.phoneIndex, excluded.rowKey, contact,
                           nameOf(excluded.reason));
    return m_insertExclusion.run();
}

} // namespace carillon
