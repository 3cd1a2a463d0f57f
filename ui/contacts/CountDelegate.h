// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace carillon::ui {

/// Paints a list row with a number at its end; rows that cannot be chosen are headings.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kNumberRole = Qt::UserRole + 20; ///< The number as text.

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace carillon::ui
