// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"
#include "core/storage/Statement.h"

namespace carillon {

/// The sums of a report over the messages of some campaigns' plans that hold. Over a Session, on its thread.
class ReportQueries
{
public:
    ReportQueries(Session &session, const QList<Campaign> &campaigns);

    /// In steps of a minute up to a day, so that the buckets are few enough to draw.
    Status readSeries(Report &report);
    Status readCauses(Report &report);
    Status readGateways(Report &report);
    Status readReplies(CampaignFigures &figures);

private:
    struct Event
    {
        QString time = {}; ///< The column or expression that says when.
        QString states = {}; ///< A condition on the state.
        qint64 SeriesBucket::*count = nullptr;
    };

    Status readSpan(UtcMs &first, UtcMs &last);
    Status readEvent(const Event &event, TimeSeries &series);

    Session &m_session;
    QString m_from; ///< "FROM message m … WHERE …": ids only, no values.
    bool m_isEmpty = true;
};

/// The smallest usual step in which [first, last] has at most `most` buckets.
milliseconds seriesStep(UtcMs first, UtcMs last, int most);

} // namespace carillon
