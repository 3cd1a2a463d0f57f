// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FieldListModel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

void FieldListModel::setFields(const QList<FieldInfo> &fields)
{
    if (fields == m_fields) // a reset takes the row from under an open list
        return;
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

const FieldInfo *FieldListModel::find(const QString &name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&name](const FieldInfo &field) { return field.name == name; });
    return found == m_fields.cend() ? nullptr : &*found;
}

int FieldListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldInfo &field = m_fields.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return QVariant(field.label % u' ' % field.name);
    case Qt::EditRole:
    case NameRole: return field.name;
    case LabelRole: return field.label;
    case SampleRole: return field.sample;
    case MissingRole: return missingText(field);
    case Qt::AccessibleTextRole:
        return field.sample.isEmpty() ? tr("%1, %2").arg(field.label, missingText(field))
                                      : tr("%1, for example %2, %3").arg(field.label, field.sample, missingText(field));
    default: return {};
    }
}

QString FieldListModel::missingText(const FieldInfo &field)
{
    if (field.missing == 0 || field.people == 0)
        return {};
    const QLocale locale;
    const double percent = 100.0 * double(field.missing) / double(field.people);
    //: %1 number of people, %2 percentage of all of them
    return tr("missing for %1 (%2 %)").arg(locale.toString(field.missing), locale.toString(percent, 'f', 1));
}

} // namespace carillon::ui
