// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/compliance/WeekHours.h"

#include <QHash>

#include <optional>

namespace carillon {

/// Whether a person may be texted now, and else when: nextAllowed() with a memory, since most messages of a campaign
/// share hours and zones. One thread.
class HoursGate
{
public:
    /// `hours` as stored ("09:00-20:00", or by weekday as toText(WeekHours) writes them), `zones` as stored (IANA ids
    /// with commas between). The moment itself if it is allowed; nothing if no moment of the next eight days is. Hours
    /// that cannot be read allow nothing.
    std::optional<UtcMs> nextAllowed(UtcMs now, const QString &hours, const QString &zones);

private:
    struct Known
    {
        UtcMs from = 0; // the answer holds for [from, until)
        UtcMs until = 0;
        bool open = false;
        std::optional<UtcMs> next = {};
    };
    static Known work(UtcMs now, const WeekHours &hours, const QStringList &zones);

    QHash<std::pair<QString, QString>, Known> m_known;
};

} // namespace carillon
