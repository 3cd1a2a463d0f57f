// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace carillon {

/// One SQL statement with `?` placeholders, prepared once and run as often as needed. Typed access to its columns.
///
/// `Statement find(db, u"SELECT id FROM contact WHERE phone_index = ?"_s); find.bind(index); while (find.next()) …`
/// next() runs the statement on its first call after bind(). Same thread as its Database, and must die before it.
class Statement
{
public:
    Statement(Database &database, const QString &sql);

    /// Sets all values, in order; std::nullopt and null byte arrays become NULL.
    template <typename... Values> Statement &bind(const Values &...values)
    {
        m_ran = false;
        int position = 0;
        (m_query.bindValue(position++, toVariant(values)), ...);
        return *this;
    }
    Statement &bindList(const QVariantList &values);

    /// Runs it; for statements that return no rows.
    Status run();
    /// Runs it if needed and steps to the next row. False at the end and on failure: see status().
    bool next();
    const Status &status() const { return m_status; }
    /// Rows that the last run() changed.
    int changed() const { return m_query.numRowsAffected(); }
    /// The id of the row that the last run() inserted.
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    /// Frees locks and rows; the statement may be bound and run again.
    void finish();

    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 int64(int column) const { return m_query.value(column).toLongLong(); }
    int int32(int column) const { return m_query.value(column).toInt(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    std::optional<qint64> optionalInt64(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional<qint64>(int64(column));
    }

private:
    static QVariant toVariant(const QString &value)
    {
        return value.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(value);
    }
    static QVariant toVariant(const QByteArray &value)
    {
        return value.isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(value);
    }
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(bool value) { return value ? 1 : 0; }
    template <typename T> static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant(QMetaType::fromType<T>());
    }

    QString m_path;
    QSqlQuery m_query;
    Status m_status;
    bool m_ran = false;
};

} // namespace carillon
