// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Contact.h"

#include <QHash>

#include <tuple>

using namespace Qt::StringLiterals;

namespace carillon {

QString nameOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Given: return u"given"_s;
    case ConsentState::Unknown: return u"unknown"_s;
    case ConsentState::Refused: return u"refused"_s;
    }
    Q_UNREACHABLE();
}

ConsentState consentStateFromString(QStringView name)
{
    if (name == u"given")
        return ConsentState::Given;
    return name == u"refused" || name == u"revoked" ? ConsentState::Refused : ConsentState::Unknown;
}

std::optional<QString> Contact::field(QStringView fieldName) const
{
    static const QHash<QString, QString Contact::*> kBuiltIn{
        { u"phone"_s, &Contact::phone },
        { u"name"_s, &Contact::name },
        { u"first_name"_s, &Contact::firstName },
        { u"last_name"_s, &Contact::lastName },
        { u"email"_s, &Contact::email },
        { u"birthday"_s, &Contact::birthday },
        { u"city"_s, &Contact::city },
        { u"language"_s, &Contact::language },
        { u"note"_s, &Contact::note },
    };
    const QString key = fieldName.toString();
    const auto member = kBuiltIn.constFind(key);
    const QString value = member != kBuiltIn.cend() ? this->*(*member) : fields.value(key).toString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

bool Contact::hasSameAttributes(const Contact &other) const
{
    const auto attributes = [](const Contact &c) {
        return std::tie(c.phone, c.name, c.firstName, c.lastName, c.email, c.birthday, c.city, c.language, c.note,
                        c.fields, c.extraNumbers);
    };
    return attributes(*this) == attributes(other);
}

} // namespace carillon
