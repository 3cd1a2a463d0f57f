// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactTable.h"

#include "ui/contacts/ContactWords.h"
#include "ui/widgets/PillDelegate.h"

#include <QHeaderView>
#include <QItemSelection>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr qsizetype kMostKept = 2000; // selected rows that are found again after the list changed

/// Rows of a list that is meant as a whole look selected.
template <typename Delegate> class MarkedDelegate : public Delegate
{
public:
    template <typename... Arguments>
    MarkedDelegate(const ContactTable &table, Arguments... arguments) : Delegate(arguments...)
                                                                      , m_table(table)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem marked = option;
        marked.state.setFlag(QStyle::State_Selected,
                             m_table.isAllSelected() || (option.state & QStyle::State_Selected));
        Delegate::paint(painter, marked, index);
    }

private:
    const ContactTable &m_table;
};

Pill pillOf(const QModelIndex &index)
{
    const auto *model = static_cast<const ContactTableModel *>(index.model());
    const ContactRow *row = model->rowAt(index.row());
    return row ? consentPill(row->contact) : Pill();
}

} // namespace

ContactTable::ContactTable(ContactTableModel &model, QWidget *parent) : BigTableView(parent), m_model(model)
{
    setObjectName(u"contactTable"_s);
    setModel(&model);
    setItemDelegate(new MarkedDelegate<QStyledItemDelegate>(*this, this));
    setItemDelegateForColumn(ContactTableModel::ConsentColumn, new MarkedDelegate<PillDelegate>(*this, pillOf, this));
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(m_sortColumn, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ContactTable::handleSort);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_refilling)
            return;
        m_allSelected = false;
        viewport()->update();
        Q_EMIT selectedPeopleChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_refilling)
            Q_EMIT currentPersonChanged(currentId());
    });
}

void ContactTable::selectAll()
{
    setAllSelected(m_model.rowCount() > 0);
}

void ContactTable::setAllSelected(bool all)
{
    m_refilling = true;
    clearSelection();
    m_refilling = false;
    m_allSelected = all;
    viewport()->update();
    Q_EMIT selectedPeopleChanged();
}

QVector<qint64> ContactTable::selectedIds() const
{
    if (m_allSelected)
        return m_model.ids();
    QVector<qint64> ids;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_model.idAt(row));
    }
    return ids;
}

qint64 ContactTable::currentId() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : 0;
}

void ContactTable::setIds(const QVector<qint64> &ids)
{
    const qint64 current = currentId();
    const bool all = m_allSelected;
    const QVector<qint64> selected = all ? QVector<qint64>() : selectedIds();
    m_refilling = true;
    m_model.setIds(ids);
    QItemSelection kept;
    if (selected.size() <= kMostKept) {
        for (const qint64 id : selected) {
            if (const int row = m_model.rowOf(id); row >= 0)
                kept.select(m_model.index(row, 0), m_model.index(row, ContactTableModel::ColumnCount - 1));
        }
    }
    selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
    const int row = std::max(0, m_model.rowOf(current));
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    m_refilling = false;
    m_allSelected = all && !ids.isEmpty();
    Q_EMIT selectedPeopleChanged();
    Q_EMIT currentPersonChanged(currentId());
}

void ContactTable::handleSort(int column)
{
    if (column == ContactTableModel::Groups) // nothing to sort by: people are in several
        return horizontalHeader()->setSortIndicator(m_sortColumn, horizontalHeader()->sortIndicatorOrder());
    m_sortColumn = column;
    Q_EMIT sortChanged();
}

ContactQuery::Sort ContactTable::sortBy() const
{
    switch (static_cast<ContactTableModel::Column>(m_sortColumn)) {
    case ContactTableModel::Number: return ContactQuery::Sort::Number;
    case ContactTableModel::ConsentColumn: return ContactQuery::Sort::Consent;
    case ContactTableModel::City: return ContactQuery::Sort::City;
    case ContactTableModel::Added: return ContactQuery::Sort::Created;
    case ContactTableModel::Name:
    case ContactTableModel::Groups:
    case ContactTableModel::ColumnCount: break;
    }
    return ContactQuery::Sort::Name;
}

bool ContactTable::isDescending() const
{
    return horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void ContactTable::resizeEvent(QResizeEvent *event)
{
    BigTableView::resizeEvent(event);
    setColumnWidths();
}

/// Shares the width out; the last columns go when there is too little for all.
void ContactTable::setColumnWidths()
{
    const int width = viewport()->width();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int number = digit * 18 + 16;
    const int consent = digit * 14 + 24;
    const int date = digit * 13 + 16;
    const bool hasDate = width > number + consent + date + digit * 68;
    const bool hasCity = width > number + consent + digit * 56 + (hasDate ? date : 0);
    const bool hasGroups = width > number + consent + digit * 40;
    setColumnHidden(ContactTableModel::Added, !hasDate);
    setColumnHidden(ContactTableModel::City, !hasCity);
    setColumnHidden(ContactTableModel::Groups, !hasGroups);
    const int left = std::max(digit * 12, width - number - consent - (hasDate ? date : 0));
    const int parts = 3 + (hasGroups ? 3 : 0) + (hasCity ? 2 : 0);
    setColumnWidth(ContactTableModel::Name, left * 3 / parts);
    setColumnWidth(ContactTableModel::Number, number);
    setColumnWidth(ContactTableModel::Groups, left * 3 / parts);
    setColumnWidth(ContactTableModel::ConsentColumn, consent);
    setColumnWidth(ContactTableModel::City, left * 2 / parts);
    setColumnWidth(ContactTableModel::Added, date);
}

} // namespace carillon::ui
