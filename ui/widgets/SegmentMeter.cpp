// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentMeter.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kBarHeight = 8;
constexpr int kBarGap = 4;
constexpr int kTextGap = 6;
constexpr int kMostBars = 6;
constexpr int kMoreWidth = 36;

QColor fillColor(SegmentMeter::Fill fill, const Tokens &t)
{
    switch (fill) {
    case SegmentMeter::Fill::Plain: return t.accent;
    case SegmentMeter::Fill::Neutral: return t.text3;
    case SegmentMeter::Fill::Surprise: return t.warning.text;
    }
    Q_UNREACHABLE();
}

} // namespace

SegmentMeter::SegmentMeter(QWidget *parent) : PaintedWidget(QAccessible::ProgressBar, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentMeter::setParts(int parts, int used, int capacity, Fill fill)
{
    m_parts = parts;
    m_used = used;
    m_capacity = std::max(1, capacity);
    m_fill = fill;
    update();
}

void SegmentMeter::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    setSpokenText(sentence);
    update();
}

QSize SegmentMeter::sizeHint() const
{
    return { 240, kBarHeight + kTextGap + fontMetrics().height() + 2 };
}

QSize SegmentMeter::minimumSizeHint() const
{
    return { 120, sizeHint().height() };
}

void SegmentMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBars(&painter, QRect(0, 0, width(), kBarHeight));
    const QRect line(0, kBarHeight + kTextGap, width(), height() - kBarHeight - kTextGap);
    painter.setPen(tokensOf(this).text2);
    painter.drawText(line, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_sentence, Qt::ElideRight, line.width()));
}

void SegmentMeter::paintBars(QPainter *painter, const QRect &row) const
{
    const Tokens t = tokensOf(this);
    const bool tooMany = m_parts > kMostBars;
    const int bars = tooMany ? kMostBars - 1 : std::max(1, m_parts);
    const int room = row.width() - (tooMany ? kMoreWidth : 0);
    const qreal barWidth = (room - (bars - 1) * kBarGap) / qreal(bars);
    const auto mirrored = [&](const QRectF &rect) {
        return layoutDirection() == Qt::LeftToRight ? rect
                                                    : rect.translated(row.width() - rect.right() - rect.left(), 0);
    };
    for (int i = 0; i < bars; ++i) {
        const QRectF bar(i * (barWidth + kBarGap), row.top(), barWidth, row.height());
        const bool last = i == m_parts - 1;
        const qreal share = m_parts == 0 ? 0 : last ? qreal(m_used) / m_capacity : 1;
        paintRounded(painter, mirrored(bar), kBarHeight / 2.0, t.border);
        if (share <= 0)
            continue;
        QRectF done = bar;
        done.setWidth(std::clamp<qreal>(barWidth * share, kBarHeight, barWidth));
        paintRounded(painter, mirrored(done), kBarHeight / 2.0, fillColor(m_fill, t));
    }
    if (!tooMany)
        return;
    const QRectF more(room + kBarGap, row.top() - 4, kMoreWidth - kBarGap, row.height() + 8);
    painter->setPen(t.text2);
    painter->drawText(mirrored(more), Qt::AlignCenter, u"+%1"_s.arg(m_parts - bars));
}

void SegmentMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace carillon::ui
