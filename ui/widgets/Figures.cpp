// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr double kMicros = 1e6;

QString said(const char *text, int count = -1)
{
    return QCoreApplication::translate("carillon::ui::Figures", text, nullptr, count);
}

QString symbolOf(const QString &currency)
{
    static const QHash<QString, QString> symbols{ { u"CNY"_s, u"¥"_s },   { u"USD"_s, u"$"_s },
                                                  { u"EUR"_s, u"€"_s },   { u"GBP"_s, u"£"_s },
                                                  { u"JPY"_s, u"JP¥"_s }, { u"HKD"_s, u"HK$"_s },
                                                  { u"TWD"_s, u"NT$"_s }, { u"INR"_s, u"₹"_s } };
    return symbols.value(currency, currency + u'\u00A0');
}

int decimalsOf(qint64 micros)
{
    int decimals = 2;
    for (qint64 step = 10'000; decimals < 4 && micros % step != 0; step /= 10)
        ++decimals;
    return decimals;
}

QDateTime inZone(UtcMs moment, const QString &zone)
{
    const QTimeZone wanted(zone.toUtf8());
    return QDateTime::fromMSecsSinceEpoch(moment, wanted.isValid() ? wanted : QTimeZone::utc());
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString moneyText(const Money &money)
{
    // Sub-cent digits matter for the price of a part, and only there.
    const int decimals = std::abs(money.micros) < 1'000'000 ? decimalsOf(money.micros) : 2;
    return symbolOf(money.currency) + QLocale().toString(double(money.micros) / kMicros, 'f', decimals);
}

QString dateText(UtcMs moment, const QString &zone)
{
    return QLocale().toString(inZone(moment, zone).date(), isChinese() ? u"yyyy年M月d日"_s : u"d MMM yyyy"_s);
}

QString clockText(UtcMs moment, const QString &zone)
{
    return inZone(moment, zone).time().toString(u"HH:mm"_s);
}

QString momentText(UtcMs moment, const QString &zone, UtcMs now)
{
    const QString clock = clockText(moment, zone);
    const qint64 days = inZone(now, zone).date().daysTo(inZone(moment, zone).date());
    //: %1 is a time of day, such as 10:00
    if (days == 0)
        return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "today, %1")).arg(clock);
    if (days == 1)
        return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "tomorrow, %1")).arg(clock);
    if (days == -1)
        return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "yesterday, %1")).arg(clock);
    //: %1 is a date, %2 a time of day
    return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "%1, %2")).arg(dateText(moment, zone), clock);
}

QString agoText(UtcMs moment, UtcMs now)
{
    const qint64 seconds = std::max<qint64>(0, (now - moment) / 1000);
    if (seconds < 5)
        return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "just now"));
    if (seconds < 60)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln second(s) ago"), int(seconds));
    if (seconds < 3600)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln minute(s) ago"), int(seconds / 60));
    if (seconds < 86'400)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln hour(s) ago"), int(seconds / 3600));
    if (seconds < 31 * qint64(86'400))
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln day(s) ago"), int(seconds / 86'400));
    return dateText(moment, u"UTC"_s);
}

QString zoneText(const QString &zone, UtcMs moment)
{
    const QTimeZone wanted(zone.toUtf8());
    if (!wanted.isValid() || zone == u"UTC")
        return u"UTC"_s;
    const int minutes = wanted.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(moment)) / 60;
    const QString offset = minutes % 60 == 0
        ? QString::number(std::abs(minutes) / 60)
        : u"%1:%2"_s.arg(std::abs(minutes) / 60).arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString city = zone.section(u'/', -1).replace(u'_', u' ');
    return u"%1, GMT%2%3"_s.arg(city, minutes < 0 ? u"−"_s : u"+"_s, offset);
}

QString rateText(qint64 perHour)
{
    if (perHour <= 0)
        return {};
    if (perHour % 3600 == 0)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln per second"), int(perHour / 3600));
    if (perHour % 60 == 0)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln per minute"), int(perHour / 60));
    return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "%Ln per hour"), int(perHour));
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return said(QT_TRANSLATE_NOOP("carillon::ui::Figures", "less than a minute"));
    const qint64 minutes = (seconds + 59) / 60;
    if (minutes < 120)
        return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "about %Ln minute(s)"), int(minutes));
    return said(QT_TRANSLATE_N_NOOP("carillon::ui::Figures", "about %Ln hour(s)"), int((minutes + 59) / 60));
}

} // namespace carillon::ui
