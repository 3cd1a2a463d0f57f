// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/ReviewHistory.h"

#include "core/accounts/AuditLog.h"
#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

Result<QList<ReviewEntry>> ReviewHistory::list()
{
    Statement rows(m_session.db,
                   u"SELECT action, user_name, comment, revision, plan_hash, at FROM campaign_review "
                   "WHERE campaign_id = ? ORDER BY id"_s);
    rows.bind(m_campaignId);
    QList<ReviewEntry> entries;
    while (rows.next()) {
        entries.append({ rows.text(0), rows.text(1), rows.text(2), rows.int32(3), rows.blob(4), rows.int64(5) });
    }
    if (!rows.status())
        return rows.status().error();
    return entries;
}

Status ReviewHistory::append(const QString &action, int revision, const QString &comment)
{
    Statement insert(m_session.db,
                     u"INSERT INTO campaign_review (campaign_id, revision, plan_hash, action, user_name, comment, at) "
                     "VALUES (?, ?, (SELECT plan_hash FROM campaign_plan WHERE campaign_id = ? AND revision = ?), "
                     "?, ?, ?, ?)"_s);
    return insert
        .bind(m_campaignId, revision, m_campaignId, revision, action, m_session.actor.name, comment,
              m_session.clock.now())
        .run();
}

Result<std::optional<ReviewEntry>> ReviewHistory::approval()
{
    const Result<QList<ReviewEntry>> entries = list();
    if (!entries)
        return entries.error();
    const bool approved = !entries->isEmpty() && entries->constLast().action == u"approved";
    return approved ? std::optional(entries->constLast()) : std::nullopt;
}

Status voidReview(Session &session, const Campaign &campaign, const QString &why)
{
    const bool reviewed = campaign.state == CampaignState::InReview || campaign.state == CampaignState::Approved
        || campaign.state == CampaignState::Scheduled;
    if (!reviewed)
        return {};
    Transaction transaction(session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(ReviewHistory(session, campaign.id).append(u"voided"_s, campaign.revision, why));
    Statement update(session.db, u"UPDATE campaign SET state = 'draft', scheduled_at = NULL WHERE id = ?"_s);
    CARILLON_TRY(update.bind(campaign.id).run());
    CARILLON_TRY(AuditLog(session).append(u"campaign.voided"_s, campaign.name,
                                          { { u"was"_s, nameOf(campaign.state) }, { u"why"_s, why } }));
    return transaction.commit();
}

} // namespace carillon
