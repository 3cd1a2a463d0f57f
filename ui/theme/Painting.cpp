// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Painting.h"

#include <QPainter>
#include <QPainterPath>

namespace carillon::ui {

namespace {

QPen roundPen(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

qreal degreesFromDown(Pointing pointing)
{
    switch (pointing) {
    case Pointing::Down: return 0;
    case Pointing::Left: return 90;
    case Pointing::Up: return 180;
    case Pointing::Right: return 270;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
                  qreal borderWidth)
{
    const bool hasBorder = border.alpha() > 0 && borderWidth > 0;
    const qreal inset = hasBorder ? borderWidth / 2 : 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hasBorder ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

void paintChevron(QPainter *painter, const QRectF &rect, Pointing pointing, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->rotate(degreesFromDown(pointing));
    painter->setPen(roundPen(color, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({ QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2) }));
    painter->restore();
}

void paintTick(QPainter *painter, const QRectF &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->setPen(roundPen(color, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({ QPointF(-4, 0), QPointF(-1, 3), QPointF(4, -3.5) }));
    painter->restore();
}

} // namespace carillon::ui
