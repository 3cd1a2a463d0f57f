// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignTableModel.h"

#include "ui/campaigns/CampaignPills.h"
#include "ui/widgets/Figures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

bool isNumber(int column)
{
    return column >= CampaignTableModel::PlannedColumn;
}

/// "–" where nothing was sent yet: nought would be a result.
QString figure(const CampaignRow &row, qint64 number)
{
    return isBeforeSending(row.campaign.state) ? u"–"_s : numberText(number);
}

} // namespace

void CampaignTableModel::setRows(const QList<CampaignRow> &rows, const QString &zone, UtcMs now)
{
    m_rows = rows;
    m_zone = zone;
    m_now = now;
    refilter();
}

void CampaignTableModel::updateStatus(qint64 campaignId, const CampaignStatus &status)
{
    for (CampaignRow &row : m_rows) {
        if (row.campaign.id == campaignId)
            row.status = status;
    }
    if (const int at = indexOf(campaignId); at >= 0)
        Q_EMIT dataChanged(index(at, PlannedColumn), index(at, FailedColumn));
}

void CampaignTableModel::setFilter(CampaignFilter filter, const QString &words)
{
    m_filter = filter;
    m_words = words.trimmed();
    refilter();
}

void CampaignTableModel::setHidden(qint64 campaignId, bool hidden)
{
    if (hidden)
        m_hidden.insert(campaignId);
    else
        m_hidden.remove(campaignId);
    refilter();
}

std::optional<CampaignRow> CampaignTableModel::find(qint64 campaignId) const
{
    for (const CampaignRow &row : m_rows) {
        if (row.campaign.id == campaignId)
            return row;
    }
    return std::nullopt;
}

int CampaignTableModel::indexOf(qint64 campaignId) const
{
    const auto found
        = std::find_if(m_shown.cbegin(), m_shown.cend(), [&](int i) { return m_rows.at(i).campaign.id == campaignId; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

Pill CampaignTableModel::pill(const QModelIndex &index) const
{
    return campaignPill(pillOf(row(index.row()).campaign.state));
}

int CampaignTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CampaignTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant CampaignTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row(index.row()), index.column());
    if (role == Qt::AccessibleDescriptionRole) {
        const CampaignRow &shown = row(index.row());
        return tr("%1, %2").arg(shown.campaign.name, text(shown, StateColumn));
    }
    return {};
}

QVariant CampaignTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn: return tr("Status");
    case NameColumn: return tr("Name");
    case PeopleColumn: return tr("To");
    case WhenColumn: return tr("When");
    case PlannedColumn: return tr("People");
    case AcceptedColumn: return tr("Accepted");
    case DeliveredColumn: return tr("Delivered");
    case FailedColumn: return tr("Failed");
    default: return {};
    }
}

void CampaignTableModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    m_counts.fill(0);
    for (int i = 0; i < m_rows.size(); ++i) {
        const Campaign &campaign = m_rows.at(i).campaign;
        if (m_hidden.contains(campaign.id))
            continue;
        for (int filter = 0; filter < kCampaignFilters; ++filter)
            m_counts.at(std::size_t(filter)) += passes(static_cast<CampaignFilter>(filter), campaign.state) ? 1 : 0;
        const bool matches = m_words.isEmpty() || campaign.name.contains(m_words, Qt::CaseInsensitive)
            || campaign.people.name.contains(m_words, Qt::CaseInsensitive);
        if (matches && passes(m_filter, campaign.state))
            m_shown.append(i);
    }
    endResetModel();
}

QString CampaignTableModel::text(const CampaignRow &row, int column) const
{
    const CampaignStatus &status = row.status;
    switch (column) {
    case StateColumn: return campaignPill(pillOf(row.campaign.state)).word;
    case NameColumn: return row.campaign.name;
    case PeopleColumn: return row.campaign.people.name.isEmpty() ? u"–"_s : row.campaign.people.name;
    case WhenColumn: return when(row.campaign);
    case PlannedColumn: return status.planned > 0 ? numberText(status.planned) : u"–"_s;
    case AcceptedColumn: return figure(row, status.accepted);
    case DeliveredColumn: return figure(row, status.delivered);
    case FailedColumn: return figure(row, status.failed + status.undelivered);
    default: return {};
    }
}

QString CampaignTableModel::when(const Campaign &campaign) const
{
    if (campaign.startedAt && !isBeforeSending(campaign.state))
        return momentText(*campaign.startedAt, m_zone, m_now);
    if (campaign.scheduledAt)
        return momentText(*campaign.scheduledAt, m_zone, m_now);
    return u"–"_s;
}

} // namespace carillon::ui
