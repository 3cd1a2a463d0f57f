// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ReplyStore.h"

#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

Status ReplyStore::each(const std::function<bool(const ReplyRow &)> &row)
{
    Statement rows(m_session.db,
                   u"SELECT r.id, r.uid, r.phone_enc, r.text_enc, g.name, c.name, r.contact_id, r.opted_out, "
                   "r.received_at, r.seen_at FROM reply r LEFT JOIN gateway g ON g.id = r.gateway_id "
                   "LEFT JOIN campaign c ON c.id = r.campaign_id ORDER BY r.received_at DESC, r.id DESC"_s);
    const FieldCipher &cipher = m_session.cipher;
    while (rows.next()) {
        const QByteArray uid = rows.blob(1);
        const ReplyRow reply{ .id = rows.int64(0),
                              .phone = cipher.decryptOrMark(EncryptedColumn::ReplyPhone, uid, rows.blob(2)),
                              .text = cipher.decryptOrMark(EncryptedColumn::ReplyText, uid, rows.blob(3)),
                              .gateway = rows.text(4),
                              .campaign = rows.text(5),
                              .contactId = rows.optionalInt64(6),
                              .optedOut = rows.int32(7) != 0,
                              .receivedAt = rows.int64(8),
                              .seenAt = rows.optionalInt64(9) };
        if (!row(reply))
            return {};
    }
    return rows.status();
}

Status ReplyStore::markSeen(qint64 id)
{
    Statement mark(m_session.db, u"UPDATE reply SET seen_at = ? WHERE id = ? AND seen_at IS NULL"_s);
    return mark.bind(m_session.clock.now(), id).run();
}

} // namespace carillon
