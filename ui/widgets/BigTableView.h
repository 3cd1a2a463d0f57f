// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace carillon::ui {

/// A table view set up for a million rows and for the look of our tables: fixed row height, no grid, no wrapping, whole
/// rows selected, one tab stop. Keeps a current row whenever the model has rows (assistive tools need one).
class BigTableView : public QTableView
{
    Q_OBJECT

public:
    explicit BigTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// Enter or double click on a row.
    void rowOpened(const QModelIndex &index);
    /// Del, for the selected rows.
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepCurrent();
};

} // namespace carillon::ui
