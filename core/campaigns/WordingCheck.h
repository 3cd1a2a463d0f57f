// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Preflight.h"
#include "core/campaigns/SendingRules.h"

#include <QHash>

namespace carillon {

/// Counts the messages of a campaign whose text lacks what their country asks of marketing: a way out, a signature, a
/// label. Judges the text as written, fields and all, once for each country. One thread.
class WordingCheck
{
public:
    /// `text` with what the provider puts before it. `rules` must outlive it.
    WordingCheck(CampaignKind kind, QString text, const SendingRules &rules);

    void count(const QString &region);
    void fill(PreflightFacts &facts) const;

private:
    CampaignKind m_kind;
    QString m_text;
    const SendingRules &m_rules;
    QHash<QString, qint64> m_messages; // by region
};

} // namespace carillon
