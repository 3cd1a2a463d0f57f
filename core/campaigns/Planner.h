// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/storage/Session.h"

namespace carillon {

/// Makes a campaign's plan: who gets which text, in how many parts, at what price, not before when; and who does not,
/// and why.
///
/// Streams the people in ranges and writes in short transactions: memory does not grow with the audience, and other
/// writers get their turn. The same people, text and settings give the same plan and the same hash.
/// Over a Session, on its thread; long work.
class Planner
{
public:
    explicit Planner(Session &session) : m_session(session) { }

    /// A new revision, frozen. A review or an approval of another plan is voided. Cancelled or failed, the plan that
    /// was there still holds and nothing of the new one is left. Refused once the campaign is sending or over.
    Result<PlanSummary> plan(const QString &campaign, const Progress &progress);

    /// The same figures without writing anything, for a campaign that is being written. `body` in place of the stored
    /// template's text, if given.
    Result<PlanSummary> estimate(const Campaign &campaign, const std::optional<QString> &body,
                                 const Progress &progress);

    /// The plan that holds; NotFound ("no-plan") if there is none or the campaign was edited since.
    Result<PlanSummary> current(const QString &campaign);
    /// The plan that holds; makes one if there is none, or if the template has a newer revision.
    Result<PlanSummary> currentOrNew(const QString &campaign, const Progress &progress);

    /// Removes what a process that died left of unfinished plans. For the opening of a workspace.
    static Status removeUnfinished(Session &session);

private:
    Session &m_session;
};

} // namespace carillon
