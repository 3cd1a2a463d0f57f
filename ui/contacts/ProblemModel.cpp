// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ProblemModel.h"

#include "ui/contacts/ContactWords.h"

#include <QLocale>

namespace carillon::ui {

void ProblemModel::setProblems(const QList<ImportReject> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

void ProblemModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const ImportReject &problem = m_problems.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Row: return QLocale().toString(problem.row);
    case Value: return problem.value.isEmpty() ? tr("(empty)") : problem.value;
    case Reason: return phoneProblemSentence(problem.reason);
    case ColumnCount: break;
    }
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Row: return tr("Row");
    case Value: return tr("In the file");
    case Reason: return tr("What is wrong");
    case ColumnCount: break;
    }
    return {};
}

} // namespace carillon::ui
