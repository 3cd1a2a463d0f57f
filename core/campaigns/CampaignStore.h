// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"

#include <QList>

namespace carillon {

/// What is to be set on a campaign; what is left out stays as it is. Things are named as people name them.
struct CampaignEdit
{
    std::optional<QString> name = {}; ///< A new name.
    std::optional<CampaignKind> kind = {};
    std::optional<QString> templateName = {};
    std::optional<QString> groupName = {}; ///< Of group, audience and sheet the one that is set replaces the others.
    std::optional<QString> audienceName = {};
    std::optional<qint64> sheetId = {};
    std::optional<QString> gatewayName = {};
    std::optional<QString> rate = {}; ///< "50/s"; empty = no limit of its own.
    std::optional<QString> hours = {}; ///< "09:00-20:00"
    std::optional<QString> policy = {};
    std::optional<UtcMs> usefulUntil = {}; ///< 0 = no end.
    std::optional<quint64> seed = {};
};

/// The campaigns of a workspace: what they are, not how they get sent (see Workflow).
///
/// Over a Session, on its thread. Writing takes the permission EditCampaigns.
class CampaignStore
{
public:
    explicit CampaignStore(Session &session) : m_session(session) { }

    Result<Campaign> create(const QString &name, const CampaignEdit &edit);
    /// Makes the current plan void, and takes back a review or an approval ("voided" in its history): the campaign is a
    /// draft again. Refused once it is sending or over.
    Result<Campaign> edit(const QString &name, const CampaignEdit &edit);
    /// A new draft with the same settings.
    Result<Campaign> duplicate(const QString &name, const QString &newName);
    /// Takes a draft that was never sent away, with its plans.
    Status remove(const QString &name);

    Result<Campaign> find(const QString &name);
    Result<Campaign> find(qint64 id);
    /// Newest first.
    Result<QList<Campaign>> list();

private:
    Session &m_session;
};

} // namespace carillon
