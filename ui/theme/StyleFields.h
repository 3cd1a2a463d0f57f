// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

/// How CarillonStyle paints line edits, combo boxes, spin boxes, sliders and scroll bars.
namespace carillon::ui::style {

void paintFieldFrame(const QStyleOption &option, const QRect &rect, QPainter *painter);
void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QStyle &style, const QWidget *widget);
void paintSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QStyle &style, const QWidget *widget);
void paintSlider(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style, const QWidget *widget);
/// Without buttons at the ends: the handle has the whole length.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortestHandle);
void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style, const QWidget *widget);

} // namespace carillon::ui::style
