// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStore.h"

#include <QJsonObject>

namespace carillon {

/// Puts an edit, which names things as people do, on a campaign, which holds ids. Names what is not there.
class CampaignEditor
{
public:
    explicit CampaignEditor(Session &session) : m_session(session) { }

    /// `campaign` may be changed in part when it fails.
    Status apply(const CampaignEdit &edit, Campaign &campaign);

    /// What differs, for the audit log: {"template": ["Spring", "Summer"]}.
    static QJsonObject changes(const Campaign &before, const Campaign &after);

private:
    Status applyPeople(const CampaignEdit &edit, Campaign &campaign);
    Status applyText(const CampaignEdit &edit, Campaign &campaign);
    Status applyTimes(const CampaignEdit &edit, Campaign &campaign);
    Status checkPolicy(const Campaign &campaign);
    Result<qint64> idOf(const QString &sql, const QString &what, const QString &name);

    Session &m_session;
};

} // namespace carillon
