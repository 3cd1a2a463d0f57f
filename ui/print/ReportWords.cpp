// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ReportWords.h"

#include "core/gateways/Protocol.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr qint64 kEnoughForDecimals = 100;

QString symbolOf(const QString &currency)
{
    if (currency == u"CNY")
        return u"¥"_s;
    if (currency == u"USD")
        return u"$"_s;
    if (currency == u"EUR")
        return u"€"_s;
    return currency == u"GBP" ? u"£"_s : currency + u' ';
}

} // namespace

QString ReportWords::percent(double share, qint64 outOf) const
{
    return tr("%1 %").arg(m_locale.toString(share * 100, 'f', outOf >= kEnoughForDecimals ? 1 : 0));
}

QString ReportWords::money(const Money &money) const
{
    return symbolOf(money.currency) + m_locale.toString(static_cast<double>(money.micros) / 1e6, 'f', 2);
}

QString ReportWords::money(const QList<Money> &amounts) const
{
    QStringList texts;
    for (const Money &amount : amounts)
        texts.append(money(amount));
    return texts.isEmpty() ? u"–"_s : texts.join(u" + "_s);
}

QString ReportWords::day(UtcMs moment) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, m_zone);
    //: A day, as QLocale formats it: 8 Mar 2025
    return m_locale.toString(time, tr("d MMM yyyy"));
}

QString ReportWords::minute(UtcMs moment) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, m_zone);
    return m_locale.toString(time, tr("d MMM yyyy HH:mm"));
}

QString ReportWords::clock(UtcMs moment) const
{
    return QDateTime::fromMSecsSinceEpoch(moment, m_zone).toString(u"HH:mm"_s);
}

QString ReportWords::zoneName() const
{
    const QString id = QString::fromUtf8(m_zone.id());
    QString city = id.section(u'/', -1).replace(u'_', u' ');
    if (m_zone.id() == "Asia/Shanghai")
        city = tr("Shanghai");
    return city == u"UTC" ? city : tr("%1 time").arg(city);
}

QString ReportWords::period(const Report &report) const
{
    if (report.from == 0)
        return zoneName();
    const bool isLong = milliseconds(report.to - report.from) >= std::chrono::hours(48); // then the hours say nothing
    return tr("%1 to %2 · %3")
        .arg(isLong ? day(report.from) : minute(report.from), isLong ? day(report.to) : minute(report.to), zoneName());
}

QString ReportWords::deliverySentence(const Report &report) const
{
    const auto rate = report.deliveryRate();
    return rate ? tr("%1 of the reported texts were delivered").arg(percent(*rate, report.funnel.accepted))
                : tr("No receipts yet");
}

QString ReportWords::seriesFinding(const Report &report) const
{
    if (report.series.buckets.isEmpty())
        return tr("Nothing was handed over in this time");
    const auto busiest
        = std::max_element(report.series.buckets.begin(), report.series.buckets.end(),
                           [](const SeriesBucket &a, const SeriesBucket &b) { return a.accepted < b.accepted; });
    return tr("Most texts were handed over at %1").arg(minute(busiest->from));
}

QString ReportWords::cause(const QString &name) const
{
    switch (causeFromString(name)) {
    case Cause::None: return tr("no reason given");
    case Cause::NotInService: return tr("number not in service");
    case Cause::OffOrOutOfReach: return tr("phone off or out of reach");
    case Cause::Landline: return tr("landline");
    case Cause::BlockedByCarrier: return tr("blocked by the carrier as spam");
    case Cause::BlockedByRecipient: return tr("blocked by the recipient");
    case Cause::WrongNumber: return tr("wrong number format");
    case Cause::SenderNotAllowed: return tr("sender not allowed");
    case Cause::ContentRule: return tr("content rule");
    case Cause::QuietHoursRule: return tr("quiet hours rule");
    case Cause::GatewayRefused: return tr("refused by the provider");
    case Cause::Timeout: return tr("no answer in time");
    case Cause::Unknown: return tr("unknown");
    }
    Q_UNREACHABLE();
}

QString ReportWords::seriesTick(UtcMs moment, milliseconds span) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, m_zone);
    if (span <= std::chrono::minutes(10))
        return time.toString(u"HH:mm:ss"_s);
    if (span <= std::chrono::hours(36))
        return time.toString(u"HH:mm"_s);
    //: A day of the year, short: 8 Mar
    return m_locale.toString(time, tr("d MMM"));
}

} // namespace carillon::ui
