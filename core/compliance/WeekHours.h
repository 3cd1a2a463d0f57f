// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Times.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>

namespace carillon {

/// Hours in which a person may be texted, by day of the week, in that person's zone. A day without hours is closed.
class WeekHours
{
public:
    /// Closed all week.
    WeekHours() = default;
    static WeekHours everyDay(const DayHours &hours);

    /// `isoWeekday`: 1 = Monday … 7 = Sunday.
    void setDay(int isoWeekday, const DayHours &hours);
    void closeDay(int isoWeekday);
    const std::optional<DayHours> &day(int isoWeekday) const
    {
        return m_days.at(static_cast<std::size_t>(isoWeekday - 1));
    }
    bool contains(int isoWeekday, int minuteOfDay) const;

    bool operator==(const WeekHours &) const = default;

private:
    std::array<std::optional<DayHours>, 7> m_days;
};

/// The hours that lie inside every one of `rules`. Where two stretches of a day are left, the longer one.
WeekHours intersectionOf(const QList<WeekHours> &rules);

/// "09:00-20:00" where all days are the same, else "12345 09:00-21:30;67 10:00-18:00" with ISO days; empty if closed
/// all week. Messages carry their hours in this form.
QString toText(const WeekHours &hours);
std::optional<WeekHours> weekHoursFromText(QStringView text);

/// As nextAllowed() of core/base/Times.h, for several rules at once (law of the country, law of the state, the
/// campaign's own hours): the first moment at or after `moment` that lies inside every rule in every zone. Nothing if
/// there is none within eight days. No zone at all counts as UTC.
std::optional<UtcMs> nextAllowed(UtcMs moment, const QList<WeekHours> &rules, const QStringList &zones);

} // namespace carillon
