// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Importer.h"

#include "core/accounts/AuditLog.h"
#include "core/base/Paths.h"
#include "core/base/RandomSource.h"
#include "core/contacts/ColumnGuesser.h"
#include "core/contacts/CsvSource.h"
#include "core/contacts/CsvWriter.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/ImportBatchStore.h"
#include "core/contacts/ImportWriter.h"
#include "core/contacts/RowInterpreter.h"
#include "core/storage/ProcessLock.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kRowsAChunk = 1000; // about 15 ms of the write lock

Error importRunningError()
{
    return { .code = Error::Code::Conflict,
             .message = u"Another import is running in this workspace."_s,
             .hint = u"Wait until it is done, or cancel it."_s,
             .key = u"import-running"_s };
}

Error noPhoneColumnError(const ImportOptions &options, const QStringList &headers)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"No column of the file looks like phone numbers."_s,
             .where = options.file,
             .hint = u"Say which one it is, e.g. --map phone=COLUMN. The columns are: %1."_s.arg(headers.join(u", "_s)),
             .key = u"import-no-phone-column"_s };
}

Error regionError(const QString &region)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"\"%1\" is no country code."_s.arg(region),
             .hint = u"Give the country as two letters, such as CN, DE or US."_s,
             .key = u"region-unknown"_s };
}

Error unwritableError(const QString &path, const QString &why)
{
    return { .code = Error::Code::Failed,
             .message = u"The file could not be written: %1."_s.arg(why),
             .where = path,
             .hint = u"Check the free space and that you may write there."_s,
             .key = u"file-unwritable"_s };
}

/// Empty is allowed: then only numbers with a country code are read.
bool isRegion(const QString &region)
{
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return region.isEmpty() || (region.size() == 2 && std::ranges::all_of(region, isLetter));
}

/// One file for each workspace in the user's own folder, so that a closed workspace stays a single file.
QString lockPath(const Database &db)
{
    const QByteArray path = QFileInfo(db.path()).canonicalFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).first(8).toHex();
    return configFolder() + u"/import-"_s + QString::fromLatin1(hash) + u".lock"_s;
}

/// Settings of a connection while an import runs: no sync at each commit (a power cut may lose the last ones, and then
/// the whole batch is taken back), and room to gather the changes of many rows to a page before it is written.
class BulkWriting
{
    Q_DISABLE_COPY_MOVE(BulkWriting)

public:
    explicit BulkWriting(Database &db) : m_db(db)
    {
        set(u"synchronous=NORMAL"_s);
        set(u"cache_size=-64000"_s);
        set(u"wal_autocheckpoint=16000"_s);
    }
    ~BulkWriting()
    {
        set(u"synchronous=FULL"_s);
        set(u"cache_size=-16000"_s);
        set(u"wal_autocheckpoint=1000"_s);
    }

private:
    void set(const QString &pragma) { static_cast<void>(m_db.execute(u"PRAGMA "_s + pragma)); }

    Database &m_db;
};

struct Chunk
{
    std::vector<InterpretedRow> rows;
    bool last = false;
};

/// Everything that can be done without the database: reads, interprets and encrypts the next rows.
Result<Chunk> readChunk(ImportSource &source, const RowInterpreter &interpreter, const FieldCipher &cipher)
{
    Chunk chunk;
    chunk.rows.reserve(kRowsAChunk);
    while (chunk.rows.size() < kRowsAChunk) {
        TableRow row;
        const Result<bool> more = source.next(row);
        if (!more)
            return more.error();
        if (!*more) {
            chunk.last = true;
            break;
        }
        InterpretedRow &interpreted = chunk.rows.emplace_back(interpreter.interpret(std::move(row)));
        if (!interpreted.problem)
            interpreted.sealed = sealContact(cipher, interpreted.contact, newUid());
    }
    return chunk;
}

/// Reads the next chunk on another thread while this one writes the last.
Status pump(ImportSource &source, const RowInterpreter &interpreter, const FieldCipher &cipher, ImportWriter &writer,
            const Progress &progress)
{
    const auto readNext = [&] { return readChunk(source, interpreter, cipher); };
    std::future<Result<Chunk>> next = std::async(std::launch::async, readNext);
    for (;;) {
        const Result<Chunk> chunk = next.get();
        if (!chunk)
            return chunk.error();
        progress.tell(source.bytesRead(), source.bytesTotal());
        if (progress.isCancelled())
            return cancelledError();
        if (!chunk->last)
            next = std::async(std::launch::async, readNext);
        if (const Status written = writer.write(chunk->rows); !written)
            return written; // the future's destructor waits for the reader
        if (chunk->last)
            return {};
    }
}

Status skipHeader(ImportSource &source, bool hasHeader)
{
    TableRow header;
    const Result<bool> more = hasHeader ? source.next(header) : Result<bool>(true);
    return more ? Status() : Status(more.error());
}

QString encodingOf(const ImportOptions &options)
{
    return options.encoding.compare("auto"_L1, Qt::CaseInsensitive) == 0 ? QString() : options.encoding;
}

Error located(Error error, const ImportOptions &options)
{
    const QString file = QFileInfo(options.file).fileName();
    if (error.where.startsWith("row "_L1))
        error.where = file + u", "_s + error.where;
    return error;
}

} // namespace

Result<ImportPreview> Importer::preview(const ImportOptions &options)
{
    return previewImport(options.file, encodingOf(options), options.fieldToColumn, options.delimiter);
}

Result<ImportResult> Importer::run(const ImportOptions &given, const Progress &progress)
{
    ImportOptions options = given;
    options.region = options.region.trimmed().toUpper();
    if (!isRegion(options.region))
        return regionError(given.region);
    const Result<ImportPreview> preview = Importer::preview(options);
    if (!preview)
        return preview.error();
    if (!preview->mapping.columnOf(ContactField::Phone))
        return noPhoneColumnError(options, preview->mapping.headers());
    if (options.dryRun)
        return runDry(options, *preview, progress);
    ProcessLock lock(lockPath(m_session.db));
    if (!lock.tryLock())
        return importRunningError();
    CARILLON_TRY(ImportBatchStore(m_session).discardInterrupted());
    return runBatch(options, *preview, progress);
}

Result<ImportResult> Importer::runDry(const ImportOptions &options, const ImportPreview &preview,
                                      const Progress &progress)
{
    return copyRows(options, preview, {}, progress);
}

Result<ImportResult> Importer::runBatch(const ImportOptions &options, const ImportPreview &preview,
                                        const Progress &progress)
{
    const BulkWriting bulk(m_session.db);
    ImportBatchStore batches(m_session);
    const QByteArray uid = newUid();
    const Result<qint64> batch
        = batches.begin(uid, QFileInfo(options.file).fileName(), preview.encoding, preview.mapping);
    if (!batch)
        return batch.error();
    const Result<GroupChoice> group = chooseGroup(options.group);
    Result<ImportResult> result = group ? copyRows(options, preview, { .batch = *batch, .group = group->id }, progress)
                                        : Result<ImportResult>(group.error());
    if (result) {
        result->batch = uidToString(uid);
        CARILLON_TRY(finish(*batch, *result));
        return result;
    }
    CARILLON_TRY(batches.discard(*batch));
    if (group && group->isNew)
        CARILLON_TRY(GroupStore(m_session).remove(group->id));
    return result;
}

Status Importer::finish(qint64 batch, const ImportResult &result)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(ImportBatchStore(m_session).finish(batch, result.counts));
    CARILLON_TRY(AuditLog(m_session).append(u"contacts.imported"_s, result.batch,
                                            { { u"added"_s, result.counts.added },
                                              { u"updated"_s, result.counts.updated },
                                              { u"rejected"_s, result.counts.rejected } }));
    return transaction.commit();
}

Result<Importer::GroupChoice> Importer::chooseGroup(const QString &name)
{
    if (name.trimmed().isEmpty())
        return GroupChoice();
    GroupStore groups(m_session);
    const Result<std::optional<ContactGroup>> existing = groups.find(name);
    if (!existing)
        return existing.error();
    if (*existing)
        return GroupChoice{ .id = (*existing)->id };
    const Result<qint64> created = groups.create(name);
    return created ? Result<GroupChoice>(GroupChoice{ .id = *created, .isNew = true }) : created.error();
}

/// The import itself: every row of the file through interpreter and writer.
Result<ImportResult> Importer::copyRows(const ImportOptions &options, const ImportPreview &preview,
                                        const Destination &destination, const Progress &progress)
{
    const auto started = m_session.clock.steady();
    const Result<std::unique_ptr<ImportSource>> source
        = openImportSource(options.file, encodingOf(options), options.delimiter);
    if (!source)
        return source.error();
    CARILLON_TRY(skipHeader(**source, preview.hasHeader));
    const RowInterpreter interpreter(preview.mapping, options.region);
    const auto consentColumn = preview.mapping.columnOf(ContactField::Consent);
    const bool agreedOnce = !options.consentSource.isEmpty();
    ImportWriter::Target target{ .batch = destination.batch,
                                 .group = destination.group,
                                 .phoneHeader = interpreter.phoneHeader(),
                                 .consentSource = options.consentSource,
                                 .consentAt = options.consentAt.value_or(m_session.clock.now()) };
    if (consentColumn && !agreedOnce) {
        target.consentSource = u"column \"%1\" of %2"_s.arg(preview.mapping.headers().at(*consentColumn),
                                                            QFileInfo(options.file).fileName());
    }
    if (!consentColumn && agreedOnce)
        target.consentForAll = ConsentState::Given;
    ImportWriter writer(m_session, options, std::move(target));
    if (Status pumped = pump(**source, interpreter, m_session.cipher, writer, progress); !pumped)
        return located(pumped.error(), options);
    const std::chrono::duration<double> took = m_session.clock.steady() - started;
    return ImportResult{ .counts = writer.counts(),
                         .encoding = preview.encoding,
                         .mapping = preview.mapping,
                         .seconds = took.count(),
                         .problems = writer.problems() };
}

Status Importer::recover()
{
    ProcessLock lock(lockPath(m_session.db));
    if (!lock.tryLock())
        return {};
    return ImportBatchStore(m_session).discardInterrupted();
}

Status Importer::undo(const QString &batch, const Progress &progress)
{
    ProcessLock lock(lockPath(m_session.db));
    if (!lock.tryLock())
        return importRunningError();
    ImportBatchStore batches(m_session);
    const Result<ImportBatchInfo> found = batches.find(batch);
    if (!found)
        return found.error();
    CARILLON_TRY(batches.undo(found->id, progress));
    return AuditLog(m_session).append(u"contacts.importUndone"_s, batch, {});
}

Result<qint64> Importer::exportRejects(const QString &batch, const QString &path)
{
    ImportBatchStore batches(m_session);
    const Result<ImportBatchInfo> found = batches.find(batch);
    if (!found)
        return found.error();
    const Result<QStringList> headers = batches.headers(found->id);
    if (!headers)
        return headers.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritableError(path, file.errorString());
    CsvWriter csv(file, CsvDialect::Spreadsheet);
    CARILLON_TRY(csv.write(QStringList{ kImportRowHeader, kImportReasonHeader } + *headers));
    qint64 rows = 0;
    Status written;
    CARILLON_TRY(batches.forEachReject(found->id, [&](const ImportReject &reject) {
        written = csv.write(QStringList{ QString::number(reject.row), reject.reason } + reject.cells);
        ++rows;
        return written.has_value();
    }));
    CARILLON_TRY(written);
    if (!file.commit())
        return unwritableError(path, file.errorString());
    return rows;
}

} // namespace carillon
