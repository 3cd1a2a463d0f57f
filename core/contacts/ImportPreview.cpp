// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportPreview.h"

#include "core/contacts/ColumnGuesser.h"
#include "core/contacts/CsvSource.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error noRowsError(const QString &path, bool headerOnly)
{
    return { .code = Error::Code::InvalidArgument,
             .message
             = headerOnly ? u"The file has a header but nobody in it."_s : u"The file holds blank lines only."_s,
             .where = path,
             .hint = u"Export the contacts again and import that file."_s,
             .key = headerOnly ? u"file-header-only"_s : u"file-empty"_s };
}

/// The first rows of the file; a damaged row further down is the import's to report.
Result<QList<TableRow>> readHead(ImportSource &source)
{
    QList<TableRow> rows;
    TableRow row;
    while (rows.size() <= ImportPreview::kGuessRows) {
        const Result<bool> more = source.next(row);
        if (!more && rows.size() < 2)
            return more.error();
        if (!more || !*more)
            break;
        rows.append(row);
    }
    return rows;
}

} // namespace

Result<ImportPreview> previewImport(const QString &path, const QString &encoding,
                                    const QMap<QString, QString> &fieldToColumn, std::optional<QChar> delimiter)
{
    Result<std::unique_ptr<ImportSource>> source = openImportSource(path, encoding, delimiter);
    if (!source)
        return source.error();
    Result<QList<TableRow>> head = readHead(**source);
    if (!head)
        return head.error();
    if (head->isEmpty())
        return noRowsError(path, false);
    QList<QStringList> cells;
    for (const TableRow &row : *head)
        cells.append(row.cells);
    GuessedColumns guessed = guessColumns(cells);
    if (guessed.hasHeader && head->size() == 1)
        return noRowsError(path, true);
    CARILLON_TRY(guessed.mapping.apply(fieldToColumn));
    return ImportPreview{ .encoding = (*source)->encoding(),
                          .delimiter = (*source)->delimiter(),
                          .hasHeader = guessed.hasHeader,
                          .mapping = guessed.mapping,
                          .rows = head->mid(guessed.hasHeader ? 1 : 0, ImportPreview::kShownRows),
                          .sample = head->mid(guessed.hasHeader ? 1 : 0) };
}

} // namespace carillon
