// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QPainter>

#include <algorithm>

namespace carillon::ui {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens t = tokensOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        paintRounded(painter, option.rect.adjusted(0, 1, 0, -1), metrics::kControlRadius, t.accentSoft.fill);
    const QColor ink = selected ? t.accentSoft.text : t.text;
    const QColor faint = selected ? t.accentSoft.text : t.text3;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto sides
        = [&](Qt::Alignment side) { return int(QStyle::visualAlignment(option.direction, side)) | Qt::AlignVCenter; };

    const QRect row = option.rect.adjusted(10, 0, -12, 0);
    const QRect mark(row.left(), row.center().y() - metrics::kIcon / 2, metrics::kIcon, metrics::kIcon);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    picture.paint(painter, place(mark), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    painter->save();
    painter->setFont(typeFont(TypeRole::Caption));
    painter->setPen(faint);
    const QString keys = index.data(ShortcutRole).toString();
    const QString where = index.data(PlaceRole).toString();
    const QString end = keys.isEmpty() ? where : where + u"   " + keys;
    const int endWidth = std::min(row.width() / 2, painter->fontMetrics().horizontalAdvance(end) + 4);
    const QRect endRect(row.right() - endWidth, row.top(), endWidth + 1, row.height());
    painter->drawText(place(endRect), sides(Qt::AlignRight),
                      painter->fontMetrics().elidedText(end, Qt::ElideLeft, endWidth));
    painter->setFont(option.font);
    painter->setPen(ink);
    const QRect titleRect(row.left() + 30, row.top(), row.width() - 30 - endWidth - 16, row.height());
    painter->drawText(place(titleRect), sides(Qt::AlignLeft),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, kRowHeight };
}

} // namespace carillon::ui
