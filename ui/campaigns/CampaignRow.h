// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStatus.h"
#include "core/storage/Session.h"

#include <QList>

namespace carillon::ui {

/// A campaign with its figures, as the list shows it.
struct CampaignRow
{
    Campaign campaign = {};
    CampaignStatus status = {};
    QString text = {}; ///< Of its template; read for the one that is looked at.
};

/// Which campaigns the list shows.
enum class CampaignFilter { All, Drafts, InReview, Ready, UnderWay, Over };
inline constexpr int kCampaignFilters = 6;

bool passes(CampaignFilter filter, CampaignState state);

/// All campaigns, newest first, with figures where messages may have left. Over a Session, on its thread.
Result<QList<CampaignRow>> readCampaignRows(Session &session);

} // namespace carillon::ui
