// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/SheetStore.h"

#include "core/accounts/Permissions.h"
#include "core/base/RandomSource.h"
#include "core/contacts/ContactValues.h"
#include "core/contacts/CsvSource.h"
#include "core/contacts/ImportPreview.h"
#include "core/storage/Statement.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kRowsATransaction = 1000;

/// How the columns of the file are read.
struct SheetShape
{
    QStringList columns = {};
    qsizetype phone = 0;
    qsizetype key = 0;
    bool hasHeader = true;

    bool keyIsPhone() const { return key == phone; }
};

Error columnError(const SheetSource &source, const QString &message, const QStringList &columns)
{
    return { .code = Error::Code::InvalidArgument,
             .message = message,
             .where = source.file,
             .hint = u"The file's columns are: %1."_s.arg(columns.join(u", "_s)) };
}

Result<SheetShape> shapeOf(const SheetSource &source)
{
    const Result<ImportPreview> preview = previewImport(source.file, source.encoding);
    if (!preview)
        return preview.error();
    SheetShape shape{ .columns = preview->mapping.headers(), .hasHeader = preview->hasHeader };
    const std::optional<qsizetype> phone = preview->mapping.columnOf(ContactField::Phone);
    if (!phone)
        return columnError(source, u"No column of the file looks like phone numbers."_s, shape.columns);
    shape.phone = *phone;
    shape.key = shape.columns.indexOf(source.keyColumn);
    if (shape.key < 0)
        return columnError(source, u"The file has no column \"%1\"."_s.arg(source.keyColumn), shape.columns);
    return shape;
}

Result<qint64> insertSheet(Session &session, const SheetSource &source, const SheetShape &shape)
{
    const QByteArray columns = QJsonDocument(QJsonArray::fromStringList(shape.columns)).toJson(QJsonDocument::Compact);
    Statement insert(session.db,
                     u"INSERT INTO sheet (file_name, columns, key_column, phone_column, region, created_at) "
                     "VALUES (?, ?, ?, ?, ?, ?)"_s);
    CARILLON_TRY(insert
                     .bind(QFileInfo(source.file).fileName(), QString::fromUtf8(columns), source.keyColumn,
                           shape.columns.at(shape.phone), source.region, session.clock.now())
                     .run());
    return session.db.lastInsertId();
}

QString homeRegion(Session &session, const SheetSource &source)
{
    if (!source.region.isEmpty())
        return source.region;
    Statement row(session.db, u"SELECT region FROM workspace"_s);
    return row.next() ? row.text(0) : QString();
}

/// Writes rows of one sheet, a transaction for every thousand.
class RowWriter
{
public:
    RowWriter(Session &session, qint64 sheetId, SheetShape shape, QString region)
        : m_session(session)
        , m_sheetId(sheetId)
        , m_shape(std::move(shape))
        , m_region(std::move(region))
        , m_insert(session.db,
                   u"INSERT INTO sheet_row (sheet_id, row_number, uid, phone_index, row_key, region, zones, textable, "
                   "values_enc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    {
    }

    Status write(const QList<TableRow> &rows)
    {
        Transaction transaction(m_session.db);
        CARILLON_TRY(transaction.begun());
        for (const TableRow &row : rows)
            CARILLON_TRY(write(row));
        return transaction.commit();
    }

    qint64 rows() const { return m_rows; }
    qint64 unusable() const { return m_unusable; }

private:
    Status write(const TableRow &row)
    {
        const auto numbers = parsePhoneCell(row.cells.value(m_shape.phone), m_region);
        const ParsedPhone phone = numbers ? numbers->main : ParsedPhone();
        const QByteArray uid = newUid();
        QJsonArray values{ phone.e164 };
        for (qsizetype i = 0; i < m_shape.columns.size(); ++i)
            values.append(row.cells.value(i));
        const QString json = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
        const QByteArray index = phone.e164.isEmpty() ? QByteArray() : m_session.cipher.phoneIndex(phone.e164);
        // A number may not lie in the clear, and tells one person's rows apart no better than one row would.
        const QString key = m_shape.keyIsPhone() ? QString() : row.cells.value(m_shape.key).trimmed();
        ++m_rows;
        m_unusable += phone.isTextable() ? 0 : 1;
        m_insert.bind(m_sheetId, row.number, uid, index, key, phone.region, phone.zones.join(u','), phone.isTextable(),
                      m_session.cipher.encrypt(EncryptedColumn::SheetValues, uid, json));
        return m_insert.run();
    }

    Session &m_session;
    qint64 m_sheetId;
    SheetShape m_shape;
    QString m_region;
    Statement m_insert;
    qint64 m_rows = 0;
    qint64 m_unusable = 0;
};

Status copyRows(ImportSource &file, bool hasHeader, RowWriter &writer, const Progress &progress)
{
    TableRow row;
    QList<TableRow> rows;
    bool skip = hasHeader;
    while (true) {
        const Result<bool> more = file.next(row);
        if (!more)
            return more.error();
        if (progress.isCancelled())
            return cancelledError();
        if (*more && !std::exchange(skip, false))
            rows.append(row);
        if (rows.size() == kRowsATransaction || (!*more && !rows.isEmpty())) {
            CARILLON_TRY(writer.write(rows));
            rows.clear();
            progress.tell(file.bytesRead(), file.bytesTotal());
        }
        if (!*more)
            return {};
    }
}

} // namespace

Result<Sheet> SheetStore::import(const SheetSource &source, const Progress &progress)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<SheetShape> shape = shapeOf(source);
    if (!shape)
        return shape.error();
    const Result<std::unique_ptr<ImportSource>> file = openImportSource(source.file, source.encoding);
    if (!file)
        return file.error();
    const Result<qint64> id = insertSheet(m_session, source, *shape);
    if (!id)
        return id.error();
    RowWriter writer(m_session, *id, *shape, homeRegion(m_session, source));
    Status copied = copyRows(**file, shape->hasHeader, writer, progress);
    if (copied) {
        Statement done(m_session.db, u"UPDATE sheet SET row_count = ?, unusable = ? WHERE id = ?"_s);
        copied = done.bind(writer.rows(), writer.unusable(), *id).run();
    }
    if (!copied) {
        static_cast<void>(remove(*id)); // what is left if even this fails goes at the next start
        return copied.error();
    }
    return find(*id);
}

Result<Sheet> SheetStore::find(qint64 id)
{
    Statement row(m_session.db,
                  u"SELECT id, file_name, columns, key_column, phone_column, row_count, unusable FROM sheet "
                  "WHERE id = ? AND row_count >= 0"_s);
    if (!row.bind(id).next()) {
        return row.status() ? Error{ .code = Error::Code::NotFound, .message = u"There is no such sheet."_s }
                            : row.status().error();
    }
    QStringList columns;
    for (const auto &column : QJsonDocument::fromJson(row.text(2).toUtf8()).array())
        columns.append(column.toString());
    return Sheet{ row.int64(0), row.text(1), columns, row.text(3), row.text(4), row.int64(5), row.int64(6) };
}

Status SheetStore::remove(qint64 id)
{
    return Statement(m_session.db, u"DELETE FROM sheet WHERE id = ?"_s).bind(id).run();
}

} // namespace carillon
