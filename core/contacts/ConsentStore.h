// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace carillon {

/// What a person said about marketing texts, when, where and in which words. Never changed, only followed by the next.
struct ConsentRecord
{
    enum class State { Given, Refused, Revoked }; ///< Revoked = opted out after having agreed.

    State state = State::Given;
    UtcMs givenAt = 0;
    QString source = {}; ///< "web form", "in store", a column of a file.
    QString wording = {};
    QString proof = {}; ///< Name of a file that shows it.
    std::optional<qint64> batchId = {}; ///< The import that brought it.
    QString recordedBy = {}; ///< Filled by the store.
    UtcMs recordedAt = 0; ///< Filled by the store.
};

QString nameOf(ConsentRecord::State state);
/// Nothing for a word that is none of given, refused, revoked.
std::optional<ConsentRecord::State> consentRecordStateFromString(QStringView name);

/// The ledger of consent, kept by number so that it outlives the contact; a contact's consent state is always that of
/// the last record. On the session's thread, within the piece of work that made it.
class ConsentStore
{
public:
    explicit ConsentStore(const Session &session);

    /// Records what a person said. A later yes lifts an earlier no; taking a number off the do-not-text list is a step
    /// of its own.
    Status add(const QString &e164, const ConsentRecord &record);
    /// As add(), by blind index.
    Status add(const QByteArray &phoneIndex, const ConsentRecord &record);
    /// Writes the record without touching the contact, for who writes the contact's state at the same time.
    Status append(const QByteArray &phoneIndex, const ConsentRecord &record);
    /// Records an opt-out, e.g. the reply STOP.
    Status revoke(const QByteArray &phoneIndex, const QString &source, UtcMs at);

    /// Newest first.
    Result<QList<ConsentRecord>> history(const QString &e164);

    /// Sets a contact's state from the last record that is left, after records were taken back.
    Status refresh(const QByteArray &phoneIndex);

private:
    Status mark(const QByteArray &phoneIndex, ConsentState state, std::optional<qint64> at);

    Session m_session;
    std::unique_ptr<Statement> m_insert;
    std::unique_ptr<Statement> m_mark;
    std::unique_ptr<Statement> m_last;
};

} // namespace carillon
