// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PillDelegate.h"

#include "ui/theme/TypeScale.h"

#include <QApplication>
#include <QPainter>

namespace carillon::ui {

PillDelegate::PillDelegate(PillOf pillOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pillOf(std::move(pillOf)) { }

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.icon = {};
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const Pill pill = m_pillOf(index);
    if (pill.word.isEmpty())
        return;
    painter->save();
    painter->setFont(typeFont(TypeRole::Caption));
    paintPill(painter, option.rect.adjusted(4, 0, -4, 0), pill, tokensOf(option.palette), option.direction);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize pill = pillSize(m_pillOf(index), typeFont(TypeRole::Caption)) + QSize(8, 4);
    return pill.expandedTo({ 0, option.fontMetrics.height() });
}

} // namespace carillon::ui
