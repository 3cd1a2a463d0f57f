// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace carillon {

/// What a column of a file becomes.
enum class ContactField {
    None, ///< Not imported.
    Phone,
    Name,
    FirstName,
    LastName,
    Email,
    Birthday,
    City,
    Language,
    Consent,
    Note,
    Custom ///< A custom field under the column's own header.
};

/// "phone", "first_name", …; empty for None and Custom.
QString nameOf(ContactField field);
/// Nothing for a word that is no built-in field.
std::optional<ContactField> contactFieldFromString(const QString &name);

/// Which column of a file becomes which field; a value. Columns are named by their headers, made unique.
class ColumnMapping
{
public:
    ColumnMapping() = default;
    explicit ColumnMapping(const QStringList &headers);

    /// "Tags", "Tags 2" for the second of that name, "Column 3" for one without.
    static QStringList uniqueHeaders(const QStringList &headers);

    const QStringList &headers() const { return m_headers; }
    qsizetype size() const { return m_headers.size(); }
    ContactField field(qsizetype column) const { return m_fields.at(column); }
    /// A built-in field has one column at most: setting it elsewhere makes the earlier column a custom field.
    void setField(qsizetype column, ContactField field);
    std::optional<qsizetype> columnOf(ContactField field) const;

    /// Puts "phone" → "Handy" and the like on top; `custom` and `none` are fields too. Names what is unknown.
    Status apply(const QMap<QString, QString> &fieldToColumn);

    /// Field → header: {"phone": "手机号", "custom:性别": "性别"}. Columns that are not imported are left out.
    QJsonObject toJson() const;

private:
    QStringList m_headers;
    QList<ContactField> m_fields;
};

} // namespace carillon
