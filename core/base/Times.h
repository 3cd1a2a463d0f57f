// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace carillon {

/// "2026-11-25T14:42:35.120Z"; milliseconds are left out when they are zero.
QString toRfc3339(UtcMs moment);

/// Reads RFC 3339 with "Z" or an offset, to the millisecond.
Result<UtcMs> fromRfc3339(const QString &text);

/// Hours of the day in which a person may be texted, in that person's zone: [from, to), minutes since midnight.
/// `00:00-24:00` means always; `to` may lie past midnight (`20:00-06:00`).
struct DayHours
{
    int from = 0;
    int to = 24 * 60;

    bool always() const { return from == 0 && to == 24 * 60; }
    bool contains(int minuteOfDay) const;
    bool operator==(const DayHours &) const = default;
};

/// Reads "09:00-20:00".
Result<DayHours> parseDayHours(const QString &text);
QString toString(const DayHours &hours);

/// The first moment at or after `moment` at which every zone of `zones` (IANA ids) is inside `hours`. Nothing if there
/// is none within eight days (the zones lie too far apart). No zone at all counts as UTC.
std::optional<UtcMs> nextAllowed(UtcMs moment, const DayHours &hours, const QStringList &zones);

} // namespace carillon
