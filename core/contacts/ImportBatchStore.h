// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/contacts/Contact.h"
#include "core/contacts/ImportResult.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace carillon {

class ContactStore;

/// An import as the workspace remembers it.
struct ImportBatchInfo
{
    qint64 id = 0;
    QByteArray uid = {};
    QString fileName = {};
    QString encoding = {};
    ImportCounts counts = {};
    QString state = {}; ///< "running", "done", "undone".
    QString startedBy = {};
    UtcMs startedAt = 0;
    std::optional<UtcMs> finishedAt = {};
};

/// The record of imports: their counts, the rows that did not come in, and what it takes to take one back. On the
/// session's thread, within the piece of work that made it.
class ImportBatchStore
{
public:
    explicit ImportBatchStore(const Session &session) : m_session(session) { }

    /// Begins a batch in state "running" and returns its id.
    Result<qint64> begin(const QByteArray &uid, const QString &fileName, const QString &encoding,
                         const ColumnMapping &mapping);
    Status writeCounts(qint64 id, const ImportCounts &counts);
    Status finish(qint64 id, const ImportCounts &counts);

    Status addReject(qint64 id, const ImportReject &reject);
    /// Keeps what a person was before the batch changed them, and the group they were put into (0 = none).
    Status addChange(qint64 id, const Contact &before, qint64 group);

    /// Newest first.
    Result<QList<ImportBatchInfo>> list();
    /// By uid in text form; NotFound if there is none.
    Result<ImportBatchInfo> find(const QString &uid);
    Result<QStringList> headers(qint64 id);
    Status forEachReject(qint64 id, const std::function<bool(const ImportReject &)> &visit);

    /// Takes back a finished import: people it added go, people it changed get back what they had. A no that it brought
    /// stays.
    Status undo(qint64 id, const Progress &progress);
    /// Takes back every trace of an import that did not finish.
    Status discard(qint64 id);
    /// Discards the imports that a crash left behind. Pre: no import is running (see Importer).
    Status discardInterrupted();

private:
    Status restoreChanged(qint64 id);
    Status restoreOne(const QByteArray &uid, const QByteArray &sealed, ContactStore &contacts, Statement &leaveGroup);
    Status takeBackConsent(qint64 id, bool refusalsToo);
    Status removeAdded(qint64 id);
    Status removeRejects(qint64 id);

    Session m_session;
    std::unique_ptr<Statement> m_insertReject;
    std::unique_ptr<Statement> m_insertChange;
    std::unique_ptr<Statement> m_counts;
};

} // namespace carillon
