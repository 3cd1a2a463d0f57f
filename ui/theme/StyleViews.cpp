// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleViews.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>

namespace carillon::ui::style {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isEditor(const QWidget *widget)
{
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

} // namespace

bool isViewOrEditor(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) || isEditor(widget);
}

QRect headerArrowRect(const QRect &section)
{
    return { section.right() - 22, section.top(), 16, section.height() };
}

void paintFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const Tokens t = tokensOf(option.palette);
    const bool focus = has(option, QStyle::State_HasFocus) && isEditor(widget);
    const QColor edge = focus ? t.focusRing : isEditor(widget) ? t.borderStrong : t.border;
    const QColor fill = isViewOrEditor(widget) ? option.palette.color(QPalette::Base) : QColor(Qt::transparent);
    paintRounded(painter, option.rect, metrics::kControlRadius, fill, edge, focus ? 2 : 1);
}

void paintHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(option.rect, hover ? (t.isDark ? t.raised : t.window) : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.border);
}

void paintHeaderArrow(const QStyleOptionHeader &option, QPainter *painter)
{
    const QColor color = tokensOf(option.palette).text2;
    if (option.sortIndicator == QStyleOptionHeader::SortUp)
        paintChevron(painter, option.rect, Pointing::Down, color);
    else if (option.sortIndicator == QStyleOptionHeader::SortDown)
        paintChevron(painter, option.rect, Pointing::Up, color);
}

void paintItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *view)
{
    const Tokens t = tokensOf(option.palette);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    const bool selected = has(option, QStyle::State_Selected);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (!selected && !hover)
        return;
    const QColor fill = selected ? t.accentSoft.fill : t.isDark ? t.raised : t.window;
    const bool table = qobject_cast<const QTableView *>(view) || (view && view->inherits("QTreeView"));
    if (table)
        painter->fillRect(option.rect, fill);
    else
        paintRounded(painter, QRectF(option.rect).adjusted(2, 1, -2, -1), metrics::kControlRadius, fill);
}

QStyleOptionViewItem softSelection(const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem soft = option;
    const Tokens t = tokensOf(option.palette);
    soft.palette.setColor(QPalette::All, QPalette::HighlightedText, t.accentSoft.text);
    return soft;
}

} // namespace carillon::ui::style
