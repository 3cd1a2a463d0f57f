// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ConsentStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

QString nameOf(ConsentRecord::State state)
{
    switch (state) {
    case ConsentRecord::State::Given: return u"given"_s;
    case ConsentRecord::State::Refused: return u"refused"_s;
    case ConsentRecord::State::Revoked: return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ConsentRecord::State> consentRecordStateFromString(QStringView name)
{
    for (const auto state :
         { ConsentRecord::State::Given, ConsentRecord::State::Refused, ConsentRecord::State::Revoked }) {
        if (name == nameOf(state))
            return state;
    }
    return std::nullopt;
}

ConsentStore::ConsentStore(const Session &session) : m_session(session) { }

Status ConsentStore::add(const QString &e164, const ConsentRecord &record)
{
    return add(m_session.cipher.phoneIndex(e164), record);
}

Status ConsentStore::add(const QByteArray &phoneIndex, const ConsentRecord &record)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(append(phoneIndex, record));
    CARILLON_TRY(mark(phoneIndex, consentStateFromString(nameOf(record.state)), record.givenAt));
    return transaction.commit();
}

Status ConsentStore::append(const QByteArray &phoneIndex, const ConsentRecord &record)
{
    if (!m_insert) {
        m_insert = std::make_unique<Statement>(
            m_session.db,
            u"INSERT INTO consent_record (phone_index, state, given_at, source, wording, proof, batch_id, "
            "recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    }
    return m_insert
        ->bind(phoneIndex, nameOf(record.state), record.givenAt, record.source, record.wording, record.proof,
               record.batchId, m_session.actor.name, m_session.clock.now())
        .run();
}

Status ConsentStore::revoke(const QByteArray &phoneIndex, const QString &source, UtcMs at)
{
    return add(phoneIndex, { .state = ConsentRecord::State::Revoked, .givenAt = at, .source = source });
}

Result<QList<ConsentRecord>> ConsentStore::history(const QString &e164)
{
    Statement find(m_session.db,
                   u"SELECT state, given_at, source, wording, proof, batch_id, recorded_by, recorded_at "
                   "FROM consent_record WHERE phone_index = ? ORDER BY id DESC"_s);
    find.bind(m_session.cipher.phoneIndex(e164));
    QList<ConsentRecord> records;
    while (find.next()) {
        const auto state = consentRecordStateFromString(find.text(0));
        records.append({ .state = state.value_or(ConsentRecord::State::Refused),
                         .givenAt = find.int64(1),
                         .source = find.text(2),
                         .wording = find.text(3),
                         .proof = find.text(4),
                         .batchId = find.optionalInt64(5),
                         .recordedBy = find.text(6),
                         .recordedAt = find.int64(7) });
    }
    CARILLON_TRY(find.status());
    return records;
}

Status ConsentStore::refresh(const QByteArray &phoneIndex)
{
    if (!m_last) {
        m_last = std::make_unique<Statement>(
            m_session.db,
            u"SELECT state, given_at FROM consent_record WHERE phone_index = ? ORDER BY id DESC LIMIT 1"_s);
    }
    m_last->bind(phoneIndex);
    ConsentState state = ConsentState::Unknown;
    std::optional<qint64> at;
    if (m_last->next()) {
        state = consentStateFromString(m_last->text(0));
        at = m_last->int64(1);
    }
    CARILLON_TRY(m_last->status());
    m_last->finish();
    return mark(phoneIndex, state, at);
}

Status ConsentStore::mark(const QByteArray &phoneIndex, ConsentState state, std::optional<qint64> at)
{
    if (!m_mark) {
        m_mark = std::make_unique<Statement>(m_session.db,
                                             u"UPDATE contact SET consent = ?, consent_at = ? WHERE phone_index = ?"_s);
    }
    return m_mark->bind(nameOf(state), at, phoneIndex).run();
}

} // namespace carillon
