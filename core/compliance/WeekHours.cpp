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

void WeekHours::closeDay(int isoWeekday)
{
    m_days.at(static_cast<std::size_t>(isoWeekday - 1)).reset();
}

bool WeekHours::contains(int isoWeekday, int minuteOfDay) const
{
    const std::optional<DayHours> &hours = day(isoWeekday);
    return hours && hours->contains(minuteOfDay);
}

namespace {

constexpr int kDayMinutes = 24 * 60;

/// Hours past midnight as the stretches of one day that they are.
QList<DayHours> stretchesOf(const DayHours &hours)
{
    if (hours.from < hours.to)
        return { hours };
    QList<DayHours> stretches{ { hours.from, kDayMinutes } };
    if (hours.to > 0)
        stretches.prepend({ 0, hours.to });
    return stretches;
}

std::optional<DayHours> common(const DayHours &a, const DayHours &b)
{
    std::optional<DayHours> longest;
    for (const DayHours &one : stretchesOf(a)) {
        for (const DayHours &other : stretchesOf(b)) {
            const DayHours both{ std::max(one.from, other.from), std::min(one.to, other.to) };
            if (both.from < both.to && (!longest || both.to - both.from > longest->to - longest->from))
                longest = both;
        }
    }
    return longest;
}

void narrow(WeekHours &week, int weekday, const std::optional<DayHours> &rule)
{
    const std::optional<DayHours> mine = week.day(weekday);
    const auto both = mine && rule ? common(*mine, *rule) : std::nullopt;
    both ? week.setDay(weekday, *both) : week.closeDay(weekday);
}

} // namespace

WeekHours intersectionOf(const QList<WeekHours> &rules)
{
    if (rules.isEmpty())
        return WeekHours::everyDay({});
    WeekHours week = rules.constFirst();
    for (const WeekHours &rule : rules.sliced(1)) {
        for (int weekday = 1; weekday <= 7; ++weekday)
            narrow(week, weekday, rule.day(weekday));
    }
    return week;
}

QString toText(const WeekHours &hours)
{
    QStringList texts; // of the different hours, in the order of the days
    QStringList days;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (!hours.day(weekday))
            continue;
        const QString text = toString(*hours.day(weekday));
        if (!texts.contains(text)) {
            texts.append(text);
            days.append(QString());
        }
        days[texts.indexOf(text)].append(QString::number(weekday));
    }
    if (texts.size() == 1 && days.constFirst().size() == 7)
        return texts.constFirst();
    QStringList parts;
    for (qsizetype i = 0; i < texts.size(); ++i)
        parts.append(days.at(i) + QLatin1Char(' ') + texts.at(i));
    return parts.join(QLatin1Char(';'));
}

std::optional<WeekHours> weekHoursFromText(QStringView text)
{
    WeekHours week;
    for (const QStringView part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const qsizetype space = part.indexOf(QLatin1Char(' '));
        const QStringView days = space < 0 ? QStringView(u"1234567") : part.first(space);
        const Result<DayHours> hours = parseDayHours(part.mid(space + 1).toString());
        if (!hours)
            return std::nullopt;
        for (const QChar day : days) {
            if (day < u'1' || day > u'7')
                return std::nullopt;
            week.setDay(day.digitValue(), *hours);
        }
    }
    return week;
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
