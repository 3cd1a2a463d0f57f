// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/ReportModel.h"

#include "core/analytics/ReportFacts.h"
#include "core/analytics/ReportQueries.h"
#include "core/base/Times.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanStore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const Funnel &funnel)
{
    return { { u"audience"_s, funnel.audience },   { u"excluded"_s, toJson(funnel.excluded) },
             { u"planned"_s, funnel.planned },     { u"holdout"_s, funnel.holdout },
             { u"waiting"_s, funnel.waiting },     { u"accepted"_s, funnel.accepted },
             { u"delivered"_s, funnel.delivered }, { u"undelivered"_s, funnel.undelivered },
             { u"noReceipt"_s, funnel.noReceipt }, { u"failed"_s, funnel.failed },
             { u"inDoubt"_s, funnel.inDoubt },     { u"cancelled"_s, funnel.cancelled } };
}

QJsonObject toJson(const TimeSeries &series)
{
    QJsonArray buckets;
    for (const SeriesBucket &bucket : series.buckets) {
        buckets.append(QJsonObject{ { u"from"_s, toRfc3339(bucket.from) },
                                    { u"accepted"_s, bucket.accepted },
                                    { u"delivered"_s, bucket.delivered },
                                    { u"failed"_s, bucket.failed } });
    }
    return { { u"stepSeconds"_s, static_cast<qint64>(series.step.count() / 1000) }, { u"buckets"_s, buckets } };
}

QJsonArray toJson(const QList<CauseCount> &causes)
{
    QJsonArray json;
    for (const CauseCount &cause : causes)
        json.append(QJsonObject{ { u"cause"_s, cause.cause }, { u"count"_s, cause.count } });
    return json;
}

QJsonArray toJson(const QList<GatewayFigures> &gateways)
{
    QJsonArray json;
    for (const GatewayFigures &gateway : gateways) {
        json.append(QJsonObject{ { u"name"_s, gateway.name },
                                 { u"accepted"_s, gateway.accepted },
                                 { u"delivered"_s, gateway.delivered },
                                 { u"undelivered"_s, gateway.undelivered },
                                 { u"deliveryRate"_s, numberOrNull(gateway.deliveryRate()) } });
    }
    return json;
}

QJsonArray toJson(const QList<CampaignFigures> &campaigns)
{
    QJsonArray json;
    for (const CampaignFigures &figures : campaigns) {
        QJsonObject one = toJson(figures.status);
        one.insert(u"name"_s, figures.campaign.name);
        one.insert(u"replies"_s, figures.replies);
        one.insert(u"optOuts"_s, figures.optOuts);
        json.append(one);
    }
    return json;
}

void add(Funnel &funnel, const CampaignStatus &status)
{
    funnel.planned += status.planned;
    funnel.holdout += status.holdout;
    funnel.waiting += status.waiting;
    funnel.accepted += status.accepted;
    funnel.delivered += status.delivered;
    funnel.undelivered += status.undelivered;
    funnel.noReceipt += status.noReceipt;
    funnel.failed += status.failed;
    funnel.inDoubt += status.inDoubt;
    funnel.cancelled += status.cancelled;
}

void add(QList<Money> &cost, const std::optional<Money> &price)
{
    if (!price)
        return;
    for (Money &sum : cost) {
        if (sum.currency == price->currency) {
            sum.micros += price->micros;
            return;
        }
    }
    cost.append(*price);
}

} // namespace

std::optional<double> GatewayFigures::deliveryRate() const
{
    return share(delivered, delivered + undelivered);
}

std::optional<double> Report::deliveryRate() const
{
    return share(funnel.delivered, funnel.delivered + funnel.undelivered);
}

std::optional<double> Report::optOutRate() const
{
    return share(optOuts, funnel.delivered);
}

QJsonObject toJson(const Report &report)
{
    QJsonArray cost;
    for (const Money &money : report.cost)
        cost.append(toJson(std::optional(money)));
    return { { u"campaign"_s, report.title.isEmpty() ? QJsonValue() : QJsonValue(report.title) },
             { u"from"_s, toRfc3339(report.from) },
             { u"to"_s, toRfc3339(report.to) },
             { u"madeAt"_s, toRfc3339(report.madeAt) },
             { u"funnel"_s, toJson(report.funnel) },
             { u"deliveryRate"_s, numberOrNull(report.deliveryRate()) },
             { u"optOutRate"_s, numberOrNull(report.optOutRate()) },
             { u"segments"_s, report.segments },
             { u"costs"_s, cost },
             { u"replies"_s, report.replies },
             { u"optOuts"_s, report.optOuts },
             { u"series"_s, toJson(report.series) },
             { u"causes"_s, toJson(report.causes) },
             { u"gateways"_s, toJson(report.gateways) },
             { u"campaigns"_s, toJson(report.campaigns) },
             { u"variants"_s, QJsonArray() },
             { u"attribution"_s, QJsonValue() },
             { u"facts"_s, QJsonArray::fromStringList(report.facts) } };
}

Result<Report> ReportModel::forCampaign(const QString &name)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    Report report{ .title = name };
    report.from = campaign->startedAt.value_or(campaign->createdAt);
    report.to = campaign->finishedAt.value_or(m_session.clock.now());
    return fill(report, { *campaign });
}

Result<Report> ReportModel::forPeriod(UtcMs from, UtcMs to)
{
    const Result<QList<Campaign>> all = CampaignStore(m_session).list();
    if (!all)
        return all.error();
    QList<Campaign> sent;
    for (const Campaign &campaign : *all) {
        if (campaign.startedAt && *campaign.startedAt >= from && *campaign.startedAt < to)
            sent.append(campaign);
    }
    Report report;
    report.from = from;
    report.to = to;
    return fill(report, sent);
}

Result<Report> ReportModel::fill(Report report, const QList<Campaign> &campaigns)
{
    report.madeAt = m_session.clock.now();
    for (const Campaign &campaign : campaigns)
        CARILLON_TRY(addCampaign(report, campaign));
    ReportQueries queries(m_session, campaigns);
    CARILLON_TRY(queries.readSeries(report));
    CARILLON_TRY(queries.readCauses(report));
    CARILLON_TRY(queries.readGateways(report));
    report.facts = factsOf(report);
    return report;
}

Status ReportModel::addCampaign(Report &report, const Campaign &campaign)
{
    const Result<CampaignStatus> status = CampaignStatusReader(m_session).status(campaign);
    if (!status)
        return status.error();
    const Result<PlanSummary> plan = PlanStore(m_session, campaign.id).read(campaign.revision);
    if (!plan && plan.error().key != u"no-plan")
        return plan.error();
    CampaignFigures figures{ .campaign = campaign, .status = *status };
    CARILLON_TRY(ReportQueries(m_session, { campaign }).readReplies(figures));
    add(report.funnel, *status);
    if (plan)
        report.funnel.excluded += plan->excluded;
    report.funnel.audience += status->planned + status->excluded;
    report.segments += status->segments;
    report.replies += figures.replies;
    report.optOuts += figures.optOuts;
    add(report.cost, status->price);
    report.campaigns.append(figures);
    return {};
}

} // namespace carillon
