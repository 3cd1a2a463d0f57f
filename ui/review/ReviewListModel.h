// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/ReviewItem.h"

#include <QAbstractListModel>

#include <array>

namespace carillon::ui {

/// The requests of one place: waiting for me, mine, decided. Holds copies; does no I/O.
class ReviewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<ReviewItem> &items, UtcMs now);
    void setPlace(ReviewItem::Place place);
    int countOf(ReviewItem::Place place) const { return m_counts.at(static_cast<std::size_t>(place)); }
    const ReviewItem &at(int row) const { return m_items.at(m_shown.at(row)); }
    /// -1 if it is not shown.
    int indexOf(qint64 campaignId) const;
    /// Where it is; nothing if nobody asked for a review of it.
    std::optional<ReviewItem::Place> placeOf(qint64 campaignId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refilter();
    QString summary(const ReviewItem &item) const;

    QList<ReviewItem> m_items;
    QList<int> m_shown;
    std::array<int, kReviewPlaces> m_counts{};
    ReviewItem::Place m_place = ReviewItem::Place::WaitingForMe;
    UtcMs m_now = 0;
};

} // namespace carillon::ui
