// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/ContactReader.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>

namespace carillon::ui {

/// A million people as a table: holds their ids alone, and the last pages that were looked at. GUI thread.
class ContactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Number, Groups, ConsentColumn, City, Added, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };
    static constexpr int kPageRows = 128;
    static constexpr int kKeptPages = 64;

    using PageLoader = std::function<QHash<qint64, ContactRow>(const QVector<qint64> &ids)>;

    /// `zone` is the IANA id in which days are told.
    ContactTableModel(PageLoader loader, QString zone, QObject *parent = nullptr);

    /// Shows these people, in this order.
    void setIds(QVector<qint64> ids);
    const QVector<qint64> &ids() const { return m_ids; }
    /// These people changed; those that are not in the table are no matter.
    void reload(const QVector<qint64> &ids);
    /// Everybody may have changed; the order stays.
    void reloadAll();

    qint64 idAt(int row) const { return m_ids.value(row); }
    /// -1 if not in the table.
    int rowOf(qint64 id) const { return static_cast<int>(m_ids.indexOf(id)); }
    /// Null where the person is gone.
    const ContactRow *rowAt(int row) const;
    /// Column names in the language of the window.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using PageRows = QHash<qint64, ContactRow>;

    QString text(const ContactRow &row, Column column) const;
    QString summary(const ContactRow &row) const;

    PageLoader m_loader;
    QString m_zone;
    QVector<qint64> m_ids;
    mutable QCache<int, PageRows> m_pages{ kKeptPages };
};

} // namespace carillon::ui
