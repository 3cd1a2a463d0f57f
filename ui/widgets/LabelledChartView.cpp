// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LabelledChartView.h"

#include "ui/theme/TypeScale.h"
#include "ui/widgets/ChartTheme.h"

#include <QPainter>
#include <QXYSeries>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kSwatch = 14;
constexpr int kLabelGap = 8;
constexpr int kLabelSpacing = 2; // between two names

} // namespace

LabelledChartView::LabelledChartView(QChart *chart, QWidget *parent) : QChartView(chart, parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LabelledChartView::setLabels(const QList<Label> &labels)
{
    m_labels = labels;
    placePlot();
}

void LabelledChartView::setThreshold(double value, const QString &text)
{
    m_threshold = value;
    m_thresholdText = text;
    viewport()->update();
}

void LabelledChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

/// Leaves room for the longest name at the end of the lines.
void LabelledChartView::placePlot()
{
    const QFontMetrics metrics(typeFont(TypeRole::Caption));
    int widest = 0;
    for (const Label &label : std::as_const(m_labels))
        widest = std::max(widest, metrics.horizontalAdvance(label.text));
    const int right = widest > 0 ? widest + kSwatch + 3 * kLabelGap : 8;
    chart()->setMargins({ 0, metrics.height() / 2, right, 0 });
}

void LabelledChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const Tokens t = tokensOf(this);
    paintThreshold(painter, t);
    painter->setFont(typeFont(TypeRole::Caption));
    const qreal lineHeight = QFontMetricsF(painter->font()).height();

    struct Place
    {
        qreal y = 0;
        const Label *label = nullptr;
    };
    QList<Place> places;
    for (const Label &label : std::as_const(m_labels)) {
        if (label.line && label.line->count() > 0)
            places << Place{ chart()->mapToPosition(label.line->points().constLast(), label.line).y(), &label };
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.y < b.y; });
    const qreal x = chart()->plotArea().right() + kLabelGap;
    // Apart from each other downwards, then back up where they would run into the axis.
    for (qsizetype i = 1; i < places.size(); ++i)
        places[i].y = std::max(places[i].y, places[i - 1].y + lineHeight + kLabelSpacing);
    qreal lowest = chart()->plotArea().bottom() - lineHeight / 2;
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        places[i].y = std::min(places[i].y, lowest);
        lowest = places[i].y - lineHeight - kLabelSpacing;
    }
    for (const Place &place : std::as_const(places)) {
        const qreal y = place.y;
        painter->setPen(seriesPen(place.label->series, t));
        painter->drawLine(QPointF(x, y), QPointF(x + kSwatch, y));
        painter->setPen(t.text);
        painter->drawText(QRectF(x + kSwatch + kLabelGap - 2, y - lineHeight / 2, 400, lineHeight),
                          Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignVCenter, place.label->text);
    }
}

void LabelledChartView::paintThreshold(QPainter *painter, const Tokens &tokens)
{
    if (m_threshold < 0 || chart()->series().isEmpty())
        return;
    const QRectF plot = chart()->plotArea();
    const qreal y = chart()->mapToPosition({ 0, m_threshold }, chart()->series().constFirst()).y();
    painter->setPen(QPen(tokens.text3, 1, Qt::DashLine));
    painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter->setFont(typeFont(TypeRole::Caption));
    painter->setPen(tokens.text2);
    painter->drawText(QRectF(plot.left() + 4, y - 18, plot.width() - 8, 16),
                      Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignBottom, m_thresholdText);
}

} // namespace carillon::ui
