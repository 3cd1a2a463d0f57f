// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewListModel.h"

#include "ui/widgets/Figures.h"

#include <algorithm>

namespace carillon::ui {

void ReviewListModel::setItems(const QList<ReviewItem> &items, UtcMs now)
{
    m_items = items;
    m_now = now;
    refilter();
}

void ReviewListModel::setPlace(ReviewItem::Place place)
{
    m_place = place;
    refilter();
}

int ReviewListModel::indexOf(qint64 campaignId) const
{
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [&](int i) { return m_items.at(i).campaign.id == campaignId; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

std::optional<ReviewItem::Place> ReviewListModel::placeOf(qint64 campaignId) const
{
    for (const ReviewItem &item : m_items) {
        if (item.campaign.id == campaignId)
            return item.place;
    }
    return std::nullopt;
}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewItem &item = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return item.campaign.name;
    case SummaryRole: return summary(item);
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(item.campaign.name, summary(item));
    default: return {};
    }
}

void ReviewListModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    m_counts.fill(0);
    for (int i = 0; i < m_items.size(); ++i) {
        const ReviewItem::Place place = m_items.at(i).place;
        ++m_counts.at(static_cast<std::size_t>(place));
        if (place == m_place)
            m_shown.append(i);
    }
    endResetModel();
}

QString ReviewListModel::summary(const ReviewItem &item) const
{
    const QString people = tr("%Ln people", nullptr, int(item.frozen.plan.planned));
    const QString who = tr("%1, %2").arg(item.asked.user, agoText(item.asked.at, m_now));
    //: %1 is "Tom, 2 hours ago", %2 is "12,384 people"
    return tr("%1 · %2").arg(who, people);
}

} // namespace carillon::ui
