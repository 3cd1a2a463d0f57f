// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ImportResult.h"

#include <QAbstractTableModel>

namespace carillon::ui {

/// The rows of a file that cannot come in: row number, value, reason.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Value, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<ImportReject> &problems);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ImportReject> m_problems;
};

} // namespace carillon::ui
