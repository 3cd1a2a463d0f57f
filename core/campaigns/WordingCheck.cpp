// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/WordingCheck.h"

#include <algorithm>

namespace carillon {

WordingCheck::WordingCheck(CampaignKind kind, QString text, const SendingRules &rules)
    : m_kind(kind)
    , m_text(std::move(text))
    , m_rules(rules)
{
}

void WordingCheck::count(const QString &region)
{
    ++m_messages[region];
}

namespace {

void addMissingOptOut(PreflightFacts &facts, const CountryPack &pack, qint64 messages)
{
    facts.optOutMissing += messages;
    if (!facts.optOutCountries.contains(pack.name))
        facts.optOutCountries.append(pack.name);
    if (facts.optOutSuggestion.isEmpty())
        facts.optOutSuggestion = pack.optOutSample;
}

} // namespace

void WordingCheck::fill(PreflightFacts &facts) const
{
    if (m_kind != CampaignKind::Marketing)
        return;
    QStringList regions = m_messages.keys();
    std::sort(regions.begin(), regions.end());
    for (const QString &region : regions) {
        const CountryPack &pack = m_rules.packFor(region);
        const qint64 messages = m_messages.value(region);
        if (pack.optOutNeed == WordingNeed::Demanded && !hasOptOutWording(m_text, pack))
            addMissingOptOut(facts, pack, messages);
        if (pack.signatureDemanded && !hasSignature(m_text))
            facts.lawSignatureMissing += messages;
        if (!hasLabel(m_text, pack)) {
            facts.labelMissing += messages;
            facts.label = pack.labels.constFirst();
        }
    }
}

} // namespace carillon
