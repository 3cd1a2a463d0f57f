// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ColumnMapping.h"

#include <QMap>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct FieldName
{
    ContactField field;
    QStringView name;
};

constexpr std::array kFieldNames{
    FieldName{ ContactField::Phone, u"phone" },
    FieldName{ ContactField::Name, u"name" },
    FieldName{ ContactField::FirstName, u"first_name" },
    FieldName{ ContactField::LastName, u"last_name" },
    FieldName{ ContactField::Email, u"email" },
    FieldName{ ContactField::Birthday, u"birthday" },
    FieldName{ ContactField::City, u"city" },
    FieldName{ ContactField::Language, u"language" },
    FieldName{ ContactField::Consent, u"consent" },
    FieldName{ ContactField::Note, u"note" },
};

Error unknownFieldError(const QString &name)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"There is no contact field called \"%1\"."_s.arg(name),
             .where = name,
             .hint
             = u"Built-in fields are phone, name, first_name, last_name, email, birthday, city, language, consent "
               "and note; any other column becomes a custom field under its own header."_s,
             .key = u"field-unknown"_s };
}

Error unknownColumnError(const QString &column, const QStringList &headers)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The file has no column \"%1\"."_s.arg(column),
             .where = column,
             .hint = u"Its columns are: %1."_s.arg(headers.join(u", "_s)),
             .key = u"column-unknown"_s };
}

} // namespace

QString nameOf(ContactField field)
{
    for (const FieldName &known : kFieldNames) {
        if (known.field == field)
            return known.name.toString();
    }
    return {};
}

std::optional<ContactField> contactFieldFromString(const QString &name)
{
    for (const FieldName &known : kFieldNames) {
        if (known.name == name)
            return known.field;
    }
    return std::nullopt;
}

ColumnMapping::ColumnMapping(const QStringList &headers)
    : m_headers(uniqueHeaders(headers))
    , m_fields(headers.size(), ContactField::Custom)
{
}

QStringList ColumnMapping::uniqueHeaders(const QStringList &headers)
{
    QStringList unique;
    QSet<QString> taken;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString trimmed = headers[i].simplified();
        const QString base = trimmed.isEmpty() ? u"Column %1"_s.arg(i + 1) : trimmed;
        QString name = base;
        for (int n = 2; taken.contains(name); ++n)
            name = u"%1 %2"_s.arg(base).arg(n);
        taken.insert(name);
        unique.append(name);
    }
    return unique;
}

void ColumnMapping::setField(qsizetype column, ContactField field)
{
    if (field != ContactField::None && field != ContactField::Custom) {
        if (const auto earlier = columnOf(field))
            m_fields[*earlier] = ContactField::Custom;
    }
    m_fields[column] = field;
}

std::optional<qsizetype> ColumnMapping::columnOf(ContactField field) const
{
    const qsizetype at = m_fields.indexOf(field);
    return at < 0 ? std::nullopt : std::optional(at);
}

Status ColumnMapping::apply(const QMap<QString, QString> &fieldToColumn)
{
    for (auto it = fieldToColumn.cbegin(); it != fieldToColumn.cend(); ++it) {
        const qsizetype column = m_headers.indexOf(it.value().simplified());
        if (column < 0)
            return unknownColumnError(it.value(), m_headers);
        if (it.key() == "none"_L1 || it.key().startsWith("none:"_L1)) {
            setField(column, ContactField::None);
        } else if (it.key() == "custom"_L1 || it.key().startsWith("custom:"_L1)) {
            setField(column, ContactField::Custom);
        } else if (const auto field = contactFieldFromString(it.key())) {
            setField(column, *field);
        } else {
            return unknownFieldError(it.key());
        }
    }
    return {};
}

QJsonObject ColumnMapping::toJson() const
{
    QJsonObject json;
    for (qsizetype i = 0; i < m_headers.size(); ++i) {
        if (m_fields[i] == ContactField::None)
            continue;
        const QString name = nameOf(m_fields[i]);
        json.insert(name.isEmpty() ? QString(u"custom:"_s + m_headers[i]) : name, m_headers[i]);
    }
    return json;
}

} // namespace carillon
