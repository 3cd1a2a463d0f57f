// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactJson.h"

#include "core/base/Times.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct TextKey
{
    QStringView key;
    QString Contact::*member;
};

const std::array kTextKeys{
    TextKey{ u"phone", &Contact::phone },
    TextKey{ u"region", &Contact::region },
    TextKey{ u"type", &Contact::numberKind },
    TextKey{ u"name", &Contact::name },
    TextKey{ u"first_name", &Contact::firstName },
    TextKey{ u"last_name", &Contact::lastName },
    TextKey{ u"email", &Contact::email },
    TextKey{ u"birthday", &Contact::birthday },
    TextKey{ u"city", &Contact::city },
    TextKey{ u"language", &Contact::language },
    TextKey{ u"note", &Contact::note },
};

QStringList stringsFromJson(const QJsonArray &array)
{
    QStringList strings;
    for (const auto value : array)
        strings.append(value.toString());
    return strings;
}

} // namespace

QJsonObject contactToJson(const Contact &contact)
{
    QJsonObject json;
    for (const TextKey &text : kTextKeys) {
        if (const QString &value = contact.*text.member; !value.isEmpty())
            json.insert(text.key, value);
    }
    json.insert("zones"_L1, QJsonArray::fromStringList(contact.zones));
    json.insert("textable"_L1, contact.textable);
    if (!contact.fields.isEmpty())
        json.insert("fields"_L1, contact.fields);
    if (!contact.extraNumbers.isEmpty())
        json.insert("extra_numbers"_L1, QJsonArray::fromStringList(contact.extraNumbers));
    json.insert("consent"_L1, nameOf(contact.consent));
    if (contact.consentAt)
        json.insert("consent_at"_L1, toRfc3339(*contact.consentAt));
    json.insert("created_at"_L1, toRfc3339(contact.createdAt));
    json.insert("updated_at"_L1, toRfc3339(contact.updatedAt));
    return json;
}

Contact contactFromJson(const QJsonObject &json)
{
    Contact contact;
    for (const TextKey &text : kTextKeys)
        contact.*text.member = json.value(text.key).toString();
    contact.zones = stringsFromJson(json.value("zones"_L1).toArray());
    contact.textable = json.value("textable"_L1).toBool(true);
    contact.fields = json.value("fields"_L1).toObject();
    contact.extraNumbers = stringsFromJson(json.value("extra_numbers"_L1).toArray());
    contact.consent = consentStateFromString(json.value("consent"_L1).toString());
    return contact;
}

} // namespace carillon
