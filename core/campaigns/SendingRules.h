// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Times.h"
#include "core/campaigns/Campaign.h"

#include <QHash>

#include <optional>

namespace carillon {

/// When somebody may be texted: the campaign's hours in their zone, until the offer ends. Remembers what it worked out:
/// a million people share a few dozen zones. One thread.
class SendingRules
{
public:
    /// `from` is when sending is to begin.
    SendingRules(const Campaign &campaign, bool simulated, UtcMs from);

    struct Times
    {
        std::optional<UtcMs> next = {}; ///< Nothing: there is no such hour in the coming days.
        bool offerOver = false; ///< There is one, but the offer has ended by then.
    };
    /// `zones` as stored: IANA ids with commas between. All of them must be inside the hours.
    const Times &timesFor(const QString &region, const QString &zones);

    UtcMs from() const { return m_from; }

private:
    Times work(const QString &region, const QString &zones) const;

    DayHours m_hours;
    std::optional<UtcMs> m_usefulUntil;
    UtcMs m_from;
    QHash<std::pair<QString, QString>, Times> m_known;
};

} // namespace carillon
