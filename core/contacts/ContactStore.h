// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/contacts/SealedContact.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QList>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace carillon {

/// The contacts of a workspace. Lives as long as the piece of work it is made in, on the session's thread; statements
/// are prepared once for each store.
///
/// Writes of more than one table run in a Transaction of their own, or inside the caller's.
class ContactStore
{
public:
    explicit ContactStore(const Session &session);

    /// Stores a new person and returns the id. Conflict ("contact-exists") if the number is there already.
    Result<qint64> add(const Contact &contact);
    /// Stores a new person with the consent state that `contact` has and returns the id. Pre: nobody has that number;
    /// `sealed` is made from `contact`. `batchId` is the import that brings it.
    Result<qint64> insert(const Contact &contact, const SealedContact &sealed, std::optional<qint64> batchId);
    /// Writes the attributes (not consent, not the number) of the person `contact.id`; revives a deleted one.
    Status update(const Contact &contact);

    Result<std::optional<Contact>> findByPhone(const QString &e164);
    Result<std::optional<Contact>> findByIndex(const QByteArray &phoneIndex);
    Result<std::optional<Contact>> findById(qint64 id);
    /// The people of a table's page, in the order of `ids`; at most `kPageSize`. Those that are gone are left out.
    Result<QList<Contact>> page(const QVector<qint64> &ids);
    /// Everyone who is not deleted, in order of ids, one at a time; stops when `visit` returns false.
    Status forEach(const std::function<bool(const Contact &)> &visit);
    /// The same for a list of ids, in pages.
    Status forEach(const QVector<qint64> &ids, const std::function<bool(const Contact &)> &visit);

    /// Hides people from every list and plan, so that undo can bring them back.
    Status setDeleted(const QVector<qint64> &ids, bool deleted);
    /// Removes a person for good, with further numbers, groups and what imports kept of them. Consent records and the
    /// do-not-text list stay: they must outlive the contact.
    Status erase(qint64 id);

    /// Names of the custom fields that anyone has, sorted.
    Result<QStringList> customFields();

    static constexpr qsizetype kPageSize = 128;

private:
    Contact read(const Statement &row) const;
    Status readExtraNumbers(QList<Contact> &contacts);
    Status writeExtraNumbers(qint64 id, const QByteArray &uid, const QStringList &numbers);
    Result<std::optional<Contact>> first(Statement &find);

    Session m_session;
    std::unique_ptr<Statement> m_insert;
    std::unique_ptr<Statement> m_update;
    std::unique_ptr<Statement> m_byIndex;
    std::unique_ptr<Statement> m_insertExtra;
    std::unique_ptr<Statement> m_removeExtra;
    std::unique_ptr<Statement> m_extraOf;
};

} // namespace carillon
