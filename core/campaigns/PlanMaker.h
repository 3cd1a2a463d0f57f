// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/campaigns/PlanHash.h"
#include "core/campaigns/PlanWriter.h"
#include "core/campaigns/Preflight.h"
#include "core/campaigns/RecipientFields.h"
#include "core/campaigns/SendingAccount.h"
#include "core/campaigns/SendingRules.h"
#include "core/campaigns/WordingCheck.h"
#include "core/text/MessageTemplate.h"

#include <functional>
#include <optional>

namespace carillon {

/// What a plan is made from, as it stands when the work begins.
struct PlanTask
{
    Campaign campaign = {};
    std::optional<SendingAccount> account = {};
    std::optional<MessageTemplate> text = {};
    UtcMs from = 0; ///< When sending is to begin.
};

/// One pass over the people of a campaign: decides, renders, counts, prices, and hands on to a writer, if there is one.
/// Over a Session, on its thread.
class PlanMaker
{
public:
    PlanMaker(Session &session, const PlanTask &task);

    /// `writer` may be null: then nothing is stored. `afterRange` runs after each range of people; an error ends it.
    Result<PlanSummary> make(PlanWriter *writer, const Progress &progress, const std::function<Status()> &afterRange);

private:
    Status takeRange(const std::vector<Recipient> &range, PlanWriter *writer, const Progress &progress);
    Status take(const Recipient &recipient, PlanWriter *writer);
    Status exclude(const Recipient &recipient, Exclusion reason, PlanWriter *writer);
    PlannedMessage messageFor(const Recipient &recipient, const QString &phone, RecipientFields &fields);
    QString render(RecipientFields &fields);
    void count(const PlannedMessage &message);
    void countTimes(const SendingRules::Times &times);
    PlanSummary finish();

    Session &m_session;
    const PlanTask &m_task;
    CompliancePacks m_packs = CompliancePacks::builtIn();
    Policy m_policy;
    SendingRules m_rules;
    WordingCheck m_wording;
    PlanHash m_hash;
    CountOptions m_counting;
    QString m_prefix; ///< What the provider puts before each text.
    QStringList m_sheetColumns;
    PlanSummary m_summary;
    PreflightFacts m_facts;
};

} // namespace carillon
