// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleMenus.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace carillon::ui::style {

namespace {

constexpr int kRightPadding = 14;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void paintSeparator(const QStyleOptionMenuItem &item, QPainter *painter, const Tokens &t)
{
    const int y = item.rect.center().y();
    painter->fillRect(QRect(item.rect.left() + 8, y, item.rect.width() - 16, 1), t.border);
}

void paintMark(const QStyleOptionMenuItem &item, const QRect &place, QPainter *painter, const QColor &ink)
{
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (!item.checked)
            return;
        if (item.checkType == QStyleOptionMenuItem::Exclusive)
            paintRounded(painter, QRectF(place.center() - QPoint(3, 3), QSizeF(7, 7)), 3.5, ink);
        else
            paintTick(painter, place, ink);
        return;
    }
    if (item.icon.isNull())
        return;
    const QIcon::Mode mode = has(item, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    item.icon.paint(painter, place.adjusted(9, 6, -9, -6), Qt::AlignCenter, mode);
}

void paintTexts(const QStyleOptionMenuItem &item, const QRect &place, QPainter *painter, const QColor &ink,
                const QColor &faint)
{
    const auto tab = item.text.indexOf(u'\t');
    const auto sides = [&](Qt::Alignment side) {
        return int(QStyle::visualAlignment(item.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine;
    };
    painter->setFont(item.font);
    painter->setPen(ink);
    painter->drawText(place, sides(Qt::AlignLeft) | Qt::TextShowMnemonic, tab < 0 ? item.text : item.text.left(tab));
    if (tab < 0)
        return;
    painter->setPen(faint);
    painter->drawText(place, sides(Qt::AlignRight), item.text.mid(tab + 1));
}

} // namespace

void paintMenuPanel(const QStyleOption &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    painter->fillRect(option.rect, t.raised);
    painter->setPen(t.isDark ? t.borderStrong : t.border);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintMenuItem(const QStyleOptionMenuItem &item, QPainter *painter)
{
    const Tokens t = tokensOf(item.palette);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        paintSeparator(item, painter, t);
        return;
    }
    const bool enabled = has(item, QStyle::State_Enabled);
    const bool selected = has(item, QStyle::State_Selected) && enabled;
    if (selected)
        paintRounded(painter, QRectF(item.rect).adjusted(4, 1, -4, -1), 4, t.accentSoft.fill);
    const QColor ink = !enabled ? t.disabled : selected ? t.accentSoft.text : t.text;
    const QColor faint = !enabled ? t.disabled : selected ? t.accentSoft.text : t.text3;

    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    const QRect mark(item.rect.left(), item.rect.top(), kMenuIconColumn, item.rect.height());
    paintMark(item, mirrored(mark), painter, ink);
    const bool submenu = item.menuItemType == QStyleOptionMenuItem::SubMenu;
    const QRect texts = item.rect.adjusted(kMenuIconColumn, 0, submenu ? -28 : -kRightPadding, 0);
    paintTexts(item, mirrored(texts), painter, ink, faint);
    if (submenu) {
        const QRect arrow(item.rect.right() - 24, item.rect.top(), 20, item.rect.height());
        paintChevron(painter, mirrored(arrow), item.direction == Qt::RightToLeft ? Pointing::Left : Pointing::Right,
                     faint);
    }
}

void paintMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter)
{
    const Tokens t = tokensOf(item.palette);
    painter->fillRect(item.rect, t.sidebar);
    const bool enabled = has(item, QStyle::State_Enabled);
    const bool active = has(item, QStyle::State_Selected) && enabled;
    if (active)
        paintRounded(painter, QRectF(item.rect).adjusted(1, 2, -1, -2), 4,
                     has(item, QStyle::State_Sunken) ? t.accentSoft.fill : t.border);
    painter->setPen(!enabled ? t.disabled : active && has(item, QStyle::State_Sunken) ? t.accentSoft.text : t.text);
    painter->drawText(item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item.text);
}

void paintMenuBarEmpty(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, tokensOf(option.palette).sidebar);
}

} // namespace carillon::ui::style
