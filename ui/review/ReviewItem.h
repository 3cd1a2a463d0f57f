// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/storage/Session.h"
#include "ui/campaigns/ComposerChoices.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace carillon::ui {

/// What was frozen for a review: a text and the figures of its plan.
struct FrozenPlan
{
    PlanSummary plan = {};
    QString text = {};
};

/// A campaign that somebody sent for review, as a reviewer needs to see it.
struct ReviewItem
{
    enum class Place { WaitingForMe, Mine, Decided }; ///< Mine: waits, but the signed-in user may not decide.

    Campaign campaign = {};
    Place place = Place::WaitingForMe;
    FrozenPlan frozen = {};
    std::optional<FrozenPlan> approvedBefore = {}; ///< The last plan that was approved, if it is another one.
    UtcMs approvedAt = 0;
    std::optional<AccountChoice> account = {};
    ReviewEntry asked = {};
    std::optional<ReviewEntry> decision = {};
    bool isOwn = false; ///< Written or last edited by the signed-in user.
    QStringList reviewers = {}; ///< Who else may decide.
};
inline constexpr int kReviewPlaces = 3;

/// Everything that waits or was decided, newest request first. Over a Session, on its thread.
Result<QList<ReviewItem>> readReviewItems(Session &session);

} // namespace carillon::ui
