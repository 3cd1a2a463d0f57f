// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignPills.h"

namespace carillon::ui {

CampaignPill pillOf(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft: return CampaignPill::Draft;
    case CampaignState::InReview: return CampaignPill::InReview;
    case CampaignState::ChangesRequested: return CampaignPill::ChangesRequested;
    case CampaignState::Approved: return CampaignPill::Approved;
    case CampaignState::Scheduled: return CampaignPill::Scheduled;
    case CampaignState::Sending: return CampaignPill::Sending;
    case CampaignState::Paused: return CampaignPill::Paused;
    case CampaignState::Halted: return CampaignPill::Halted;
    case CampaignState::Stopped: return CampaignPill::Stopped;
    case CampaignState::Sent: return CampaignPill::Sent;
    case CampaignState::Failed: return CampaignPill::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace carillon::ui
