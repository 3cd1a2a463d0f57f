// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/RecipientFields.h"

#include "core/campaigns/RowFields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error damagedRow()
{
    return { .code = Error::Code::Storage,
             .message = u"A row of the campaign's sheet does not open: it is damaged."_s,
             .hint = u"Give the campaign its file again."_s,
             .key = u"field-damaged"_s };
}

} // namespace

Result<QString> RecipientFields::phone()
{
    if (m_phone)
        return *m_phone;
    if (m_recipient.rowSealed.isNull()) {
        const Result<QString> phone
            = m_cipher.decrypt(EncryptedColumn::ContactPhone, m_recipient.contactUid, m_recipient.phoneSealed);
        if (!phone)
            return phone.error();
        m_phone = *phone;
    } else {
        m_phone = row().at(0).toString();
        if (m_phone->isEmpty())
            return damagedRow();
    }
    return *m_phone;
}

std::optional<QString> RecipientFields::value(QStringView name)
{
    const QString value = isRowField(name) ? rowValue(columnOfRowField(name)) : contactValue(name);
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

QString RecipientFields::contactValue(QStringView name)
{
    if (name == u"name")
        return unseal(EncryptedColumn::ContactName, m_recipient.nameSealed);
    if (name == u"first_name")
        return unseal(EncryptedColumn::ContactFirstName, m_recipient.firstNameSealed);
    if (name == u"last_name")
        return unseal(EncryptedColumn::ContactLastName, m_recipient.lastNameSealed);
    if (name == u"email")
        return unseal(EncryptedColumn::ContactEmail, m_recipient.emailSealed);
    if (name == u"note")
        return unseal(EncryptedColumn::ContactNote, m_recipient.noteSealed);
    if (name == u"phone")
        return phone().value_or(QString());
    if (name == u"birthday")
        return m_recipient.birthday;
    if (name == u"city")
        return m_recipient.city;
    if (name == u"language")
        return m_recipient.language;
    if (!m_custom)
        m_custom = QJsonDocument::fromJson(m_recipient.customFields.toUtf8()).object();
    return m_custom->value(name).toString();
}

QString RecipientFields::unseal(EncryptedColumn column, const QByteArray &sealed) const
{
    return sealed.isEmpty() ? QString() : m_cipher.decryptOrMark(column, m_recipient.contactUid, sealed);
}

QString RecipientFields::rowValue(QStringView column)
{
    const qsizetype at = m_sheetColumns.indexOf(column);
    return at < 0 ? QString() : row().at(at + 1).toString().trimmed();
}

const QJsonArray &RecipientFields::row()
{
    if (!m_row) {
        const QString json = m_cipher.decrypt(EncryptedColumn::SheetValues, m_recipient.rowUid, m_recipient.rowSealed)
                                 .value_or(QString());
        m_row = QJsonDocument::fromJson(json.toUtf8()).array();
    }
    return *m_row;
}

} // namespace carillon
