// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/SendingRules.h"

namespace carillon {

SendingRules::SendingRules(const Campaign &campaign, bool simulated, UtcMs from)
    : m_hours(campaign.hours)
    , m_usefulUntil(campaign.usefulUntil)
    , m_from(from)
{
    Q_UNUSED(simulated);
}

const SendingRules::Times &SendingRules::timesFor(const QString &region, const QString &zones)
{
    const auto key = std::pair(region, zones);
    const auto known = m_known.constFind(key);
    return known != m_known.cend() ? *known : *m_known.insert(key, work(region, zones));
}

SendingRules::Times SendingRules::work(const QString &region, const QString &zones) const
{
    Q_UNUSED(region);
    Times times;
    times.next = nextAllowed(m_from, m_hours, zones.split(u',', Qt::SkipEmptyParts));
    times.offerOver = times.next && m_usefulUntil && *times.next >= *m_usefulUntil;
    return times;
}

} // namespace carillon
