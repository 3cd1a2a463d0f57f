// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactQuery.h"
#include "ui/contacts/ContactTableModel.h"
#include "ui/widgets/BigTableView.h"

namespace carillon::ui {

/// The table of people. "Select all" marks the whole list without selecting a million rows; current and selected
/// people are kept by id when the list is made anew.
class ContactTable : public BigTableView
{
    Q_OBJECT

public:
    explicit ContactTable(ContactTableModel &model, QWidget *parent = nullptr);

    void selectAll() override;
    void setAllSelected(bool all);
    bool isAllSelected() const { return m_allSelected; }
    QVector<qint64> selectedIds() const;
    qint64 currentId() const;
    void setIds(const QVector<qint64> &ids);
    ContactQuery::Sort sortBy() const;
    bool isDescending() const;

Q_SIGNALS:
    void selectedPeopleChanged();
    void currentPersonChanged(qint64 id);
    void sortChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void handleSort(int column);
    void setColumnWidths();

    ContactTableModel &m_model;
    int m_sortColumn = ContactTableModel::Name;
    bool m_allSelected = false;
    bool m_refilling = false;
};

} // namespace carillon::ui
