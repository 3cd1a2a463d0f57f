// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/PlanHash.h"

#include <QtEndian>

namespace carillon {

PlanHash::PlanHash(const Campaign &campaign)
{
    addNumber(1); // of this format
    addNumber(campaign.gatewayId);
    addText(nameOf(campaign.kind));
    addNumber(campaign.ratePerHour);
    addText(toString(campaign.hours));
    addText(campaign.policy);
    addNumber(campaign.usefulUntil.value_or(0));
}

void PlanHash::add(const QByteArray &phoneIndex, const QString &rowKey, const QString &text, int segments,
                   std::optional<qint64> priceMicros)
{
    m_hash.addData(phoneIndex);
    addText(rowKey);
    addText(text);
    addNumber(segments);
    addNumber(priceMicros.value_or(-1));
}

/// Length first, so that no two lists of fields read the same.
void PlanHash::addText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    addNumber(utf8.size());
    m_hash.addData(utf8);
}

void PlanHash::addNumber(qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian));
}

} // namespace carillon
