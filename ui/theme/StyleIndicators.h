// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;

/// How CarillonStyle paints check boxes, radio buttons and progress.
namespace carillon::ui::style {

void paintCheckBox(const QStyleOption &option, QPainter *painter);
void paintRadioButton(const QStyleOption &option, QPainter *painter);
void paintProgress(const QStyleOptionProgressBar &option, QPainter *painter);

} // namespace carillon::ui::style
