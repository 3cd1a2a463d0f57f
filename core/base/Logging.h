// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace carillon {

/// "+86138****8000": enough to recognise a number one knows, too little to text it. The only form of a number that may
/// reach a log; texts and secrets never do.
QString maskedPhone(QStringView e164);

} // namespace carillon

Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcDelivery)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcContacts)
Q_DECLARE_LOGGING_CATEGORY(lcCampaigns)
Q_DECLARE_LOGGING_CATEGORY(lcUi)
