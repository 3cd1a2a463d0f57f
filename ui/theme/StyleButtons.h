// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

/// How CarillonStyle paints push buttons, tool buttons, tabs and focus.
namespace carillon::ui::style {

void paintButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *button);
/// Icon and text of a filled button, in the colour that is readable on it.
void paintFilledButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *button,
                            const QStyle &style);
/// Width that a tool button needs beside its icon and text.
int toolButtonPadding(const QStyleOptionToolButton &option);
void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter);
void paintToolPanel(const QStyleOption &option, QPainter *painter);
void paintFocusRing(const QStyleOption &option, QPainter *painter);
void paintTab(const QStyleOption &option, QPainter *painter);

} // namespace carillon::ui::style
