// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BarList.h"

#include "ui/theme/Painting.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kBarHeight = 12;
constexpr int kGap = 10;

QColor barColor(Tone tone, const Tokens &t)
{
    switch (tone) {
    case Tone::Neutral: return t.text3;
    case Tone::Info: return t.accent;
    case Tone::Success: return t.success.text;
    case Tone::Warning: return t.warning.text;
    case Tone::Error: return t.error.text;
    }
    Q_UNREACHABLE();
}

} // namespace

BarList::BarList(QWidget *parent) : PaintedWidget(QAccessible::Chart, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarList::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    QStringList said;
    for (const Row &row : rows)
        said << row.label + u": "_s + row.number;
    setSpokenText(said.join(u"; "_s));
    updateGeometry();
    update();
}

QSize BarList::sizeHint() const
{
    return { 280, int(m_rows.size()) * rowHeight() };
}

void BarList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    int labelWidth = 0;
    int numberWidth = 0;
    double largest = 0;
    for (const Row &row : m_rows) {
        labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(row.label) + 2);
        numberWidth = std::max(numberWidth, fontMetrics().horizontalAdvance(row.number));
        largest = std::max(largest, row.value);
    }
    labelWidth = std::min(labelWidth, width() * 45 / 100);
    const int room = std::max(12, width() - labelWidth - numberWidth - 2 * kGap);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const auto sides
        = [&](Qt::Alignment side) { return int(QStyle::visualAlignment(layoutDirection(), side)) | Qt::AlignVCenter; };
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const int y = i * rowHeight();
        painter.setPen(t.text);
        painter.drawText(place({ 0, y, labelWidth, rowHeight() }), sides(Qt::AlignLeft),
                         fontMetrics().elidedText(row.label, Qt::ElideRight, labelWidth));
        const QRect track(labelWidth + kGap, y + (rowHeight() - kBarHeight) / 2, room, kBarHeight);
        QRect bar = track;
        bar.setWidth(largest > 0 ? std::max(row.value > 0 ? 3 : 0, int(room * row.value / largest)) : 0);
        if (bar.width() > 0)
            paintRounded(&painter, place(bar), 3, barColor(row.tone, t));
        painter.drawText(place({ width() - numberWidth, y, numberWidth, rowHeight() }), sides(Qt::AlignRight),
                         row.number);
    }
}

void BarList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

int BarList::rowHeight() const
{
    return std::max(26, fontMetrics().height() + 8);
}

} // namespace carillon::ui
