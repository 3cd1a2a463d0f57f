// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Pill.h"

#include <QStyledItemDelegate>

#include <functional>

namespace carillon::ui {

/// Paints a column of a table as pills. The model's DisplayRole should hold the word too, for export and search.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using PillOf = std::function<Pill(const QModelIndex &)>;

    explicit PillDelegate(PillOf pillOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PillOf m_pillOf;
};

} // namespace carillon::ui
