// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <chrono>

namespace carillon {

/// So many messages in any stretch of so much time. A count of 0 means "no limit". A value.
struct Rate
{
    qint64 count = 0;
    std::chrono::seconds per{ 1 };

    bool isUnlimited() const { return count <= 0; }
    double perSecond() const { return static_cast<double>(count) / static_cast<double>(per.count()); }
    /// As `campaign.rate_per_hour` stores it; exact for every rate that parseRate() reads.
    qint64 perHour() const { return count * 3600 / per.count(); }
    /// The shortest stretch of second, minute or hour that holds the rate in whole messages.
    static Rate fromPerHour(qint64 perHour);

    bool operator==(const Rate &) const = default;
};

/// Reads "50/s", "200/min", "5000/h"; a whole number above 0.
Result<Rate> parseRate(const QString &text);
/// "50/s"; empty for no limit.
QString toString(const Rate &rate);

} // namespace carillon
