// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/ReportTables.h"

#include "core/analytics/ReportFacts.h"
#include "core/base/Times.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QVariant rateCell(const std::optional<double> &rate)
{
    return rate ? QVariant(*rate) : QVariant(QString());
}

ReportTable summaryTable(const Report &report)
{
    const Funnel &funnel = report.funnel;
    ReportTable table{ u"Summary"_s, { u"Figure"_s, u"Value"_s } };
    const auto row = [&](const QString &name, const QVariant &value) { table.rows.append({ name, value }); };
    if (!report.title.isEmpty())
        row(u"Campaign"_s, report.title);
    row(u"From"_s, toRfc3339(report.from));
    row(u"To"_s, toRfc3339(report.to));
    row(u"Audience"_s, funnel.audience);
    row(u"Left out"_s, funnel.excluded.total());
    row(u"Planned"_s, funnel.planned);
    row(u"Held out"_s, funnel.holdout);
    row(u"Waiting"_s, funnel.waiting);
    row(u"Accepted"_s, funnel.accepted);
    row(u"Delivered"_s, funnel.delivered);
    row(u"Not delivered"_s, funnel.undelivered);
    row(u"No receipt yet"_s, funnel.noReceipt);
    row(u"Failed"_s, funnel.failed);
    row(u"In doubt"_s, funnel.inDoubt);
    row(u"Cancelled"_s, funnel.cancelled);
    row(u"Delivery rate"_s, rateCell(report.deliveryRate()));
    row(u"Replies"_s, report.replies);
    row(u"Opt-outs"_s, report.optOuts);
    row(u"Parts"_s, report.segments);
    for (const Money &cost : report.cost)
        row(u"Cost in %1"_s.arg(cost.currency), static_cast<double>(cost.micros) / 1e6);
    return table;
}

ReportTable exclusionTable(const Report &report)
{
    ReportTable table{ u"Left out"_s, { u"Reason"_s, u"People"_s } };
    const QJsonObject counts = toJson(report.funnel.excluded);
    for (auto reason = counts.begin(); reason != counts.end(); ++reason) {
        if (reason.value().toInteger() > 0)
            table.rows.append({ reason.key(), reason.value().toInteger() });
    }
    return table;
}

ReportTable seriesTable(const Report &report)
{
    ReportTable table{ u"Over time"_s, { u"From"_s, u"Accepted"_s, u"Delivered"_s, u"Failed"_s } };
    for (const SeriesBucket &bucket : report.series.buckets)
        table.rows.append({ toRfc3339(bucket.from), bucket.accepted, bucket.delivered, bucket.failed });
    return table;
}

ReportTable causeTable(const Report &report)
{
    ReportTable table{ u"Reasons"_s, { u"Reason"_s, u"Messages"_s } };
    for (const CauseCount &cause : report.causes)
        table.rows.append({ causeText(cause.cause), cause.count });
    return table;
}

ReportTable gatewayTable(const Report &report)
{
    ReportTable table{ u"Sending accounts"_s,
                       { u"Account"_s, u"Accepted"_s, u"Delivered"_s, u"Not delivered"_s, u"Delivery rate"_s } };
    for (const GatewayFigures &gateway : report.gateways) {
        table.rows.append({ gateway.name, gateway.accepted, gateway.delivered, gateway.undelivered,
                            rateCell(gateway.deliveryRate()) });
    }
    return table;
}

ReportTable campaignTable(const Report &report)
{
    ReportTable table{ u"Campaigns"_s,
                       { u"Campaign"_s, u"State"_s, u"Started"_s, u"Planned"_s, u"Accepted"_s, u"Delivered"_s,
                         u"Not delivered"_s, u"Failed"_s, u"Replies"_s, u"Opt-outs"_s, u"Cost"_s, u"Currency"_s } };
    for (const CampaignFigures &figures : report.campaigns) {
        const CampaignStatus &status = figures.status;
        const auto &started = figures.campaign.startedAt;
        table.rows.append(
            { figures.campaign.name, nameOf(status.state), started ? toRfc3339(*started) : QString(), status.planned,
              status.accepted, status.delivered, status.undelivered, status.failed, figures.replies, figures.optOuts,
              status.price ? QVariant(static_cast<double>(status.price->micros) / 1e6) : QVariant(QString()),
              status.price ? status.price->currency : QString() });
    }
    return table;
}

} // namespace

QList<ReportTable> reportTables(const Report &report)
{
    QList<ReportTable> tables{ summaryTable(report), exclusionTable(report), seriesTable(report),
                               causeTable(report),   gatewayTable(report),   campaignTable(report) };
    tables.removeIf([](const ReportTable &table) { return table.rows.isEmpty(); });
    return tables;
}

} // namespace carillon
