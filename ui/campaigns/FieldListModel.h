// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/FieldInfo.h"

#include <QAbstractListModel>
#include <QList>

namespace carillon::ui {

/// The fields of the picker. DisplayRole holds what typing is matched against: label and name.
class FieldListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole, LabelRole, SampleRole, MissingRole };

    using QAbstractListModel::QAbstractListModel;

    void setFields(const QList<FieldInfo> &fields);
    const QList<FieldInfo> &fields() const { return m_fields; }
    /// Null if there is none of that name.
    const FieldInfo *find(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// "missing for 312 (2.5 %)"; empty if everybody has it.
    static QString missingText(const FieldInfo &field);

private:
    QList<FieldInfo> m_fields;
};

} // namespace carillon::ui
