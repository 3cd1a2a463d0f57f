// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChartTheme.h"

#include "ui/theme/TypeScale.h"

#include <QAbstractAxis>
#include <QChart>
#include <QLegend>

namespace carillon::ui {

namespace {

QList<qreal> dashesOf(Series series)
{
    switch (series) {
    case Series::Delivered:
    case Series::Unknown: return {};
    case Series::Sent: return { 1, 2 };
    case Series::Failed: return { 4, 2 };
    case Series::OptOut: return { 4, 2, 1, 2 };
    case Series::Revenue: return { 8, 3 };
    }
    Q_UNREACHABLE();
}

} // namespace

void applyChartTheme(QChart *chart, const Tokens &tokens)
{
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->legend()->hide();
    const auto axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsFont(typeFont(TypeRole::Caption));
        axis->setLabelsBrush(tokens.text2);
        axis->setLinePen(QPen(tokens.border, 1));
        axis->setGridLinePen(QPen(tokens.border, 1));
    }
}

QPen seriesPen(Series series, const Tokens &tokens)
{
    QPen pen(tokens.seriesColor(series), series == Series::Unknown ? 1 : 2);
    pen.setJoinStyle(Qt::RoundJoin);
    const QList<qreal> dashes = dashesOf(series);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

} // namespace carillon::ui
