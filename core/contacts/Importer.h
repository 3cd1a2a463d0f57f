// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/contacts/ImportOptions.h"
#include "core/contacts/ImportPreview.h"
#include "core/contacts/ImportResult.h"
#include "core/storage/Session.h"

namespace carillon {

/// Brings the people of a file into the workspace, as one batch that can be taken back.
///
/// Reads in blocks, so memory does not depend on the file's size; interprets rows on a second thread while it writes;
/// holds the write lock for a few hundred rows at a time. A cancelled or failed import is taken back before run()
/// returns; one that a crash cut off is taken back by the next run() or recover(). One import at a time runs in a
/// workspace: a second one is refused ("import-running").
///
/// Blocks the calling thread, which is that of the session's database; that connection should not be the one that
/// short writes wait for.
class Importer
{
public:
    explicit Importer(const Session &session) : m_session(session) { }

    /// What the wizard shows before the import: encoding, delimiter, header, first rows, guessed columns.
    static Result<ImportPreview> preview(const ImportOptions &options);

    /// Progress is told in bytes of the file.
    Result<ImportResult> run(const ImportOptions &options, const Progress &progress);

    /// Takes back what imports left that a crash cut off; does nothing while one is running. To be called when a
    /// workspace is opened for writing.
    Status recover();

    /// Takes back a finished import by its uid ("undo this import").
    Status undo(const QString &batch, const Progress &progress);

    /// Writes the rows that did not come in as CSV that can be repaired and imported again: the file's own columns, and
    /// row number and reason in columns of which an import knows to leave them out. Returns how many rows.
    Result<qint64> exportRejects(const QString &batch, const QString &path);

private:
    struct GroupChoice
    {
        qint64 id = 0; ///< 0 = none.
        bool isNew = false;
    };
    struct Destination
    {
        qint64 batch = 0; ///< 0 = dry run.
        qint64 group = 0;
    };

    Result<ImportResult> runDry(const ImportOptions &options, const ImportPreview &preview, const Progress &progress);
    Result<ImportResult> runBatch(const ImportOptions &options, const ImportPreview &preview, const Progress &progress);
    Result<ImportResult> copyRows(const ImportOptions &options, const ImportPreview &preview,
                                  const Destination &destination, const Progress &progress);
    Status finish(qint64 batch, const ImportResult &result);
    Result<GroupChoice> chooseGroup(const QString &name);

    Session m_session;
};

} // namespace carillon
