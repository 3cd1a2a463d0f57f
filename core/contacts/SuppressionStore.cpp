// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SuppressionStore.h"

#include "core/base/RandomSource.h"
#include "core/contacts/ContactValues.h"
#include "core/contacts/CsvSource.h"
#include "core/contacts/ImportPreview.h"
#include "core/storage/Statement.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Suppression readSuppression(const Statement &row, const FieldCipher &cipher)
{
    return { .phone = cipher.decryptOrMark(EncryptedColumn::SuppressionPhone, row.blob(0), row.blob(1)),
             .reason = row.text(2),
             .source = row.text(3),
             .addedBy = row.text(4),
             .addedAt = row.int64(5) };
}

constexpr qsizetype kNumbersALock = 500; // about 10 ms of the write lock

/// Counts rows and rejected ones; the rest is returned as E.164.
Result<QStringList> readNumbers(const QString &path, const QString &region, SuppressionImport &counts,
                                const Progress &progress)
{
    const Result<ImportPreview> preview = previewImport(path);
    if (!preview)
        return preview.error();
    Result<std::unique_ptr<ImportSource>> source = openImportSource(path);
    if (!source)
        return source.error();
    const qsizetype column = preview->mapping.columnOf(ContactField::Phone).value_or(0);
    QStringList found;
    TableRow row;
    Result<bool> more = (*source)->next(row);
    if (preview->hasHeader && more && *more)
        more = (*source)->next(row);
    for (; more && *more; more = (*source)->next(row)) {
        ++counts.rows;
        if (counts.rows % 1000 == 0)
            progress.tell((*source)->bytesRead(), (*source)->bytesTotal());
        if (progress.isCancelled())
            return cancelledError();
        if (const auto numbers = parsePhoneCell(row.cells.value(column), region))
            found.append(numbers->main.e164);
        else
            ++counts.rejected;
    }
    return more ? Result<QStringList>(found) : more.error();
}

constexpr auto kColumns = "uid, phone_enc, reason, source, added_by, added_at"_L1;

} // namespace

Result<bool> SuppressionStore::add(const QString &e164, const QString &reason, const QString &source)
{
    Statement insert(m_session.db,
                     u"INSERT INTO suppression (phone_index, uid, phone_enc, reason, source, added_by, "
                     "added_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s);
    const QByteArray uid = newUid();
    CARILLON_TRY(insert
                     .bind(m_session.cipher.phoneIndex(e164), uid,
                           m_session.cipher.encrypt(EncryptedColumn::SuppressionPhone, uid, e164), reason, source,
                           m_session.actor.name, m_session.clock.now())
                     .run());
    return insert.changed() > 0;
}

Result<bool> SuppressionStore::remove(const QString &e164)
{
    Statement remove(m_session.db, u"DELETE FROM suppression WHERE phone_index = ?"_s);
    CARILLON_TRY(remove.bind(m_session.cipher.phoneIndex(e164)).run());
    return remove.changed() > 0;
}

Result<bool> SuppressionStore::isSuppressed(const QByteArray &phoneIndex)
{
    Statement find(m_session.db, u"SELECT 1 FROM suppression WHERE phone_index = ?"_s);
    const bool found = find.bind(phoneIndex).next();
    CARILLON_TRY(find.status());
    return found;
}

Result<std::optional<Suppression>> SuppressionStore::find(const QString &e164)
{
    Statement find(m_session.db, u"SELECT %1 FROM suppression WHERE phone_index = ?"_s.arg(kColumns));
    find.bind(m_session.cipher.phoneIndex(e164));
    std::optional<Suppression> suppression;
    if (find.next())
        suppression = readSuppression(find, m_session.cipher);
    CARILLON_TRY(find.status());
    return suppression;
}

Result<qint64> SuppressionStore::count()
{
    Statement find(m_session.db, u"SELECT COUNT(*) FROM suppression"_s);
    const qint64 count = find.next() ? find.int64(0) : 0;
    CARILLON_TRY(find.status());
    return count;
}

Status SuppressionStore::forEach(const std::function<bool(const Suppression &)> &visit)
{
    Statement find(m_session.db, u"SELECT %1 FROM suppression ORDER BY added_at DESC, uid"_s.arg(kColumns));
    while (find.next()) {
        if (!visit(readSuppression(find, m_session.cipher)))
            return {};
    }
    return find.status();
}

Result<SuppressionImport> SuppressionStore::importFile(const QString &path, const QString &region,
                                                       const Progress &progress)
{
    SuppressionImport counts;
    const Result<QStringList> numbers = readNumbers(path, region, counts, progress);
    if (!numbers)
        return numbers.error();
    // From here on it is not stopped: a do-not-text list in part would be dangerous.
    const QString source = QFileInfo(path).fileName();
    for (qsizetype from = 0; from < numbers->size(); from += kNumbersALock) {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        for (const QString &number : numbers->mid(from, kNumbersALock)) {
            const Result<bool> added = add(number, u"imported"_s, source);
            if (!added)
                return added.error();
            ++(*added ? counts.added : counts.duplicates);
        }
        CARILLON_TRY(transaction.commit());
    }
    return counts;
}

} // namespace carillon
