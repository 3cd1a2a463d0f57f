// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QStyle;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionViewItem;
class QWidget;

/// How CarillonStyle paints lists, tables, their headers and frames.
namespace carillon::ui::style {

bool isViewOrEditor(const QWidget *widget);
QRect headerArrowRect(const QRect &section);
void paintFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void paintHeaderSection(const QStyleOption &option, QPainter *painter);
void paintHeaderArrow(const QStyleOptionHeader &option, QPainter *painter);
void paintItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *view);
/// Selected rows are soft here, so their text needs the colour that goes with it.
QStyleOptionViewItem softSelection(const QStyleOptionViewItem &option);

} // namespace carillon::ui::style
