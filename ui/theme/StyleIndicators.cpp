// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleIndicators.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace carillon::ui::style {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QRectF squareIn(const QRect &rect, int side)
{
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square;
}

} // namespace

void paintCheckBox(const QStyleOption &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool set = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor strong = enabled ? t.accent : t.disabled;
    const QRectF box = squareIn(option.rect, 16);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const QColor edge = set ? strong : !enabled ? t.border : hover ? t.accent : t.borderStrong;
    paintRounded(painter, box, 4, set ? strong : t.surface, edge);
    if (has(option, QStyle::State_NoChange))
        paintRounded(painter, QRectF(box.left() + 4, box.center().y() - 1, 8, 2), 1, t.onAccent);
    else if (set)
        paintTick(painter, box, t.onAccent);
}

void paintRadioButton(const QStyleOption &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool set = has(option, QStyle::State_On);
    const QColor strong = enabled ? t.accent : t.disabled;
    const QRectF ring = squareIn(option.rect, 16);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const QColor edge = set ? strong : !enabled ? t.border : hover ? t.accent : t.borderStrong;
    paintRounded(painter, ring, 8, t.surface, edge, set ? 5 : 1);
}

void paintProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    QRectF groove(0, 0, option.rect.width(), 6);
    groove.moveCenter(QRectF(option.rect).center());
    paintRounded(painter, groove, 3, t.border);
    const qint64 range = qint64(option.maximum) - option.minimum;
    const bool unknown = range <= 0;
    const qreal share = unknown ? 0.3 : qreal(option.progress - option.minimum) / qreal(range);
    if (share <= 0)
        return;
    QRectF done = groove;
    done.setWidth(std::max<qreal>(groove.height(), groove.width() * share));
    if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
        done.moveRight(groove.right());
    paintRounded(painter, done, 3, unknown ? t.text3 : t.accent);
}

} // namespace carillon::ui::style
