// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/storage/Session.h"

namespace carillon {

/// The plans of one campaign: one row each, and the messages and exclusions that belong to it. A plan is `making` until
/// freeze(); the one that holds is the campaign's revision. Over a Session, on its thread.
class PlanStore
{
public:
    PlanStore(Session &session, qint64 campaignId) : m_session(session), m_campaignId(campaignId) { }

    /// A new revision that is being made.
    Result<int> begin(qint64 templateRevisionId, qint64 gatewayId);
    /// Says that the maker is alive. Fails if the plan was taken away meanwhile.
    Status stillMaking(int revision);
    /// The figures are final, and the campaign's plan is this one.
    Status freeze(const PlanSummary &summary);
    /// NotFound ("no-plan") if there is no frozen plan of that revision.
    Result<PlanSummary> read(int revision);
    /// The text, with its fields, from which that plan was made; empty if it had none.
    Result<QString> textOf(int revision);
    /// Null if there is no such plan.
    Result<QByteArray> hashOf(int revision);
    /// Whether the campaign has a plan, made with the newest text of its template.
    Result<bool> isUpToDate(const Campaign &campaign);

    /// Takes a plan away with its messages, none of which left. In short transactions.
    Status remove(int revision);
    /// The messages of older plans, none of which left; what those plans counted stays.
    Status removeOlderThan(int revision);

    /// Plans and sheets whose makers died.
    static Status removeUnfinished(Session &session);

private:
    Status removeRows(int revision);

    Session &m_session;
    qint64 m_campaignId;
};

} // namespace carillon
