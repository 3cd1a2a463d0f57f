// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/SendingRules.h"

using namespace Qt::StringLiterals;

namespace carillon {

Policy policyOf(const Campaign &campaign, bool simulated)
{
    if (campaign.policy == u"none" || (campaign.policy.isEmpty() && simulated))
        return { Policy::Law::Advice, {} };
    if (campaign.policy.isEmpty() || campaign.policy == u"country")
        return { Policy::Law::Enforced, {} };
    return { Policy::Law::Enforced, campaign.policy };
}

SendingRules::SendingRules(const Campaign &campaign, const Policy &policy, const CompliancePacks &packs, UtcMs from)
    : m_kind(campaign.kind)
    , m_hours(WeekHours::everyDay(campaign.hours))
    , m_usefulUntil(campaign.usefulUntil)
    , m_policy(policy)
    , m_packs(packs)
    , m_from(from)
{
}

const SendingRules::Times &SendingRules::timesFor(const QString &region, const QString &e164, const QString &zones)
{
    // In North America the area code may stand for a state with hours of its own.
    const auto key = std::pair(e164.startsWith(u"+1"_s) ? e164.left(5) : region, zones);
    const auto known = m_known.constFind(key);
    return known != m_known.cend() ? *known : *m_known.insert(key, work(region, e164, zones));
}

const CountryPack &SendingRules::packFor(const QString &region) const
{
    const CountryPack *chosen = m_policy.pack.isEmpty() ? nullptr : m_packs.find(m_policy.pack);
    return chosen ? *chosen : m_packs.packFor(region);
}

/// Notices and codes are exempt.
QList<WeekHours> SendingRules::lawFor(const QString &region, const QString &e164) const
{
    if (m_kind != CampaignKind::Marketing)
        return {};
    return m_policy.pack.isEmpty() ? m_packs.marketingHours(region, e164) : QList{ packFor(region).hours };
}

SendingRules::Times SendingRules::work(const QString &region, const QString &e164, const QString &zones) const
{
    const QStringList zoneIds = zones.split(u',', Qt::SkipEmptyParts);
    const WeekHours lawful = intersectionOf(lawFor(region, e164) + QList{ m_hours });
    const WeekHours &hours = m_policy.law == Policy::Law::Enforced ? lawful : m_hours;
    Times times;
    times.hours = toText(hours);
    times.next = nextAllowed(m_from, QList{ hours }, zoneIds);
    times.offerOver = times.next && m_usefulUntil && *times.next >= *m_usefulUntil;
    times.againstLaw = m_policy.law == Policy::Law::Advice && times.next
        && nextAllowed(*times.next, QList{ lawful }, zoneIds) != times.next;
    return times;
}

} // namespace carillon
