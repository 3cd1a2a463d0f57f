// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/CountDelegate.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QApplication>
#include <QPainter>

namespace carillon::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kHeadingHeight = 32;

bool isHeading(const QModelIndex &index)
{
    return !(index.flags() & Qt::ItemIsSelectable);
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &row)
{
    painter->save();
    painter->setFont(typeFont(TypeRole::Caption));
    painter->setPen(tokensOf(row.palette).text2);
    painter->drawText(row.rect.adjusted(kMargin, 0, -kMargin, -4), int(Qt::AlignBottom | Qt::AlignLeading), row.text);
    painter->restore();
}

} // namespace

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    if (isHeading(index))
        return paintHeading(painter, row);
    const QString number = index.data(kNumberRole).toString();
    const QFont small = typeFont(TypeRole::Caption);
    const int room = QFontMetrics(small).horizontalAdvance(number) + kMargin;
    row.text = row.fontMetrics.elidedText(row.text, Qt::ElideRight,
                                          row.rect.width() - room - row.decorationSize.width() - 3 * kMargin);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const bool selected = row.state & QStyle::State_Selected;
    const Tokens t = tokensOf(option.palette);
    painter->save();
    painter->setFont(small);
    painter->setPen(selected ? t.accentSoft.text : t.text2);
    painter->drawText(option.rect.adjusted(kMargin, 0, -kMargin, 0), int(Qt::AlignVCenter | Qt::AlignRight), number);
    painter->restore();
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return { 120, isHeading(index) ? kHeadingHeight : metrics::kControlHeight };
}

} // namespace carillon::ui
