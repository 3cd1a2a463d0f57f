// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/ReportWords.h"
#include "ui/widgets/FunnelChart.h"
#include "ui/widgets/TimeSeriesChart.h"

#include <QList>

class QWidget;

namespace carillon::ui {

/// The pieces of which a report is put together, on screen, on paper and in pictures alike. GUI thread.
class ReportBlocks
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::ReportBlocks)

public:
    explicit ReportBlocks(const ReportWords &words) : m_words(words) { }

    QList<FunnelChart::Step> funnelSteps(const Report &report) const;
    QList<TimeSeriesChart::Line> seriesLines(const Report &report) const;
    QList<TimeSeriesChart::Tick> seriesTicks(const Report &report) const;
    void fill(TimeSeriesChart &chart, const Report &report) const;

    QWidget *tiles(const Report &report, QWidget *parent) const;
    QWidget *funnel(const Report &report, QWidget *parent) const;
    QWidget *series(const Report &report, QWidget *parent) const;
    QWidget *causes(const Report &report, QWidget *parent) const;
    QWidget *gateways(const Report &report, QWidget *parent) const;
    QWidget *campaigns(const Report &report, QWidget *parent) const;
    /// All of the above that have something to say, from top to bottom.
    QList<QWidget *> all(const Report &report, QWidget *parent) const;

private:
    ReportWords m_words;
};

} // namespace carillon::ui
