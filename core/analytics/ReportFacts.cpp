// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/ReportFacts.h"

#include "core/gateways/Protocol.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

void addDelivery(const Report &report, QStringList &facts)
{
    const Funnel &funnel = report.funnel;
    const qint64 reported = funnel.delivered + funnel.undelivered;
    if (funnel.accepted == 0) {
        facts.append(funnel.waiting > 0 ? u"Nothing has been sent yet."_s : u"Nothing was sent."_s);
        return;
    }
    if (reported == 0) {
        facts.append(u"%1 texts were handed over; no delivery report has come yet."_s.arg(funnel.accepted));
        return;
    }
    facts.append(u"%1 of %2 texts with a delivery report arrived, %3."_s.arg(funnel.delivered)
                     .arg(reported)
                     .arg(percent(funnel.delivered, reported)));
}

void addCauses(const Report &report, QStringList &facts)
{
    qint64 failures = 0;
    for (const CauseCount &cause : report.causes)
        failures += cause.count;
    if (failures == 0)
        return;
    const CauseCount &top = report.causes.constFirst();
    facts.append(u"%1 did not arrive; the most frequent reason: %2 (%3)."_s.arg(failures)
                     .arg(causeText(top.cause).toLower())
                     .arg(top.count));
}

void addPeople(const Report &report, QStringList &facts)
{
    const Funnel &funnel = report.funnel;
    if (funnel.excluded.total() > 0)
        facts.append(
            u"%1 of %2 people were left out by the rules."_s.arg(funnel.excluded.total()).arg(funnel.audience));
    if (report.optOuts > 0) {
        facts.append(
            u"%1 opted out, %2 of those reached."_s.arg(report.optOuts).arg(percent(report.optOuts, funnel.delivered)));
    }
    if (funnel.inDoubt > 0)
        facts.append(u"%1 may or may not have been sent; a person has to decide."_s.arg(funnel.inDoubt));
}

void addCost(const Report &report, QStringList &facts)
{
    for (const Money &cost : report.cost)
        facts.append(u"%1 parts, %2 %3."_s.arg(report.segments).arg(toDecimal(cost.micros), cost.currency));
}

} // namespace

QStringList factsOf(const Report &report)
{
    QStringList facts;
    addDelivery(report, facts);
    addCauses(report, facts);
    addPeople(report, facts);
    addCost(report, facts);
    return facts;
}

QString causeText(const QString &cause)
{
    switch (causeFromString(cause)) {
    case Cause::None:
    case Cause::Unknown: return u"Reason not given"_s;
    case Cause::NotInService: return u"Number not in service"_s;
    case Cause::OffOrOutOfReach: return u"Phone off or out of reach"_s;
    case Cause::Landline: return u"Landline"_s;
    case Cause::BlockedByCarrier: return u"Blocked by the carrier"_s;
    case Cause::BlockedByRecipient: return u"Blocked by the recipient"_s;
    case Cause::WrongNumber: return u"Wrong number"_s;
    case Cause::SenderNotAllowed: return u"Sender not allowed"_s;
    case Cause::ContentRule: return u"Text refused by a content rule"_s;
    case Cause::QuietHoursRule: return u"Refused by a quiet-hours rule"_s;
    case Cause::GatewayRefused: return u"Refused by the provider"_s;
    case Cause::Timeout: return u"No answer in time"_s;
    }
    Q_UNREACHABLE();
}

QString percent(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return u"0 %"_s;
    const double value = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return QString::number(value, 'f', whole < 100 ? 0 : 1) + u" %"_s;
}

} // namespace carillon
