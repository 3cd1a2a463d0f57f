// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace carillon {

/// Somebody a campaign may be for, as read from the database: what decides in the clear, the rest still sealed.
struct Recipient
{
    qint64 position = 0; ///< Contact id, or row number of the sheet: grows from one to the next.
    qint64 contactId = 0; ///< 0 = a row of a sheet whose number is no contact's.
    QByteArray phoneIndex = {}; ///< Null = no usable number.
    QString rowKey = {};
    QString region = {};
    QString zones = {};
    bool textable = false;
    bool suppressed = false;
    bool duplicate = false; ///< The same number and row key stand earlier in the sheet.
    QString consent = {};

    QByteArray contactUid = {};
    QByteArray phoneSealed = {};
    QByteArray nameSealed = {};
    QByteArray firstNameSealed = {};
    QByteArray lastNameSealed = {};
    QByteArray emailSealed = {};
    QByteArray noteSealed = {};
    QString birthday = {};
    QString city = {};
    QString language = {};
    QString customFields = {}; ///< JSON.

    QByteArray rowUid = {};
    QByteArray rowSealed = {}; ///< JSON: the number, then the cells.
};

} // namespace carillon
