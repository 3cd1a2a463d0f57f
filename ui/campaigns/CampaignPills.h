// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "ui/widgets/Pill.h"

namespace carillon::ui {

/// The pill in which a campaign's state is shown.
CampaignPill pillOf(CampaignState state);

} // namespace carillon::ui
