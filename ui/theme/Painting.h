// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace carillon::ui {

/// A rounded rectangle whose border lies inside `rect`. A transparent colour leaves that part out.
void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
                  const QColor &border = Qt::transparent, qreal borderWidth = 1.0);

enum class Pointing { Up, Down, Left, Right };

/// The small open arrow of combo boxes, headers and menus, in the middle of `rect`.
void paintChevron(QPainter *painter, const QRectF &rect, Pointing pointing, const QColor &color);

/// The tick of check boxes and menus.
void paintTick(QPainter *painter, const QRectF &rect, const QColor &color);

} // namespace carillon::ui
