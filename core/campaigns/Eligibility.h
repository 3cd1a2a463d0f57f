// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/campaigns/Recipient.h"

#include <optional>

namespace carillon {

/// Why this recipient gets nothing of this kind; nothing if they may. Pure.
///
/// - nobody on the do-not-text list gets anything, codes included;
/// - marketing needs a recorded yes; a notice goes to everybody but those who said no; a code was asked for just now
///   and needs neither;
/// - the number must be one that takes texts;
/// - a sheet may hold several rows of a person, but each row key once.
std::optional<Exclusion> exclusionOf(const Recipient &recipient, CampaignKind kind);

/// Whether an experiment leaves this number without a text: the same seed and number always give the same answer.
/// `share` is in [0, 1].
bool isHeldOut(const QByteArray &phoneIndex, quint64 seed, double share);

} // namespace carillon
