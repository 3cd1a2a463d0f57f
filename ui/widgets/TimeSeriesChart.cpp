// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeSeriesChart.h"

#include "ui/theme/TypeScale.h"
#include "ui/widgets/ChartTheme.h"
#include "ui/widgets/LabelledChartView.h"
#include "ui/widgets/NiceScale.h"

#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

struct TimeSeriesChart::Parts
{
    LabelledChartView *view = nullptr;
    QChart *chart = nullptr;
    QList<QLineSeries *> series;
};

namespace {

QCategoryAxis *makeAxis(double from, double to)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setStartValue(from);
    axis->setRange(from, to);
    return axis;
}

} // namespace

TimeSeriesChart::TimeSeriesChart(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->chart = new QChart;
    m_parts->chart->setMargins({ 0, 4, 0, 0 });
    m_parts->chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_parts->view = new LabelledChartView(m_parts->chart, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts->view);
    rebuild();
}

TimeSeriesChart::~TimeSeriesChart() = default;

void TimeSeriesChart::setLines(const QList<Line> &lines)
{
    Q_ASSERT(lines.size() <= 4);
    m_lines = lines;
    rebuild();
}

void TimeSeriesChart::setTimeTicks(const QList<Tick> &ticks)
{
    m_ticks = ticks;
    rebuild();
}

void TimeSeriesChart::setThreshold(const std::optional<Threshold> &threshold)
{
    m_threshold = threshold;
    rebuild();
}

void TimeSeriesChart::setFinding(const QString &finding)
{
    setAccessibleName(finding);
    m_parts->view->setAccessibleName(finding);
}

void TimeSeriesChart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void TimeSeriesChart::rebuild()
{
    clearChart();
    const std::optional<QRectF> extent = extentOfLines();
    m_parts->view->setVisible(extent.has_value());
    if (extent) {
        addAxes(*extent);
        addLines();
        applyColors();
    }
    update();
}

void TimeSeriesChart::clearChart()
{
    QChart *chart = m_parts->chart;
    m_parts->view->setLabels({});
    m_parts->series.clear();
    chart->removeAllSeries();
    const auto axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
}

/// First to last x, and 0 to the highest value; nothing without points.
std::optional<QRectF> TimeSeriesChart::extentOfLines() const
{
    std::optional<QRectF> extent;
    for (const Line &line : m_lines) {
        for (const QPointF &point : line.points) {
            if (!extent)
                extent = QRectF(point.x(), 0, 0, 0);
            extent->setLeft(std::min(extent->left(), point.x()));
            extent->setRight(std::max(extent->right(), point.x()));
            extent->setBottom(std::max(extent->bottom(), point.y()));
        }
    }
    if (extent && m_threshold)
        extent->setBottom(std::max(extent->bottom(), m_threshold->value));
    return extent;
}

void TimeSeriesChart::addAxes(const QRectF &extent)
{
    const NiceScale scale = NiceScale::upTo(extent.bottom());
    QCategoryAxis *time = makeAxis(extent.left(), std::max(extent.right(), extent.left() + 1e-9));
    for (const Tick &tick : std::as_const(m_ticks))
        time->append(tick.label, tick.value);
    time->setGridLineVisible(false);
    QCategoryAxis *amount = makeAxis(0, scale.top());
    for (int i = 0; i <= scale.steps; ++i)
        amount->append(scale.label(i), scale.step * i);
    amount->setLineVisible(false);
    m_parts->chart->addAxis(time, Qt::AlignBottom);
    m_parts->chart->addAxis(amount, Qt::AlignLeft);
}

void TimeSeriesChart::addLines()
{
    QList<LabelledChartView::Label> labels;
    for (const Line &line : std::as_const(m_lines)) {
        auto *series = new QLineSeries;
        series->replace(line.points);
        m_parts->chart->addSeries(series);
        const auto axes = m_parts->chart->axes();
        for (QAbstractAxis *axis : axes)
            series->attachAxis(axis);
        m_parts->series << series;
        labels << LabelledChartView::Label{ line.series, line.label, series };
    }
    m_parts->view->setLabels(labels);
    m_parts->view->setThreshold(m_threshold ? m_threshold->value : -1, m_threshold ? m_threshold->label : QString());
}

void TimeSeriesChart::applyColors()
{
    const Tokens t = tokensOf(this);
    applyChartTheme(m_parts->chart, t);
    for (int i = 0; i < m_parts->series.size(); ++i)
        m_parts->series[i]->setPen(seriesPen(m_lines[i].series, t));
    m_parts->view->viewport()->update();
}

void TimeSeriesChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColors();
    else if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void TimeSeriesChart::paintEvent(QPaintEvent *)
{
    if (m_parts->view->isVisible() || m_emptyText.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(tokensOf(this).text2);
    painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace carillon::ui
