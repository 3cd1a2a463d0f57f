// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactStore.h"

#include "core/base/RandomSource.h"
#include "core/contacts/ConsentStore.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kColumns = "id, uid, phone_enc, name_enc, first_name_enc, last_name_enc, email_enc, note_enc, region, "
                          "zones, number_kind, textable, city, language, birthday, fields, consent, consent_at, "
                          "created_at, updated_at, deleted_at"_L1;

QString select(QLatin1StringView where)
{
    return u"SELECT %1 FROM contact WHERE %2"_s.arg(kColumns, where);
}

QString idList(QVector<qint64>::const_iterator from, QVector<qint64>::const_iterator to)
{
    QStringList numbers;
    for (auto it = from; it != to; ++it)
        numbers.append(QString::number(*it));
    return numbers.join(u',');
}

Error contactExistsError()
{
    return { .code = Error::Code::Conflict,
             .message = u"There is a contact with this number already."_s,
             .hint = u"Open that contact and change it there."_s,
             .key = u"contact-exists"_s };
}

std::unique_ptr<Statement> &prepared(std::unique_ptr<Statement> &slot, Database &db, const QString &sql)
{
    if (!slot)
        slot = std::make_unique<Statement>(db, sql);
    return slot;
}

} // namespace

ContactStore::ContactStore(const Session &session) : m_session(session) { }

Result<qint64> ContactStore::add(const Contact &contact)
{
    const SealedContact sealed = sealContact(m_session.cipher, contact, newUid());
    const Result<std::optional<Contact>> existing = findByIndex(sealed.phoneIndex);
    if (!existing)
        return existing.error();
    if (*existing)
        return contactExistsError();
    Contact fresh = contact; // consent comes through the ledger only
    fresh.consent = ConsentState::Unknown;
    fresh.consentAt.reset();
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<qint64> id = insert(fresh, sealed, std::nullopt);
    if (!id)
        return id.error();
    CARILLON_TRY(
        ConsentStore(m_session).refresh(sealed.phoneIndex)); // what an earlier contact of that number said still holds
    CARILLON_TRY(transaction.commit());
    return id;
}

Result<qint64> ContactStore::insert(const Contact &contact, const SealedContact &sealed, std::optional<qint64> batchId)
{
    const UtcMs now = m_session.clock.now();
    Statement &insert = *prepared(
        m_insert, m_session.db,
        u"INSERT INTO contact (uid, phone_index, phone_enc, name_enc, first_name_enc, last_name_enc, email_enc, "
        "note_enc, region, zones, number_kind, textable, city, language, birthday, fields, consent, consent_at, "
        "batch_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(sealed.uid, sealed.phoneIndex, sealed.phone, sealed.name, sealed.firstName, sealed.lastName,
                sealed.email, sealed.note, contact.region, contact.zones.join(u','), contact.numberKind,
                contact.textable, contact.city, contact.language, contact.birthday, sealed.fields,
                nameOf(contact.consent), contact.consentAt, batchId, now, now);
    CARILLON_TRY(insert.run());
    const qint64 id = insert.insertedId();
    CARILLON_TRY(writeExtraNumbers(id, sealed.uid, contact.extraNumbers));
    return id;
}

Status ContactStore::update(const Contact &contact)
{
    const SealedContact sealed = sealContact(m_session.cipher, contact, contact.uid);
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement &update = *prepared(
        m_update, m_session.db,
        u"UPDATE contact SET name_enc = ?, first_name_enc = ?, last_name_enc = ?, email_enc = ?, note_enc = ?, "
        "city = ?, language = ?, birthday = ?, fields = ?, updated_at = ?, deleted_at = NULL WHERE id = ?"_s);
    update.bind(sealed.name, sealed.firstName, sealed.lastName, sealed.email, sealed.note, contact.city,
                contact.language, contact.birthday, sealed.fields, m_session.clock.now(), contact.id);
    CARILLON_TRY(update.run());
    Statement &remove = *prepared(m_removeExtra, m_session.db, u"DELETE FROM extra_number WHERE contact_id = ?"_s);
    CARILLON_TRY(remove.bind(contact.id).run());
    CARILLON_TRY(writeExtraNumbers(contact.id, contact.uid, contact.extraNumbers));
    return transaction.commit();
}

Status ContactStore::writeExtraNumbers(qint64 id, const QByteArray &uid, const QStringList &numbers)
{
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        Statement &insert = *prepared(m_insertExtra, m_session.db,
                                      u"INSERT INTO extra_number (contact_id, position, phone_enc) VALUES (?, ?, ?)"_s);
        insert.bind(id, i, m_session.cipher.encrypt(EncryptedColumn::ExtraNumber, uid, numbers[i]));
        CARILLON_TRY(insert.run());
    }
    return {};
}

Contact ContactStore::read(const Statement &row) const
{
    Contact contact;
    contact.id = row.int64(0);
    contact.uid = row.blob(1);
    const auto open = [&](EncryptedColumn column, int at) {
        return m_session.cipher.decryptOrMark(column, contact.uid, row.blob(at));
    };
    contact.phone = open(EncryptedColumn::ContactPhone, 2);
    contact.name = open(EncryptedColumn::ContactName, 3);
    contact.firstName = open(EncryptedColumn::ContactFirstName, 4);
    contact.lastName = open(EncryptedColumn::ContactLastName, 5);
    contact.email = open(EncryptedColumn::ContactEmail, 6);
    contact.note = open(EncryptedColumn::ContactNote, 7);
    contact.region = row.text(8);
    contact.zones = row.text(9).split(u',', Qt::SkipEmptyParts);
    contact.numberKind = row.text(10);
    contact.textable = row.int32(11) != 0;
    contact.city = row.text(12);
    contact.language = row.text(13);
    contact.birthday = row.text(14);
    contact.fields = QJsonDocument::fromJson(row.text(15).toUtf8()).object();
    contact.consent = consentStateFromString(row.text(16));
    contact.consentAt = row.optionalInt64(17);
    contact.createdAt = row.int64(18);
    contact.updatedAt = row.int64(19);
    contact.deletedAt = row.optionalInt64(20);
    return contact;
}

Status ContactStore::readExtraNumbers(QList<Contact> &contacts)
{
    Statement &find = *prepared(m_extraOf, m_session.db,
                                u"SELECT phone_enc FROM extra_number WHERE contact_id = ? ORDER BY position"_s);
    for (Contact &contact : contacts) {
        find.bind(contact.id);
        while (find.next()) {
            const QByteArray sealed = find.blob(0);
            contact.extraNumbers.append(
                m_session.cipher.decryptOrMark(EncryptedColumn::ExtraNumber, contact.uid, sealed));
        }
        CARILLON_TRY(find.status());
    }
    return {};
}

Result<std::optional<Contact>> ContactStore::first(Statement &find)
{
    QList<Contact> found;
    if (find.next())
        found.append(read(find));
    CARILLON_TRY(find.status());
    find.finish();
    CARILLON_TRY(readExtraNumbers(found));
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

Result<std::optional<Contact>> ContactStore::findByPhone(const QString &e164)
{
    Result<std::optional<Contact>> found = findByIndex(m_session.cipher.phoneIndex(e164));
    if (found && *found && (*found)->deletedAt)
        return std::optional<Contact>();
    return found;
}

Result<std::optional<Contact>> ContactStore::findByIndex(const QByteArray &phoneIndex)
{
    Statement &find = *prepared(m_byIndex, m_session.db, select("phone_index = ?"_L1));
    return first(find.bind(phoneIndex));
}

Result<std::optional<Contact>> ContactStore::findById(qint64 id)
{
    Statement find(m_session.db, select("id = ?"_L1));
    return first(find.bind(id));
}

Result<QList<Contact>> ContactStore::page(const QVector<qint64> &ids)
{
    Q_ASSERT(ids.size() <= kPageSize);
    Statement find(m_session.db,
                   u"SELECT %1 FROM contact WHERE id IN (%2)"_s.arg(kColumns, idList(ids.cbegin(), ids.cend())));
    QHash<qint64, Contact> byId;
    while (find.next()) {
        const Contact contact = read(find);
        byId.insert(contact.id, contact);
    }
    CARILLON_TRY(find.status());
    QList<Contact> contacts;
    for (const qint64 id : ids) {
        if (const auto found = byId.constFind(id); found != byId.cend())
            contacts.append(*found);
    }
    CARILLON_TRY(readExtraNumbers(contacts));
    return contacts;
}

Status ContactStore::forEach(const std::function<bool(const Contact &)> &visit)
{
    // By windows of ids, so that no read transaction stays open for long.
    Statement window(
        m_session.db,
        u"SELECT %1 FROM contact WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT 500"_s.arg(kColumns));
    qint64 last = 0;
    for (;;) {
        QList<Contact> contacts;
        window.bind(last);
        while (window.next())
            contacts.append(read(window));
        CARILLON_TRY(window.status());
        CARILLON_TRY(readExtraNumbers(contacts));
        for (const Contact &contact : contacts) {
            if (!visit(contact))
                return {};
        }
        if (contacts.isEmpty())
            return {};
        last = contacts.constLast().id;
    }
}

Status ContactStore::forEach(const QVector<qint64> &ids, const std::function<bool(const Contact &)> &visit)
{
    for (qsizetype from = 0; from < ids.size(); from += kPageSize) {
        const Result<QList<Contact>> contacts = page(ids.mid(from, kPageSize));
        if (!contacts)
            return contacts.error();
        for (const Contact &contact : *contacts) {
            if (!visit(contact))
                return {};
        }
    }
    return {};
}

Status ContactStore::setDeleted(const QVector<qint64> &ids, bool deleted)
{
    for (qsizetype from = 0; from < ids.size(); from += 500) {
        const qsizetype to = std::min(from + 500, ids.size());
        Statement mark(m_session.db,
                       u"UPDATE contact SET deleted_at = ?, updated_at = ? WHERE id IN (%1)"_s.arg(
                           idList(ids.cbegin() + from, ids.cbegin() + to)));
        const UtcMs now = m_session.clock.now();
        CARILLON_TRY(mark.bind(deleted ? std::optional(now) : std::nullopt, now).run());
    }
    return {};
}

Status ContactStore::erase(qint64 id)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const QString &sql :
         { u"DELETE FROM import_change WHERE contact_id = ?"_s, u"DELETE FROM contact WHERE id = ?"_s })
        CARILLON_TRY(Statement(m_session.db, sql).bind(id).run());
    return transaction.commit();
}

Result<QStringList> ContactStore::customFields()
{
    Statement keys(m_session.db,
                   u"SELECT DISTINCT field.key FROM contact, json_each(contact.fields) AS field "
                   "WHERE contact.deleted_at IS NULL ORDER BY field.key"_s);
    QStringList names;
    while (keys.next())
        names.append(keys.text(0));
    CARILLON_TRY(keys.status());
    return names;
}

} // namespace carillon
