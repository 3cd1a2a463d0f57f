// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ReplyDesk.h"

#include "core/base/RandomSource.h"
#include "core/compliance/CompliancePacks.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/phone/PhoneNumber.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QByteArray keyOf(const IncomingText &reply)
{
    if (!reply.key.isEmpty())
        return reply.key;
    const QString all = reply.from + u'\0' + reply.to + u'\0' + reply.text + u'\0' + QString::number(reply.at);
    return QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256);
}

/// A short code or a word stays as it came: it has no E.164 form, and is no number that we text.
QString normalised(const QString &from, const QString &region)
{
    const PhoneResult parsed = parsePhone(from, region);
    return parsed ? parsed->e164 : from.trimmed();
}

/// Whether a text offered a single letter as the way out ("拒收请回复R").
bool offersLetter(const QString &text, const QString &letter)
{
    if (letter.size() != 1)
        return false;
    const QRegularExpression alone(u"(?<![A-Za-z0-9])"_s + QRegularExpression::escape(letter) + u"(?![A-Za-z0-9])"_s,
                                   QRegularExpression::CaseInsensitiveOption);
    return alone.match(text).hasMatch();
}

} // namespace

ReplyDesk::ReplyDesk(Session &session, StateChangeSink sink)
    : m_session(session)
    , m_sink(std::move(sink))
    , m_statements(session.db)
{
}

Result<ReplyDesk::Sender> ReplyDesk::findSender(const QString &phone)
{
    Sender sender{ .phone = phone, .index = m_session.cipher.phoneIndex(phone) };
    Statement contact(m_session.db, u"SELECT id FROM contact WHERE phone_index = ?"_s);
    contact.bind(sender.index);
    if (contact.next())
        sender.contactId = contact.int64(0);
    CARILLON_TRY(contact.status());
    Statement last(m_session.db,
                   u"SELECT campaign_id, uid, text_enc FROM message WHERE phone_index = ? AND attempts > 0 ORDER BY "
                   "state_at DESC, id DESC LIMIT 1"_s);
    last.bind(sender.index);
    if (last.next()) {
        sender.campaignId = last.int64(0);
        sender.lastText = m_session.cipher.decryptOrMark(EncryptedColumn::MessageText, last.blob(1), last.blob(2));
    }
    CARILLON_TRY(last.status());
    return sender;
}

bool ReplyDesk::isOptOut(const QString &reply, const Sender &sender)
{
    if (!m_keywords)
        m_keywords = CompliancePacks::builtIn().replies();
    switch (m_keywords->meaningOf(reply, offersLetter(sender.lastText, reply.trimmed()))) {
    case ReplyMeaning::OptOut: return true;
    case ReplyMeaning::LooksLikeOptOut:
        return sender.phone.startsWith(u"+1"); // 47 CFR 64.1200(a)(10): any words will do
    case ReplyMeaning::Other:
    case ReplyMeaning::OptIn:
    case ReplyMeaning::Help: return false;
    }
    Q_UNREACHABLE();
}

Result<ReplyDesk::Filed> ReplyDesk::file(qint64 gatewayId, const IncomingText &reply, const QString &region)
{
    const Result<Sender> sender = findSender(normalised(reply.from, region));
    if (!sender)
        return sender.error();
    const bool optsOut = isOptOut(reply.text, *sender);
    const QByteArray uid = newUid();
    const UtcMs now = m_session.clock.now();
    Statement &insert = m_statements.get(
        u"INSERT INTO reply (uid, gateway_id, reply_key, phone_index, phone_enc, text_enc, contact_id, campaign_id, "
        "opted_out, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway_id, reply_key) DO NOTHING"_s);
    insert.bind(uid, gatewayId, keyOf(reply), sender->index,
                m_session.cipher.encrypt(EncryptedColumn::ReplyPhone, uid, sender->phone),
                m_session.cipher.encrypt(EncryptedColumn::ReplyText, uid, reply.text.isNull() ? u""_s : reply.text),
                sender->contactId, sender->campaignId, optsOut, reply.at ? reply.at : now);
    CARILLON_TRY(insert.run());
    if (insert.changed() == 0)
        return Filed();
    if (optsOut)
        CARILLON_TRY(optOut(sender->phone, u"reply"_s));
    return Filed{ true, optsOut, sender->campaignId.value_or(0) };
}

Status ReplyDesk::optOut(const QString &e164, const QString &source)
{
    const QByteArray index = m_session.cipher.phoneIndex(e164);
    if (const auto added = SuppressionStore(m_session).add(e164, u"opted-out"_s, source); !added)
        return added.error();
    CARILLON_TRY(ConsentStore(m_session).revoke(index, source, m_session.clock.now()));
    const auto cancelled = cancelQueued(index, u"opted-out"_s);
    return cancelled ? Status() : Status(cancelled.error());
}

Result<int> ReplyDesk::cancelQueued(const QByteArray &phoneIndex, const QString &reason)
{
    struct Queued
    {
        qint64 id;
        qint64 campaignId;
        QString state;
    };
    QList<Queued> queued;
    Statement &find = m_statements.get(u"SELECT id, campaign_id, state FROM message WHERE phone_index = ? AND state IN "
                                       "('planned', 'ready', 'held', 'retryWait', 'claimed')"_s);
    find.bind(phoneIndex);
    while (find.next())
        queued.append({ find.int64(0), find.int64(1), find.text(2) });
    if (!find.status())
        return find.status().error();
    for (const Queued &message : queued) {
        Statement &take = m_statements.get(u"UPDATE message SET state = 'suppressed', state_at = ?, state_reason = ?, "
                                           "owner = '' WHERE id = ? AND state = ?"_s);
        CARILLON_TRY(take.bind(m_session.clock.now(), reason, message.id, message.state).run());
        const auto from = messageStateFromString(message.state);
        if (m_sink && from)
            m_sink({ message.campaignId, *from, MessageState::Suppressed });
    }
    return static_cast<int>(queued.size());
}

} // namespace carillon
