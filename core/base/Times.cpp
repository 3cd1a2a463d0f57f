// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Times.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carillon {

QString toRfc3339(UtcMs moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
    return time.toString(moment % 1000 ? u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'" : u"yyyy-MM-dd'T'HH:mm:ss'Z'");
}

Result<UtcMs> fromRfc3339(const QString &text)
{
    static const QRegularExpression shape(uR"(^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)$)"_s);
    const QDateTime time = shape.match(text).hasMatch() ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    if (!time.isValid()) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The time \"%1\" could not be read."_s.arg(text),
                      .hint = u"Write it like 2026-11-25T09:30:00+08:00."_s };
    }
    return time.toMSecsSinceEpoch();
}

bool DayHours::contains(int minuteOfDay) const
{
    return from <= to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to;
}

Result<DayHours> parseDayHours(const QString &text)
{
    static const QRegularExpression shape(uR"(^\s*(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)\s*$)"_s);
    const auto match = shape.match(text);
    const auto minutes
        = [&](int group) { return match.captured(group).toInt() * 60 + match.captured(group + 1).toInt(); };
    const bool readable = match.hasMatch() && match.captured(2).toInt() < 60 && match.captured(4).toInt() < 60;
    if (!readable || minutes(1) >= 24 * 60 || minutes(3) > 24 * 60 || minutes(1) == minutes(3)) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The hours \"%1\" could not be read."_s.arg(text),
                      .hint = u"Write them like 09:00-20:00, or 00:00-24:00 for always."_s };
    }
    return DayHours{ minutes(1), minutes(3) };
}

QString toString(const DayHours &hours)
{
    const auto clock = [](int minutes) {
        return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
    };
    return clock(hours.from) + u"-"_s + clock(hours.to);
}

namespace {

bool allowedIn(const QTimeZone &zone, UtcMs moment, const DayHours &hours)
{
    const QTime local = QDateTime::fromMSecsSinceEpoch(moment, zone).time();
    return hours.contains(local.hour() * 60 + local.minute());
}

} // namespace

std::optional<UtcMs> nextAllowed(UtcMs moment, const DayHours &hours, const QStringList &zones)
{
    if (hours.always())
        return moment;
    QList<QTimeZone> known;
    for (const QString &id : zones) {
        if (const QTimeZone zone(id.toUtf8()); zone.isValid())
            known.append(zone);
    }
    if (known.isEmpty())
        known.append(QTimeZone::utc());

    const auto allowed = [&](UtcMs when) {
        return std::all_of(known.begin(), known.end(),
                           [&](const QTimeZone &zone) { return allowedIn(zone, when, hours); });
    };
    if (allowed(moment))
        return moment;
    constexpr UtcMs kMinute = 60'000;
    constexpr UtcMs kStep = 15 * kMinute; // zones and hours start on quarters; the minute is found by walking back
    const UtcMs end = moment + 8LL * 24 * 60 * kMinute;
    for (UtcMs when = (moment / kStep + 1) * kStep; when <= end; when += kStep) {
        if (!allowed(when))
            continue;
        while (when - kMinute > moment && allowed(when - kMinute))
            when -= kMinute;
        return when;
    }
    return std::nullopt;
}

} // namespace carillon
