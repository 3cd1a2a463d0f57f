// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/compliance/CompliancePacks.h"

#include <QHash>

#include <optional>

namespace carillon {

/// Whose rules a campaign obeys.
struct Policy
{
    enum class Law { Enforced, Advice }; ///< Advice: what breaks it is a warning, and `--hours` alone holds.

    Law law = Law::Enforced;
    QString pack = {}; ///< Of the country whose rules hold for everybody; empty = each recipient's own.
};

/// "country", "none", a pack's name, or nothing: then "none" where nobody gets a text, else "country".
Policy policyOf(const Campaign &campaign, bool simulated);

/// When somebody may be texted: the campaign's hours and, for marketing, those of the law of their country, in their
/// zone, until the offer ends. Remembers what it worked out: a million people share a few dozen zones. One thread.
class SendingRules
{
public:
    /// `from` is when sending is to begin. `packs` must outlive it.
    SendingRules(const Campaign &campaign, const Policy &policy, const CompliancePacks &packs, UtcMs from);

    struct Times
    {
        QString hours = {}; ///< As messages carry them.
        std::optional<UtcMs> next = {}; ///< Nothing: there is no such hour in the coming days.
        bool offerOver = false; ///< There is one, but the offer has ended by then.
        bool againstLaw = false; ///< The law is advice only, and would have it later.
    };
    /// `zones` as stored: IANA ids with commas between. All of them must be inside the hours.
    const Times &timesFor(const QString &region, const QString &e164, const QString &zones);

    /// The pack whose wording rules hold for a number of that country.
    const CountryPack &packFor(const QString &region) const;
    UtcMs from() const { return m_from; }

private:
    Times work(const QString &region, const QString &e164, const QString &zones) const;
    QList<WeekHours> lawFor(const QString &region, const QString &e164) const;

    CampaignKind m_kind;
    WeekHours m_hours;
    std::optional<UtcMs> m_usefulUntil;
    Policy m_policy;
    const CompliancePacks &m_packs;
    UtcMs m_from;
    QHash<std::pair<QString, QString>, Times> m_known;
};

} // namespace carillon
