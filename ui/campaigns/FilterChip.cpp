// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FilterChip.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QPainter>

namespace carillon::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 12;

} // namespace

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize FilterChip::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2 * kPadding, std::max(kHeight, fontMetrics().height() + 8) };
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const QRectF room = rect();
    const QColor edge = isChecked() ? t.accent : underMouse() ? t.borderStrong : t.border;
    paintRounded(&painter, room, room.height() / 2, isChecked() ? t.accentSoft.fill : t.surface, edge);
    if (hasFocus())
        paintRounded(&painter, room, room.height() / 2, Qt::transparent, t.focusRing, metrics::kFocusRing);
    painter.setPen(isChecked() ? t.accentSoft.text : t.text2);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace carillon::ui
