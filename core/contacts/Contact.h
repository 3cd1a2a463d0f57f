// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace carillon {

/// Whether a person agreed to marketing texts; the later, the stricter is `Refused`.
enum class ConsentState { Given, Unknown, Refused };

/// "given", "unknown", "refused": as the database and JSON have it.
QString nameOf(ConsentState state);
ConsentState consentStateFromString(QStringView name);

/// A person with one phone number, attributes and a consent state. A plain value.
struct Contact
{
    qint64 id = 0; ///< 0 = not stored yet.
    QByteArray uid = {};
    QString phone = {}; ///< E.164.
    QString region = {}; ///< ISO 3166 of the number.
    QStringList zones = {}; ///< IANA ids of where the number was issued; stored joined by commas.
    QString numberKind = {}; ///< nameOf(NumberKind).
    bool textable = true;

    QString name = {};
    QString firstName = {};
    QString lastName = {};
    QString email = {};
    QString birthday = {}; ///< ISO date, or as the file had it where that was ambiguous.
    QString city = {};
    QString language = {};
    QString note = {};
    QJsonObject fields = {}; ///< Custom fields by header; values are strings.
    QStringList extraNumbers = {}; ///< Further numbers, as E.164; never texted.

    ConsentState consent = ConsentState::Unknown; ///< Kept in step by ConsentStore.
    std::optional<UtcMs> consentAt = {};
    UtcMs createdAt = 0;
    UtcMs updatedAt = 0;
    std::optional<UtcMs> deletedAt = {};

    /// The value of a field as templates and exports name it: "name", "city", or a custom field's header.
    std::optional<QString> field(QStringView fieldName) const;
    /// Whether the attributes are equal; ids, consent and times are not compared.
    bool hasSameAttributes(const Contact &other) const;
};

} // namespace carillon
