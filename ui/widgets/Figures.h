// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Money.h"

#include <QString>

/// Numbers, money and times as the window writes them, in its language (QLocale's default).
namespace carillon::ui {

/// "12,384"
QString numberText(qint64 number);
/// "¥1,136.25"; a price of a part keeps up to four decimals ("¥0.045").
QString moneyText(const Money &money);
/// "8 Mar 2025", "2025年3月8日"
QString dateText(UtcMs moment, const QString &zone);
/// "10:00"
QString clockText(UtcMs moment, const QString &zone);
/// "8 Mar 2025, 10:00"; "today, 10:00" where `now` is of the same day.
QString momentText(UtcMs moment, const QString &zone, UtcMs now);
/// "10 seconds ago", "3 days ago"; the date when it is longer than a month.
QString agoText(UtcMs moment, UtcMs now);
/// "Shanghai, GMT+8": the city of an IANA zone and its offset at that moment.
QString zoneText(const QString &zone, UtcMs moment);
/// "50 per second", "200 per minute"; empty for 0, which is no limit.
QString rateText(qint64 perHour);
/// "about 9 minutes"
QString durationText(qint64 seconds);

} // namespace carillon::ui
