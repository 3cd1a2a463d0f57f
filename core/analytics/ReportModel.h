// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/PlanSummary.h"
#include "core/storage/Session.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace carillon {

/// From the audience to the arrived texts: audience = excluded + planned, and so on as CampaignStatus says.
struct Funnel
{
    qint64 audience = 0;
    ExclusionCounts excluded = {};
    qint64 planned = 0;
    qint64 holdout = 0;
    qint64 waiting = 0;
    qint64 accepted = 0;
    qint64 delivered = 0;
    qint64 undelivered = 0;
    qint64 noReceipt = 0;
    qint64 failed = 0;
    qint64 inDoubt = 0;
    qint64 cancelled = 0;
};

/// What happened between `from` and `from` + the series' step.
struct SeriesBucket
{
    UtcMs from = 0;
    qint64 accepted = 0;
    qint64 delivered = 0;
    qint64 failed = 0; ///< Refused, given up or not delivered.
};

struct TimeSeries
{
    milliseconds step{ 60'000 };
    QList<SeriesBucket> buckets = {}; ///< At most kMaxBuckets, without a gap, in order.

    static constexpr int kMaxBuckets = 720;
};

struct CauseCount
{
    QString cause = {}; ///< Name of a Cause: "off-or-out-of-reach".
    qint64 count = 0;
};

struct GatewayFigures
{
    QString name = {};
    qint64 accepted = 0;
    qint64 delivered = 0;
    qint64 undelivered = 0;

    /// Of those that the gateway reported on; nothing while it has reported on none.
    std::optional<double> deliveryRate() const;
};

/// A campaign in the list of a period's report.
struct CampaignFigures
{
    Campaign campaign = {};
    CampaignStatus status = {};
    qint64 replies = 0;
    qint64 optOuts = 0;
};

/// Everything a report says, ready to be shown, drawn or written out. A value.
struct Report
{
    QString title = {}; ///< The campaign's name, or empty for a period.
    UtcMs from = 0;
    UtcMs to = 0;
    UtcMs madeAt = 0;
    Funnel funnel = {};
    TimeSeries series = {};
    QList<CauseCount> causes = {}; ///< Most frequent first.
    QList<Money> cost = {}; ///< One for each currency; empty = no price known.
    qint64 segments = 0;
    qint64 replies = 0;
    qint64 optOuts = 0;
    QList<GatewayFigures> gateways = {};
    QList<CampaignFigures> campaigns = {}; ///< One, or those that sent in the period.
    QStringList facts = {}; ///< Findings as sentences, the most telling first.

    std::optional<double> deliveryRate() const;
    std::optional<double> optOutRate() const; ///< Of the delivered.
};

/// As `carillonctl report` prints it.
QJsonObject toJson(const Report &report);

/// Reads reports off the messages, receipts and replies; never writes. Over a Session, on its thread; long work.
class ReportModel
{
public:
    explicit ReportModel(Session &session) : m_session(session) { }

    Result<Report> forCampaign(const QString &campaign);
    /// Campaigns that started in [from, to).
    Result<Report> forPeriod(UtcMs from, UtcMs to);

private:
    Result<Report> fill(Report report, const QList<Campaign> &campaigns);
    Status addCampaign(Report &report, const Campaign &campaign);

    Session &m_session;
};

} // namespace carillon
