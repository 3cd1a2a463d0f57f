// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/HoursGate.h"

namespace carillon {

namespace {

constexpr UtcMs kMinute = 60'000; // hours begin and end on whole minutes, so an answer holds to the end of its minute

} // namespace

HoursGate::Known HoursGate::work(UtcMs now, const WeekHours &hours, const QStringList &zones)
{
    const UtcMs minute = now / kMinute * kMinute;
    const std::optional<UtcMs> next = carillon::nextAllowed(now, QList{ hours }, zones);
    const bool open = next && *next <= now;
    const UtcMs until = open || !next ? minute + kMinute : std::max(*next, now + 1);
    return { minute, until, open, next };
}

std::optional<UtcMs> HoursGate::nextAllowed(UtcMs now, const QString &hours, const QString &zones)
{
    if (hours == QLatin1String("00:00-24:00"))
        return now;
    Known &known = m_known[{ hours, zones }];
    if (now < known.from || now >= known.until) {
        const std::optional<WeekHours> parsed = weekHoursFromText(hours);
        known = parsed ? work(now, *parsed, zones.split(u',', Qt::SkipEmptyParts))
                       : Known{ now, now + kMinute, false, {} };
    }
    return known.open ? std::optional<UtcMs>(now) : known.next;
}

} // namespace carillon
