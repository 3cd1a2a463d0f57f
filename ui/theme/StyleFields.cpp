// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleFields.h"

#include "ui/theme/Metrics.h"
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

QRect sliderPart(const QStyleOptionSlider &option, const QStyle &style, QStyle::ComplexControl control,
                 QStyle::SubControl part, const QWidget *widget)
{
    return style.subControlRect(control, &option, part, widget);
}

} // namespace

void paintFieldFrame(const QStyleOption &option, const QRect &rect, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focus = enabled && has(option, QStyle::State_HasFocus);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const QColor border = focus ? t.focusRing : !enabled ? t.border : hover ? t.text3 : t.borderStrong;
    paintRounded(painter, rect, metrics::kControlRadius, enabled ? t.surface : t.window, border,
                 focus ? metrics::kFocusRing : 1);
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QStyle &style, const QWidget *widget)
{
    const Tokens t = tokensOf(option.palette);
    if (option.frame)
        paintFieldFrame(option, option.rect, painter);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    paintChevron(painter, arrow, Pointing::Down, has(option, QStyle::State_Enabled) ? t.text2 : t.disabled);
}

void paintSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QStyle &style, const QWidget *widget)
{
    const Tokens t = tokensOf(option.palette);
    if (option.frame)
        paintFieldFrame(option, option.rect, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto paintStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, Pointing pointing) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool active = option.stepEnabled.testFlag(step) && has(option, QStyle::State_Enabled);
        if (active && option.activeSubControls == part && has(option, QStyle::State_MouseOver))
            paintRounded(painter, rect.adjusted(1, 1, -2, -1), 3, t.isDark ? t.border : t.sidebar);
        paintChevron(painter, rect, pointing, active ? t.text2 : t.disabled);
    };
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Pointing::Up);
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Pointing::Down);
}

void paintSlider(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style, const QWidget *widget)
{
    const Tokens t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF groove = sliderPart(option, style, QStyle::CC_Slider, QStyle::SC_SliderGroove, widget);
    const QRectF handle = sliderPart(option, style, QStyle::CC_Slider, QStyle::SC_SliderHandle, widget);
    const QPointF middle = groove.center();
    const QRectF track = horizontal ? QRectF(groove.left(), middle.y() - 2, groove.width(), 4)
                                    : QRectF(middle.x() - 2, groove.top(), 4, groove.height());
    QRectF filled = track;
    if (horizontal && option.upsideDown)
        filled.setLeft(handle.center().x());
    else if (horizontal)
        filled.setRight(handle.center().x());
    else
        filled.setTop(handle.center().y());
    paintRounded(painter, track, 2, t.border);
    paintRounded(painter, filled, 2, enabled ? t.accent : t.disabled);

    QRectF knob(0, 0, 16, 16);
    knob.moveCenter(handle.center());
    paintRounded(painter, knob, 8, t.surface, enabled ? t.accent : t.disabled, 2);
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, knob.adjusted(3, 3, -3, -3), 5, t.accent);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortestHandle)
{
    const QRect all = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0)
        handle = int(std::max<qint64>(shortestHandle, length * qint64(option.pageStep) / (range + option.pageStep)));
    handle = std::min(handle, length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto stretch = [&](int from, int to) {
        return horizontal ? QRect(all.left() + from, all.top(), to - from, all.height())
                          : QRect(all.left(), all.top() + from, all.width(), to - from);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return stretch(start, start + handle);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + handle, length);
    case QStyle::SC_ScrollBarGroove: return all;
    default: return {};
    }
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style, const QWidget *widget)
{
    if (option.minimum == option.maximum)
        return;
    const Tokens t = tokensOf(option.palette);
    QRectF handle = sliderPart(option, style, QStyle::CC_ScrollBar, QStyle::SC_ScrollBarSlider, widget);
    handle.adjust(2, 2, -2, -2);
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    paintRounded(painter, handle, std::min(handle.width(), handle.height()) / 2, lit ? t.text3 : t.borderStrong);
}

} // namespace carillon::ui::style
