// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/TemplateStore.h"
#include "ui/campaigns/FieldInfo.h"

#include <QAbstractListModel>
#include <QList>

namespace carillon::ui {

/// The templates of the list, filtered by words of name and text. Holds copies; does no I/O.
class TemplateListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    /// `values` of some person, by which parts are counted.
    void setTemplates(const QList<TemplateInfo> &templates, const FieldValues &values, UtcMs now);
    void setFilter(const QString &words);
    const TemplateInfo &at(int row) const { return m_all.at(m_shown.at(row)); }
    /// -1 if it is not shown.
    int indexOf(const QString &name) const;
    bool hasName(const QString &name) const;
    int countOfAll() const { return int(m_all.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refilter();
    QString summary(const TemplateInfo &info) const;

    QList<TemplateInfo> m_all;
    QList<int> m_shown;
    FieldValues m_values;
    QString m_words;
    UtcMs m_now = 0;
};

} // namespace carillon::ui
