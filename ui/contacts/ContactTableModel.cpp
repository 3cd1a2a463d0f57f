// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactTableModel.h"

#include "core/phone/PhoneNumber.h"
#include "ui/contacts/ContactWords.h"
#include "ui/widgets/Figures.h"

using namespace Qt::StringLiterals;

namespace carillon::ui {

ContactTableModel::ContactTableModel(PageLoader loader, QString zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_loader(std::move(loader))
    , m_zone(std::move(zone))
{
}

void ContactTableModel::setIds(QVector<qint64> ids)
{
    beginResetModel();
    m_ids = std::move(ids);
    m_pages.clear();
    endResetModel();
}

void ContactTableModel::reload(const QVector<qint64> &ids)
{
    for (const qint64 id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        m_pages.remove(row / kPageRows);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ContactTableModel::reloadAll()
{
    m_pages.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ContactRow *ContactTableModel::rowAt(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return nullptr;
    const int page = row / kPageRows;
    if (!m_pages.contains(page))
        m_pages.insert(page, new PageRows(m_loader(m_ids.mid(qsizetype(page) * kPageRows, kPageRows))));
    const PageRows *rows = m_pages.object(page);
    const auto found = rows->constFind(m_ids.at(row));
    return found == rows->cend() ? nullptr : &*found;
}

void ContactTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    reloadAll();
}

int ContactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ContactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContactTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == IdRole)
        return m_ids.at(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText && role != Qt::AccessibleDescriptionRole)
        return {};
    const ContactRow *row = rowAt(index.row());
    if (!row)
        return index.column() == Name ? tr("(gone)") : QString();
    return isText ? text(*row, static_cast<Column>(index.column())) : summary(*row);
}

QString ContactTableModel::text(const ContactRow &row, Column column) const
{
    const Contact &contact = row.contact;
    switch (column) {
    case Name: return shownName(contact);
    case Number: return formatInternational(contact.phone);
    case Groups: return row.groups.isEmpty() ? u"–"_s : row.groups.join(tr(", ", "between names of groups"));
    case ConsentColumn: return consentPill(contact).word;
    case City: return contact.city;
    case Added: return dateText(contact.createdAt, m_zone);
    case ColumnCount: break;
    }
    return {};
}

QString ContactTableModel::summary(const ContactRow &row) const
{
    return tr("%1, %2, %3", "name, number, consent")
        .arg(shownName(row.contact), formatInternational(row.contact.phone), consentPill(row.contact).word);
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Name");
    case Number: return tr("Number");
    case Groups: return tr("Groups");
    case ConsentColumn: return tr("Consent");
    case City: return tr("City");
    case Added: return tr("Added");
    case ColumnCount: break;
    }
    return {};
}

} // namespace carillon::ui
