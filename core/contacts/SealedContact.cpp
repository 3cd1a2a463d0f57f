// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SealedContact.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QByteArray sealOrNull(const FieldCipher &cipher, EncryptedColumn column, const QByteArray &uid, const QString &text)
{
    return text.isEmpty() ? QByteArray() : cipher.encrypt(column, uid, text);
}

QString fieldsJson(const QJsonObject &fields)
{
    return fields.isEmpty() ? u"{}"_s : QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

} // namespace

SealedContact sealContact(const FieldCipher &cipher, const Contact &contact, const QByteArray &uid)
{
    return { .uid = uid,
             .phoneIndex = cipher.phoneIndex(contact.phone),
             .phone = cipher.encrypt(EncryptedColumn::ContactPhone, uid, contact.phone),
             .name = sealOrNull(cipher, EncryptedColumn::ContactName, uid, contact.name),
             .firstName = sealOrNull(cipher, EncryptedColumn::ContactFirstName, uid, contact.firstName),
             .lastName = sealOrNull(cipher, EncryptedColumn::ContactLastName, uid, contact.lastName),
             .email = sealOrNull(cipher, EncryptedColumn::ContactEmail, uid, contact.email),
             .note = sealOrNull(cipher, EncryptedColumn::ContactNote, uid, contact.note),
             .fields = fieldsJson(contact.fields) };
}

} // namespace carillon
