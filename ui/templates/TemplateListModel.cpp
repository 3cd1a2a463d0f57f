// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateListModel.h"

#include "ui/campaigns/MessageView.h"
#include "ui/widgets/Figures.h"

#include <algorithm>

namespace carillon::ui {

void TemplateListModel::setTemplates(const QList<TemplateInfo> &templates, const FieldValues &values, UtcMs now)
{
    m_all = templates;
    m_values = values;
    m_now = now;
    refilter();
}

void TemplateListModel::setFilter(const QString &words)
{
    m_words = words.trimmed();
    refilter();
}

int TemplateListModel::indexOf(const QString &name) const
{
    const auto found
        = std::find_if(m_shown.cbegin(), m_shown.cend(), [&](int i) { return m_all.at(i).newest.name == name; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

bool TemplateListModel::hasName(const QString &name) const
{
    return std::any_of(m_all.cbegin(), m_all.cend(),
                       [&name](const TemplateInfo &info) { return info.newest.name == name; });
}

int TemplateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant TemplateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TemplateInfo &info = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return info.newest.name;
    case Qt::ToolTipRole: return info.newest.body;
    case SummaryRole: return summary(info);
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(info.newest.name, summary(info));
    default: return {};
    }
}

void TemplateListModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        const TemplateRevision &newest = m_all.at(i).newest;
        if (m_words.isEmpty() || newest.name.contains(m_words, Qt::CaseInsensitive)
            || newest.body.contains(m_words, Qt::CaseInsensitive))
        {
            m_shown.append(i);
        }
    }
    endResetModel();
}

QString TemplateListModel::summary(const TemplateInfo &info) const
{
    const QString parts = tr("%Ln part(s)", nullptr, viewMessage(info.newest.body, m_values, {}).count.segments);
    const QString used = info.lastUsedAt ? tr("sent %1").arg(agoText(*info.lastUsedAt, m_now)) : tr("never sent");
    //: %1 is "2 parts", %2 is "sent 3 days ago"
    return tr("%1 · %2").arg(parts, used);
}

} // namespace carillon::ui
