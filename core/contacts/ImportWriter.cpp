// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportWriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::array kTextMembers{ &Contact::name,     &Contact::firstName, &Contact::lastName, &Contact::email,
                                   &Contact::birthday, &Contact::city,      &Contact::language, &Contact::note };

quint64 digitsOf(const QString &e164)
{
    return QStringView(e164).sliced(1).toULongLong();
}

} // namespace

ImportWriter::ImportWriter(const Session &session, const ImportOptions &options, Target target)
    : m_session(session)
    , m_options(options)
    , m_target(std::move(target))
    , m_contacts(session)
    , m_consents(session)
    , m_batches(session)
    , m_lookUp(session.db,
               u"SELECT (SELECT id FROM contact WHERE phone_index = ?), "
               "(SELECT deleted_at IS NOT NULL FROM contact WHERE phone_index = ?), "
               "EXISTS (SELECT 1 FROM suppression WHERE phone_index = ?), "
               "(SELECT state FROM consent_record WHERE phone_index = ? ORDER BY id DESC LIMIT 1)"_s)
    , m_joinGroup(session.db, u"INSERT INTO group_member (group_id, contact_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s)
{
}

Status ImportWriter::write(std::span<const InterpretedRow> rows)
{
    if (m_options.dryRun) {
        for (const InterpretedRow &row : rows)
            CARILLON_TRY(writeRow(row));
        return {};
    }
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const InterpretedRow &row : rows)
        CARILLON_TRY(writeRow(row));
    CARILLON_TRY(m_batches.writeCounts(m_target.batch, m_counts));
    return transaction.commit();
}

Status ImportWriter::writeRow(const InterpretedRow &row)
{
    ++m_counts.rows;
    if (row.problem)
        return reject(row);
    const QByteArray &index = row.sealed.phoneIndex;
    const qsizetype before = m_seen.size();
    m_seen.insert(digitsOf(row.contact.phone));
    if (m_seen.size() == before)
        return repeatPerson(row, index);
    const Result<Known> known = lookUp(index);
    if (!known)
        return known.error();
    m_counts.suppressed += known->suppressed ? 1 : 0;
    if (known->contactId != 0)
        return updatePerson(row, index, *known);
    return addPerson(row, index, *known);
}

Status ImportWriter::reject(const InterpretedRow &row)
{
    ++m_counts.rejected;
    const ImportReject reject{ .row = row.row.number,
                               .column = m_target.phoneHeader,
                               .value = row.rejectedValue,
                               .reason = nameOf(*row.problem),
                               .cells = row.row.cells };
    if (m_problems.size() < ImportResult::kShownProblems)
        m_problems.append(reject);
    return m_options.dryRun ? Status() : m_batches.addReject(m_target.batch, reject);
}

Result<ImportWriter::Known> ImportWriter::lookUp(const QByteArray &index)
{
    m_lookUp.bind(index, index, index, index);
    Known known;
    if (m_lookUp.next()) {
        known = { .contactId = m_lookUp.int64(0),
                  .deleted = m_lookUp.int32(1) != 0,
                  .suppressed = m_lookUp.int32(2) != 0,
                  .consent = consentStateFromString(m_lookUp.text(3)) };
    }
    CARILLON_TRY(m_lookUp.status());
    m_lookUp.finish();
    return known;
}

/// An import may write a no, may turn "not recorded" into a yes, and lifts nothing. Unknown = write nothing.
ConsentState ImportWriter::consentToRecord(const InterpretedRow &row, const Known &known) const
{
    const ConsentState said = row.consent != ConsentState::Unknown ? row.consent : m_target.consentForAll;
    if (said == known.consent)
        return ConsentState::Unknown;
    if (said == ConsentState::Given && (known.consent != ConsentState::Unknown || known.suppressed))
        return ConsentState::Unknown;
    const bool untouched = m_options.existing == ExistingPeople::Keep && known.contactId != 0;
    return said == ConsentState::Given && untouched ? ConsentState::Unknown : said;
}

Status ImportWriter::addPerson(const InterpretedRow &row, const QByteArray &index, const Known &known)
{
    ++m_counts.added;
    if (m_options.dryRun)
        return {};
    const ConsentState said = consentToRecord(row, known);
    Contact contact = row.contact;
    contact.consent = said != ConsentState::Unknown ? said : known.consent;
    if (contact.consent != ConsentState::Unknown)
        contact.consentAt = m_target.consentAt;
    const Result<qint64> id = m_contacts.insert(contact, row.sealed, m_target.batch);
    if (!id)
        return id.error();
    if (said != ConsentState::Unknown)
        CARILLON_TRY(m_consents.append(index, consentRecord(said)));
    const Result<bool> joined = joinGroup(*id);
    return joined ? Status() : Status(joined.error());
}

Status ImportWriter::updatePerson(const InterpretedRow &row, const QByteArray &index, const Known &known)
{
    ++(known.deleted ? m_counts.added : m_counts.updated);
    if (m_options.dryRun)
        return {};
    const Result<std::optional<Contact>> found = m_contacts.findByIndex(index);
    if (!found)
        return found.error();
    const Contact &stored = **found;
    const Contact wanted = merged(stored, row.contact, known.deleted);
    const bool differs = known.deleted || !wanted.hasSameAttributes(stored);
    const Result<bool> joined = joinGroup(stored.id);
    if (!joined)
        return joined.error();
    if (differs || *joined)
        CARILLON_TRY(m_batches.addChange(m_target.batch, stored, *joined ? m_target.group : 0));
    if (differs)
        CARILLON_TRY(m_contacts.update(wanted));
    const ConsentState said = consentToRecord(row, known);
    return said == ConsentState::Unknown ? Status() : m_consents.add(index, consentRecord(said));
}

/// A person who stands in the file again counts once, but a no in any of the rows is heard.
Status ImportWriter::repeatPerson(const InterpretedRow &row, const QByteArray &index)
{
    ++m_counts.duplicates;
    if (m_options.dryRun || row.consent != ConsentState::Refused)
        return {};
    const Result<Known> known = lookUp(index);
    if (!known)
        return known.error();
    if (known->consent == ConsentState::Refused)
        return {};
    return m_consents.add(index, consentRecord(ConsentState::Refused));
}

Result<bool> ImportWriter::joinGroup(qint64 contactId)
{
    if (m_target.group == 0)
        return false;
    CARILLON_TRY(m_joinGroup.bind(m_target.group, contactId).run());
    return m_joinGroup.changed() > 0;
}

ConsentRecord ImportWriter::consentRecord(ConsentState state) const
{
    return { .state = state == ConsentState::Given ? ConsentRecord::State::Given : ConsentRecord::State::Refused,
             .givenAt = m_target.consentAt,
             .source = m_target.consentSource,
             .batchId = m_target.batch };
}

Contact ImportWriter::merged(const Contact &stored, const Contact &incoming, bool revived) const
{
    if (m_options.existing == ExistingPeople::Keep && !revived)
        return stored;
    const bool fileWins = m_options.existing == ExistingPeople::Replace || revived;
    Contact wanted = stored;
    for (const auto member : kTextMembers) {
        if (!(incoming.*member).isEmpty() && (fileWins || (stored.*member).isEmpty()))
            wanted.*member = incoming.*member;
    }
    for (auto it = incoming.fields.begin(); it != incoming.fields.end(); ++it) {
        if (fileWins || stored.fields.value(it.key()).toString().isEmpty())
            wanted.fields.insert(it.key(), it.value());
    }
    if (!incoming.extraNumbers.isEmpty() && (fileWins || stored.extraNumbers.isEmpty()))
        wanted.extraNumbers = incoming.extraNumbers;
    return wanted;
}

} // namespace carillon
