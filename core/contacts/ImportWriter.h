// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/ImportBatchStore.h"
#include "core/contacts/ImportOptions.h"
#include "core/contacts/ImportResult.h"
#include "core/contacts/RowInterpreter.h"
#include "core/storage/Session.h"

#include <QSet>

#include <optional>
#include <span>

namespace carillon {

/// Writes the interpreted rows of one import and counts what becomes of them. A dry run decides and counts in the same
/// way and writes nothing. On the session's thread; statements are prepared once.
class ImportWriter
{
public:
    struct Target
    {
        qint64 batch = 0;
        qint64 group = 0; ///< 0 = none.
        QString phoneHeader = {};
        QString consentSource = {};
        UtcMs consentAt = 0;
        ConsentState consentForAll = ConsentState::Unknown; ///< Where the file has no consent column.
    };

    ImportWriter(const Session &session, const ImportOptions &options, Target target);

    /// Writes some rows in one transaction.
    Status write(std::span<const InterpretedRow> rows);
    const ImportCounts &counts() const { return m_counts; }
    /// The first rows that did not come in.
    const QList<ImportReject> &problems() const { return m_problems; }

private:
    /// What the workspace knows of a number.
    struct Known
    {
        qint64 contactId = 0;
        bool deleted = false;
        bool suppressed = false;
        ConsentState consent = ConsentState::Unknown; ///< By the last record, contact or not.
    };

    Status writeRow(const InterpretedRow &row);
    Status reject(const InterpretedRow &row);
    Result<Known> lookUp(const QByteArray &index);
    Status addPerson(const InterpretedRow &row, const QByteArray &index, const Known &known);
    Status updatePerson(const InterpretedRow &row, const QByteArray &index, const Known &known);
    Status repeatPerson(const InterpretedRow &row, const QByteArray &index);
    Result<bool> joinGroup(qint64 contactId);
    ConsentRecord consentRecord(ConsentState state) const;
    ConsentState consentToRecord(const InterpretedRow &row, const Known &known) const;
    Contact merged(const Contact &stored, const Contact &incoming, bool revived) const;

    Session m_session;
    ImportOptions m_options;
    Target m_target;
    ImportCounts m_counts;
    QList<ImportReject> m_problems;
    ContactStore m_contacts;
    ConsentStore m_consents;
    ImportBatchStore m_batches;
    Statement m_lookUp;
    Statement m_joinGroup;
    QSet<quint64> m_seen; ///< Numbers that stood earlier in the file: an E.164 number has at most 15 digits.
};

} // namespace carillon
