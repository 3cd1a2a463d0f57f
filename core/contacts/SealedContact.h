// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/FieldCipher.h"

#include <QByteArray>
#include <QString>

namespace carillon {

/// The protected attributes of a contact as the database holds them. A plain value.
struct SealedContact
{
    QByteArray uid = {};
    QByteArray phoneIndex = {};
    QByteArray phone = {};
    QByteArray name = {}; ///< Null where the contact has none; so are the following.
    QByteArray firstName = {};
    QByteArray lastName = {};
    QByteArray email = {};
    QByteArray note = {};
    QString fields = {}; ///< The custom fields as JSON; not encrypted.
};

/// Encrypts a contact for the row `uid`. Any thread: an import does it beside the one that writes.
SealedContact sealContact(const FieldCipher &cipher, const Contact &contact, const QByteArray &uid);

} // namespace carillon
