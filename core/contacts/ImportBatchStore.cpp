// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportBatchStore.h"

#include "core/base/RandomSource.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactJson.h"
#include "core/contacts/ContactStore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kRowsALock = 300; // about 10 ms of the write lock

constexpr auto kColumns = "id, uid, file_name, encoding, rows_read, added, updated, duplicates, rejected, suppressed, "
                          "state, started_by, started_at, finished_at"_L1;

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

ImportBatchInfo readInfo(const Statement &row)
{
    return { .id = row.int64(0),
             .uid = row.blob(1),
             .fileName = row.text(2),
             .encoding = row.text(3),
             .counts = { .rows = row.int64(4),
                         .added = row.int64(5),
                         .updated = row.int64(6),
                         .duplicates = row.int64(7),
                         .rejected = row.int64(8),
                         .suppressed = row.int64(9) },
             .state = row.text(10),
             .startedBy = row.text(11),
             .startedAt = row.int64(12),
             .finishedAt = row.optionalInt64(13) };
}

Error noBatchError(const QString &uid)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no import \"%1\"."_s.arg(uid),
             .where = uid,
             .hint = u"Take the batch that the import printed."_s,
             .key = u"import-unknown"_s };
}

Error notUndoableError(const QString &state)
{
    return { .code = Error::Code::Conflict,
             .message
             = state == "undone"_L1 ? u"This import was taken back already."_s : u"This import is still running."_s,
             .hint = state == "undone"_L1 ? u"Nothing is left to do."_s : u"Cancel it, or wait until it is done."_s,
             .key = u"import-not-undoable"_s };
}

} // namespace

Result<qint64> ImportBatchStore::begin(const QByteArray &uid, const QString &fileName, const QString &encoding,
                                       const ColumnMapping &mapping)
{
    Statement insert(m_session.db,
                     u"INSERT INTO import_batch (uid, file_name, encoding, mapping, started_by, "
                     "started_at) VALUES (?, ?, ?, ?, ?, ?)"_s);
    const QJsonObject columns{ { u"headers"_s, QJsonArray::fromStringList(mapping.headers()) },
                               { u"fields"_s, mapping.toJson() } };
    CARILLON_TRY(
        insert.bind(uid, fileName, encoding, compact(columns), m_session.actor.name, m_session.clock.now()).run());
    return insert.insertedId();
}

Status ImportBatchStore::writeCounts(qint64 id, const ImportCounts &counts)
{
    if (!m_counts) {
        m_counts = std::make_unique<Statement>(
            m_session.db,
            u"UPDATE import_batch SET rows_read = ?, added = ?, updated = ?, duplicates = ?, "
            "rejected = ?, suppressed = ? WHERE id = ?"_s);
    }
    return m_counts
        ->bind(counts.rows, counts.added, counts.updated, counts.duplicates, counts.rejected, counts.suppressed, id)
        .run();
}

Status ImportBatchStore::finish(qint64 id, const ImportCounts &counts)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(writeCounts(id, counts));
    Statement done(m_session.db, u"UPDATE import_batch SET state = 'done', finished_at = ? WHERE id = ?"_s);
    CARILLON_TRY(done.bind(m_session.clock.now(), id).run());
    return transaction.commit();
}

Status ImportBatchStore::addReject(qint64 id, const ImportReject &reject)
{
    if (!m_insertReject) {
        m_insertReject = std::make_unique<Statement>(
            m_session.db,
            u"INSERT INTO import_reject (batch_id, row_number, uid, column_name, reason, row_enc) "
            "VALUES (?, ?, ?, ?, ?, ?)"_s);
    }
    const QByteArray uid = newUid();
    const QJsonObject row{ { u"value"_s, reject.value }, { u"cells"_s, QJsonArray::fromStringList(reject.cells) } };
    return m_insertReject
        ->bind(id, reject.row, uid, reject.column, reject.reason,
               m_session.cipher.encrypt(EncryptedColumn::ImportRow, uid, compact(row)))
        .run();
}

Status ImportBatchStore::addChange(qint64 id, const Contact &before, qint64 group)
{
    if (!m_insertChange) {
        m_insertChange = std::make_unique<Statement>(
            m_session.db, u"INSERT INTO import_change (batch_id, contact_id, uid, before_enc) VALUES (?, ?, ?, ?)"_s);
    }
    const QByteArray uid = newUid();
    QJsonObject kept{ { u"id"_s, before.id }, { u"contact"_s, contactToJson(before) } };
    if (group != 0)
        kept.insert(u"group"_s, group);
    if (before.deletedAt)
        kept.insert(u"deleted"_s, true);
    return m_insertChange
        ->bind(id, before.id, uid, m_session.cipher.encrypt(EncryptedColumn::ImportBefore, uid, compact(kept)))
        .run();
}

Result<QList<ImportBatchInfo>> ImportBatchStore::list()
{
    Statement find(m_session.db, u"SELECT %1 FROM import_batch ORDER BY id DESC"_s.arg(kColumns));
    QList<ImportBatchInfo> batches;
    while (find.next())
        batches.append(readInfo(find));
    CARILLON_TRY(find.status());
    return batches;
}

Result<ImportBatchInfo> ImportBatchStore::find(const QString &uid)
{
    Statement find(m_session.db, u"SELECT %1 FROM import_batch WHERE uid = ?"_s.arg(kColumns));
    if (find.bind(uidFromString(uid)).next())
        return readInfo(find);
    CARILLON_TRY(find.status());
    return noBatchError(uid);
}

Result<QStringList> ImportBatchStore::headers(qint64 id)
{
    Statement find(m_session.db, u"SELECT mapping FROM import_batch WHERE id = ?"_s);
    QStringList headers;
    if (find.bind(id).next()) {
        const QJsonArray names = objectFrom(find.text(0)).value("headers"_L1).toArray();
        for (const auto name : names)
            headers.append(name.toString());
    }
    CARILLON_TRY(find.status());
    return headers;
}

Status ImportBatchStore::forEachReject(qint64 id, const std::function<bool(const ImportReject &)> &visit)
{
    Statement find(m_session.db,
                   u"SELECT row_number, uid, column_name, reason, row_enc FROM import_reject "
                   "WHERE batch_id = ? ORDER BY row_number"_s);
    find.bind(id);
    while (find.next()) {
        const QString text = m_session.cipher.decryptOrMark(EncryptedColumn::ImportRow, find.blob(1), find.blob(4));
        const QJsonObject row = objectFrom(text);
        ImportReject reject{ .row = find.int64(0),
                             .column = find.text(2),
                             .value = row.value("value"_L1).toString(),
                             .reason = find.text(3) };
        const QJsonArray cells = row.value("cells"_L1).toArray();
        for (const auto cell : cells)
            reject.cells.append(cell.toString());
        if (!visit(reject))
            return {};
    }
    return find.status();
}

Status ImportBatchStore::undo(qint64 id, const Progress &progress)
{
    Statement find(m_session.db, u"SELECT state FROM import_batch WHERE id = ?"_s);
    const QString state = find.bind(id).next() ? find.text(0) : QString();
    CARILLON_TRY(find.status());
    find.finish();
    if (state != "done"_L1)
        return notUndoableError(state);
    progress.tell(0, 3);
    CARILLON_TRY(restoreChanged(id));
    progress.tell(1, 3);
    CARILLON_TRY(removeAdded(id));
    progress.tell(2, 3);
    CARILLON_TRY(takeBackConsent(id, false));
    progress.tell(3, 3);
    Statement mark(m_session.db, u"UPDATE import_batch SET state = 'undone', finished_at = ? WHERE id = ?"_s);
    return mark.bind(m_session.clock.now(), id).run();
}

Status ImportBatchStore::discard(qint64 id)
{
    CARILLON_TRY(restoreChanged(id));
    CARILLON_TRY(removeAdded(id));
    CARILLON_TRY(takeBackConsent(id, true));
    CARILLON_TRY(removeRejects(id));
    return Statement(m_session.db, u"DELETE FROM import_batch WHERE id = ?"_s).bind(id).run();
}

Status ImportBatchStore::discardInterrupted()
{
    QList<qint64> interrupted;
    Statement find(m_session.db, u"SELECT id FROM import_batch WHERE state = 'running' ORDER BY id DESC"_s);
    while (find.next())
        interrupted.append(find.int64(0));
    CARILLON_TRY(find.status());
    for (const qint64 id : std::as_const(interrupted))
        CARILLON_TRY(discard(id));
    return {};
}

Status ImportBatchStore::restoreChanged(qint64 id)
{
    ContactStore contacts(m_session);
    Statement leave(m_session.db, u"DELETE FROM group_member WHERE group_id = ? AND contact_id = ?"_s);
    for (;;) {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        QList<std::pair<QByteArray, QByteArray>> changes;
        Statement find(m_session.db, u"SELECT uid, before_enc FROM import_change WHERE batch_id = ? LIMIT ?"_s);
        find.bind(id, kRowsALock);
        while (find.next())
            changes.append({ find.blob(0), find.blob(1) });
        CARILLON_TRY(find.status());
        find.finish();
        if (changes.isEmpty())
            return transaction.commit();
        Statement forget(m_session.db, u"DELETE FROM import_change WHERE batch_id = ? AND uid = ?"_s);
        for (const auto &[uid, sealed] : std::as_const(changes)) {
            CARILLON_TRY(restoreOne(uid, sealed, contacts, leave));
            CARILLON_TRY(forget.bind(id, uid).run());
        }
        CARILLON_TRY(transaction.commit());
    }
}

Status ImportBatchStore::restoreOne(const QByteArray &uid, const QByteArray &sealed, ContactStore &contacts,
                                    Statement &leaveGroup)
{
    const Result<QString> text = m_session.cipher.decrypt(EncryptedColumn::ImportBefore, uid, sealed);
    if (!text)
        return text.error();
    const QJsonObject kept = objectFrom(*text);
    const qint64 contactId = kept.value("id"_L1).toInteger();
    const Result<std::optional<Contact>> now = contacts.findById(contactId);
    if (!now)
        return now.error();
    if (!*now)
        return {}; // erased since
    Contact before = contactFromJson(kept.value("contact"_L1).toObject());
    before.id = contactId;
    before.uid = (*now)->uid;
    CARILLON_TRY(contacts.update(before));
    if (kept.value("deleted"_L1).toBool())
        CARILLON_TRY(contacts.setDeleted({ contactId }, true));
    const qint64 group = kept.value("group"_L1).toInteger();
    return group == 0 ? Status() : leaveGroup.bind(group, contactId).run();
}

Status ImportBatchStore::takeBackConsent(qint64 id, bool refusalsToo)
{
    ConsentStore consents(m_session);
    qint64 last = 0;
    for (;;) {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        QList<std::pair<qint64, QByteArray>> records;
        Statement find(m_session.db,
                       u"SELECT id, phone_index FROM consent_record WHERE id > ? AND batch_id = ? "
                       "AND (state = 'given' OR ? = 1) ORDER BY id LIMIT ?"_s);
        find.bind(last, id, refusalsToo, kRowsALock);
        while (find.next())
            records.append({ find.int64(0), find.blob(1) });
        CARILLON_TRY(find.status());
        find.finish();
        if (records.isEmpty())
            return transaction.commit();
        Statement forget(m_session.db, u"DELETE FROM consent_record WHERE id = ?"_s);
        for (const auto &[record, index] : std::as_const(records)) {
            CARILLON_TRY(forget.bind(record).run());
            CARILLON_TRY(consents.refresh(index));
            last = record;
        }
        CARILLON_TRY(transaction.commit());
    }
}

Status ImportBatchStore::removeAdded(qint64 id)
{
    Statement remove(m_session.db,
                     u"DELETE FROM contact WHERE id IN "
                     "(SELECT id FROM contact WHERE batch_id = ? LIMIT ?)"_s);
    do
        CARILLON_TRY(remove.bind(id, kRowsALock).run());
    while (remove.changed() > 0);
    return {};
}

Status ImportBatchStore::removeRejects(qint64 id)
{
    Statement remove(m_session.db,
                     u"DELETE FROM import_reject WHERE batch_id = ? AND row_number IN "
                     "(SELECT row_number FROM import_reject WHERE batch_id = ? ORDER BY row_number LIMIT ?)"_s);
    do
        CARILLON_TRY(remove.bind(id, id, kRowsALock).run());
    while (remove.changed() > 0);
    return {};
}

} // namespace carillon
