// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BigTableView.h"

#include "ui/theme/Metrics.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace carillon::ui {

BigTableView::BigTableView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setIconSize({ metrics::kTableIcon, metrics::kTableIcon });
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    verticalHeader()->setMinimumSectionSize(metrics::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(false);
    connect(this, &QTableView::doubleClicked, this, &BigTableView::rowOpened);
}

void BigTableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &BigTableView::keepCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, &BigTableView::keepCurrent);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BigTableView::keepCurrent);
    keepCurrent();
}

void BigTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

void BigTableView::keepCurrent()
{
    if (currentIndex().isValid() || !model() || model()->rowCount() == 0)
        return;
    selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

} // namespace carillon::ui
