// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Logging.h"

Q_LOGGING_CATEGORY(lcStorage, "carillon.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDelivery, "carillon.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "carillon.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcContacts, "carillon.contacts", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCampaigns, "carillon.campaigns", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "carillon.ui", QtInfoMsg)

using namespace Qt::StringLiterals;

namespace carillon {

QString maskedPhone(QStringView e164)
{
    if (e164.size() < 9)
        return u"****"_s;
    return e164.first(e164.size() - 8).toString() + u"****"_s + e164.last(4).toString();
}

} // namespace carillon
