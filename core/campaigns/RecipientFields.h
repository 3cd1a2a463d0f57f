// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Recipient.h"
#include "core/storage/FieldCipher.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace carillon {

/// The values of one recipient as templates ask for them; unseals what is asked for, once. Lives as long as the
/// recipient it looks at.
class RecipientFields
{
public:
    RecipientFields(const Recipient &recipient, const FieldCipher &cipher, const QStringList &sheetColumns)
        : m_recipient(recipient)
        , m_cipher(cipher)
        , m_sheetColumns(sheetColumns)
    {
    }

    /// E.164.
    Result<QString> phone();
    /// "name", a custom field's header, "row.Order number"; nothing for an empty value.
    std::optional<QString> value(QStringView name);

private:
    QString contactValue(QStringView name);
    QString unseal(EncryptedColumn column, const QByteArray &sealed) const;
    QString rowValue(QStringView column);
    const QJsonArray &row();

    const Recipient &m_recipient;
    const FieldCipher &m_cipher;
    const QStringList &m_sheetColumns;
    std::optional<QString> m_phone = {};
    std::optional<QJsonObject> m_custom = {};
    std::optional<QJsonArray> m_row = {};
};

} // namespace carillon
