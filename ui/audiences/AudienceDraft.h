// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceRule.h"

#include <QList>

#include <optional>

namespace carillon::ui {

/// A rule as rows show it: conditions joined by ALL or ANY, and conditions that leave people out. A value.
struct AudienceDraft
{
    bool all = true;
    QList<AudienceRule> include = {};
    QList<AudienceRule> exclude = {};

    bool operator==(const AudienceDraft &) const = default;

    /// Nothing for a rule with groups inside groups: that one stays text.
    static std::optional<AudienceDraft> fromRule(const AudienceRule &rule);
    AudienceRule toRule() const;
};

} // namespace carillon::ui
