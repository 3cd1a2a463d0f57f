// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/CampaignRow.h"
#include "ui/widgets/Pill.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>
#include <optional>

namespace carillon::ui {

/// The campaigns of the list, filtered by state and words. Holds copies; does no I/O.
class CampaignTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        NameColumn,
        PeopleColumn,
        WhenColumn,
        PlannedColumn,
        AcceptedColumn,
        DeliveredColumn,
        FailedColumn,
        kColumns
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Times are shown in `zone`.
    void setRows(const QList<CampaignRow> &rows, const QString &zone, UtcMs now);
    /// Figures of a campaign that is being sent; unknown ids are left alone.
    void updateStatus(qint64 campaignId, const CampaignStatus &status);
    void setFilter(CampaignFilter filter, const QString &words);
    /// Hides a campaign that is about to be deleted, so that it can be brought back.
    void setHidden(qint64 campaignId, bool hidden);

    const CampaignRow &row(int index) const { return m_rows.at(m_shown.at(index)); }
    std::optional<CampaignRow> find(qint64 campaignId) const;
    /// -1 if it is not shown.
    int indexOf(qint64 campaignId) const;
    int countOf(CampaignFilter filter) const { return m_counts.at(static_cast<std::size_t>(filter)); }
    Pill pill(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refilter();
    QString text(const CampaignRow &row, int column) const;
    QString when(const Campaign &campaign) const;

    QList<CampaignRow> m_rows;
    QList<int> m_shown;
    QSet<qint64> m_hidden;
    std::array<int, kCampaignFilters> m_counts{};
    CampaignFilter m_filter = CampaignFilter::All;
    QString m_words;
    QString m_zone;
    UtcMs m_now = 0;
};

} // namespace carillon::ui
