// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/ReportQueries.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

QStringList idsOf(const QList<Campaign> &campaigns)
{
    QStringList ids;
    for (const Campaign &campaign : campaigns)
        ids.append(QString::number(campaign.id));
    return ids;
}

constexpr auto kFailed = "m.state IN ('undelivered', 'expired', 'rejected', 'abandoned')"_L1;

} // namespace

milliseconds seriesStep(UtcMs first, UtcMs last, int most)
{
    constexpr std::array kSteps{ kMinuteMs,   5 * kMinuteMs, 15 * kMinuteMs, kHourMs,
                                 3 * kHourMs, 6 * kHourMs,   24 * kHourMs,   168 * kHourMs };
    for (const qint64 step : kSteps) {
        if (last / step - first / step < most)
            return milliseconds(step);
    }
    return milliseconds((last - first) / most + 1);
}

ReportQueries::ReportQueries(Session &session, const QList<Campaign> &campaigns)
    : m_session(session)
    , m_from(
          u" FROM campaign c JOIN message m ON m.campaign_id = c.id AND m.revision = c.revision WHERE c.id IN (%1) "_s
              .arg(idsOf(campaigns).join(u',')))
    , m_isEmpty(campaigns.isEmpty())
{
}

Status ReportQueries::readSpan(UtcMs &first, UtcMs &last)
{
    Statement span(m_session.db,
                   u"SELECT MIN(m.accepted_at), MAX(m.accepted_at), MAX(m.receipt_at), "
                   "MIN(CASE WHEN "_s
                       + kFailed + u" THEN m.state_at END), MAX(CASE WHEN "_s + kFailed + u" THEN m.state_at END)"_s
                       + m_from);
    if (!span.next())
        return span.status();
    const auto least = [](std::optional<qint64> a, std::optional<qint64> b) {
        return a && b ? std::min(a, b) : a ? a : b;
    };
    first = least(span.optionalInt64(0), span.optionalInt64(3)).value_or(0);
    last = std::max({ span.int64(1), span.int64(2), span.int64(4) });
    return {};
}

Status ReportQueries::readSeries(Report &report)
{
    UtcMs first = 0;
    UtcMs last = 0;
    if (!m_isEmpty)
        CARILLON_TRY(readSpan(first, last));
    if (last == 0)
        return {};
    TimeSeries &series = report.series;
    series.step = seriesStep(first, last, TimeSeries::kMaxBuckets);
    const qint64 step = series.step.count();
    for (UtcMs from = first / step * step; from <= last; from += step)
        series.buckets.append(SeriesBucket{ .from = from });
    const std::array events{
        Event{ u"m.accepted_at"_s, u"m.accepted_at IS NOT NULL"_s, &SeriesBucket::accepted },
        Event{ u"COALESCE(m.receipt_at, m.state_at)"_s, u"m.state = 'delivered'"_s, &SeriesBucket::delivered },
        Event{ u"COALESCE(m.receipt_at, m.state_at)"_s, kFailed, &SeriesBucket::failed },
    };
    for (const Event &event : events)
        CARILLON_TRY(readEvent(event, series));
    return {};
}

Status ReportQueries::readEvent(const Event &event, TimeSeries &series)
{
    const qint64 step = series.step.count();
    Statement rows(m_session.db,
                   u"SELECT (%1) / %2 AS bucket, COUNT(*)"_s.arg(event.time).arg(step) + m_from + u" AND "_s
                       + event.states + u" GROUP BY bucket"_s);
    const qint64 firstBucket = series.buckets.constFirst().from / step;
    while (rows.next()) {
        // A clock that was set back may put an event before the first hand-over.
        const auto at = std::clamp<qint64>(rows.int64(0) - firstBucket, 0, series.buckets.size() - 1);
        series.buckets[at].*event.count += rows.int64(1);
    }
    return rows.status();
}

Status ReportQueries::readCauses(Report &report)
{
    if (m_isEmpty)
        return {};
    Statement rows(m_session.db,
                   u"SELECT CASE WHEN m.cause IN ('', 'none') THEN 'unknown' ELSE m.cause END AS why, COUNT(*) AS n"_s
                       + m_from + u" AND "_s + kFailed + u" GROUP BY why ORDER BY n DESC, why"_s);
    while (rows.next())
        report.causes.append({ rows.text(0), rows.int64(1) });
    return rows.status();
}

Status ReportQueries::readGateways(Report &report)
{
    if (m_isEmpty)
        return {};
    Statement rows(m_session.db,
                   u"SELECT COALESCE((SELECT name FROM gateway w WHERE w.id = m.gateway_id), ''), "
                   "SUM(m.state IN ('accepted', 'delivered', 'undelivered', 'expired')), SUM(m.state = 'delivered'), "
                   "SUM(m.state IN ('undelivered', 'expired'))"_s
                       + m_from + u" GROUP BY m.gateway_id ORDER BY 2 DESC"_s);
    while (rows.next())
        report.gateways.append({ rows.text(0), rows.int64(1), rows.int64(2), rows.int64(3) });
    return rows.status();
}

Status ReportQueries::readReplies(CampaignFigures &figures)
{
    Statement row(m_session.db, u"SELECT COUNT(*), COALESCE(SUM(opted_out), 0) FROM reply WHERE campaign_id = ?"_s);
    if (row.bind(figures.campaign.id).next()) {
        figures.replies = row.int64(0);
        figures.optOuts = row.int64(1);
    }
    return row.status();
}

} // namespace carillon
