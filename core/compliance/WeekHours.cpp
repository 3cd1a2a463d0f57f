// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/WeekHours.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace carillon {

namespace {

constexpr UtcMs kMinuteMs = 60'000;

bool isInside(const QDateTime &local, const QList<WeekHours> &rules)
{
    const int weekday = local.date().dayOfWeek();
    const int minute = local.time().msecsSinceStartOfDay() / static_cast<int>(kMinuteMs);
    return std::all_of(rules.begin(), rules.end(),
                       [&](const WeekHours &rule) { return rule.contains(weekday, minute); });
}

QList<QTimeZone> knownZones(const QStringList &ids)
{
    QList<QTimeZone> zones;
    for (const QString &id : ids) {
        if (const QTimeZone zone(id.toUtf8()); zone.isValid())
            zones.append(zone);
    }
    if (zones.isEmpty())
        zones.append(QTimeZone::utc());
    return zones;
}

} // namespace

WeekHours WeekHours::everyDay(const DayHours &hours)
{
    WeekHours week;
    week.m_days.fill(hours);
    return week;
}

void WeekHours::setDay(int isoWeekday, const DayHours &hours)
{
    m_days.at(static_cast<std::size_t>(isoWeekday - 1)) = hours;
}

bool WeekHours::contains(int isoWeekday, int minuteOfDay) const
{
    const std::optional<DayHours> &hours = day(isoWeekday);
    return hours && hours->contains(minuteOfDay);
}

std::optional<UtcMs> nextAllowed(UtcMs moment, const QList<WeekHours> &rules, const QStringList &zones)
{
    const QList<QTimeZone> known = knownZones(zones);
    const auto isAllowed = [&](UtcMs when) {
        return std::all_of(known.begin(), known.end(), [&](const QTimeZone &zone) {
            return isInside(QDateTime::fromMSecsSinceEpoch(when, zone), rules);
        });
    };
    if (isAllowed(moment))
        return moment;
    constexpr UtcMs kStepMs = 15 * kMinuteMs; // zones are whole quarters apart; the minute is found by walking back
    const UtcMs end = moment + 8LL * 24 * 60 * kMinuteMs;
    for (UtcMs when = (moment / kStepMs + 1) * kStepMs; when <= end; when += kStepMs) {
        if (!isAllowed(when))
            continue;
        while (when - kMinuteMs > moment && isAllowed(when - kMinuteMs))
            when -= kMinuteMs;
        return when;
    }
    return std::nullopt;
}

} // namespace carillon
