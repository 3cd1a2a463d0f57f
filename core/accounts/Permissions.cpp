// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/Permissions.h"

using namespace Qt::StringLiterals;

namespace carillon {

QString nameOf(Role role)
{
    switch (role) {
    case Role::Viewer: return u"viewer"_s;
    case Role::Staff: return u"staff"_s;
    case Role::Marketer: return u"marketer"_s;
    case Role::Manager: return u"manager"_s;
    case Role::Owner: return u"owner"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : { Role::Viewer, Role::Staff, Role::Marketer, Role::Manager, Role::Owner }) {
        if (name == nameOf(role))
            return role;
    }
    return std::nullopt;
}

Role leastRole(Permission permission)
{
    switch (permission) {
    case Permission::ReadReports: return Role::Viewer;
    case Permission::SeeNumbers:
    case Permission::EditContacts:
    case Permission::EditTemplates:
    case Permission::EditCampaigns:
    case Permission::SendTest: return Role::Staff;
    case Permission::StartCampaigns: return Role::Marketer;
    case Permission::ApproveCampaigns:
    case Permission::ManageGateways:
    case Permission::LiftSuppressions:
    case Permission::ErasePeople:
    case Permission::OverridePolicy:
    case Permission::ResolveDoubt: return Role::Manager;
    case Permission::ManageUsers:
    case Permission::ManageKeys: return Role::Owner;
    }
    Q_UNREACHABLE();
}

bool mayDo(const Actor &actor, Permission permission)
{
    const std::optional<Role> role = roleFromName(actor.role);
    return role && *role >= leastRole(permission);
}

Status require(const Session &session, Permission permission)
{
    if (mayDo(session.actor, permission))
        return {};
    return Error{ .code = Error::Code::Refused,
                  .message = u"%1 (%2) may not do this; it takes at least the role %3."_s.arg(
                      session.actor.name, session.actor.role, nameOf(leastRole(permission))),
                  .hint = u"Ask somebody with that role, or have the owner change the role."_s,
                  .key = u"permission"_s };
}

} // namespace carillon
