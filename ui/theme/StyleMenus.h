// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

/// How CarillonStyle paints menus and the menu bar.
namespace carillon::ui::style {

inline constexpr int kMenuItemHeight = 30;
inline constexpr int kMenuIconColumn = 36;

void paintMenuPanel(const QStyleOption &option, QPainter *painter);
void paintMenuItem(const QStyleOptionMenuItem &item, QPainter *painter);
void paintMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter);
void paintMenuBarEmpty(const QStyleOption &option, QPainter *painter);

} // namespace carillon::ui::style
