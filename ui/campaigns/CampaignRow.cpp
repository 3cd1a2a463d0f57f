// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignRow.h"

#include "core/campaigns/CampaignStore.h"

namespace carillon::ui {

bool passes(CampaignFilter filter, CampaignState state)
{
    switch (filter) {
    case CampaignFilter::All: return true;
    case CampaignFilter::Drafts: return state == CampaignState::Draft || state == CampaignState::ChangesRequested;
    case CampaignFilter::InReview: return state == CampaignState::InReview;
    case CampaignFilter::Ready: return state == CampaignState::Approved || state == CampaignState::Scheduled;
    case CampaignFilter::UnderWay: return isUnderWay(state);
    case CampaignFilter::Over: return isOver(state);
    }
    Q_UNREACHABLE();
}

Result<QList<CampaignRow>> readCampaignRows(Session &session)
{
    const Result<QList<Campaign>> campaigns = CampaignStore(session).list();
    if (!campaigns)
        return campaigns.error();
    CampaignStatusReader reader(session);
    QList<CampaignRow> rows;
    rows.reserve(campaigns->size());
    for (const Campaign &campaign : *campaigns) {
        CampaignRow row{ campaign };
        if (campaign.revision > 0 || !isBeforeSending(campaign.state)) {
            const Result<CampaignStatus> status = reader.status(campaign);
            if (!status)
                return status.error();
            row.status = *status;
        }
        rows.append(row);
    }
    return rows;
}

} // namespace carillon::ui
