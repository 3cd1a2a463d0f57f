// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ConversationStore.h"

#include "core/storage/Statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

Result<QList<Conversation>> ConversationStore::conversations(int limit)
{
    Statement find(
        m_session.db,
        u"SELECT r.uid, r.phone_index, r.phone_enc, r.text_enc, r.received_at, r.opted_out, n.replies, "
        "n.unseen, r.contact_id FROM reply r JOIN (SELECT MAX(id) AS last, COUNT(*) AS replies, "
        "SUM(CASE WHEN seen_at IS NULL AND opted_out = 0 THEN 1 ELSE 0 END) AS unseen "
        "FROM reply GROUP BY phone_index) n ON n.last = r.id ORDER BY r.received_at DESC, r.id DESC LIMIT ?"_s);
    find.bind(limit);
    QList<Conversation> all;
    while (find.next()) {
        const QByteArray uid = find.blob(0);
        all.append({ .phoneIndex = find.blob(1),
                     .phone = m_session.cipher.decryptOrMark(EncryptedColumn::ReplyPhone, uid, find.blob(2)),
                     .contactId = find.optionalInt64(8),
                     .lastText = m_session.cipher.decryptOrMark(EncryptedColumn::ReplyText, uid, find.blob(3)),
                     .lastAt = find.int64(4),
                     .replies = find.int32(6),
                     .unseen = find.int32(7),
                     .optedOut = find.int32(5) != 0 });
    }
    CARILLON_TRY(find.status());
    for (Conversation &conversation : all)
        CARILLON_TRY(readName(conversation));
    return all;
}

Status ConversationStore::readName(Conversation &conversation)
{
    Statement find(m_session.db, u"SELECT id, uid, name_enc FROM contact WHERE phone_index = ?"_s);
    find.bind(conversation.phoneIndex);
    if (find.next()) {
        conversation.contactId = find.int64(0);
        conversation.name = m_session.cipher.decryptOrMark(EncryptedColumn::ContactName, find.blob(1), find.blob(2));
    }
    return find.status();
}

Result<QList<ConversationText>> ConversationStore::texts(const QByteArray &phoneIndex, int limit)
{
    QList<ConversationText> all;
    Statement ours(m_session.db,
                   u"SELECT m.uid, m.text_enc, COALESCE(m.accepted_at, m.state_at), c.name, m.state FROM message m "
                   "JOIN campaign c ON c.id = m.campaign_id WHERE m.phone_index = ? AND m.attempts > 0 "
                   "ORDER BY m.state_at DESC LIMIT ?"_s);
    ours.bind(phoneIndex, limit);
    while (ours.next()) {
        all.append({ .text = m_session.cipher.decryptOrMark(EncryptedColumn::MessageText, ours.blob(0), ours.blob(1)),
                     .at = ours.int64(2),
                     .campaign = ours.text(3),
                     .state = messageStateFromString(ours.text(4)).value_or(MessageState::Accepted) });
    }
    CARILLON_TRY(ours.status());
    Statement theirs(m_session.db,
                     u"SELECT r.uid, r.text_enc, r.received_at, COALESCE(c.name, ''), r.opted_out FROM reply r "
                     "LEFT JOIN campaign c ON c.id = r.campaign_id WHERE r.phone_index = ? "
                     "ORDER BY r.received_at DESC LIMIT ?"_s);
    theirs.bind(phoneIndex, limit);
    while (theirs.next()) {
        all.append({ .incoming = true,
                     .text = m_session.cipher.decryptOrMark(EncryptedColumn::ReplyText, theirs.blob(0), theirs.blob(1)),
                     .at = theirs.int64(2),
                     .campaign = theirs.text(3),
                     .optedOut = theirs.int32(4) != 0 });
    }
    CARILLON_TRY(theirs.status());
    std::ranges::stable_sort(all, {}, &ConversationText::at);
    return all.size() > limit ? all.last(limit) : all;
}

Result<int> ConversationStore::unseen()
{
    Statement find(m_session.db, u"SELECT COUNT(*) FROM reply WHERE seen_at IS NULL AND opted_out = 0"_s);
    const int count = find.next() ? find.int32(0) : 0;
    CARILLON_TRY(find.status());
    return count;
}

Status ConversationStore::markSeen(const QByteArray &phoneIndex)
{
    return Statement(m_session.db, u"UPDATE reply SET seen_at = ? WHERE phone_index = ? AND seen_at IS NULL"_s)
        .bind(m_session.clock.now(), phoneIndex)
        .run();
}

} // namespace carillon
