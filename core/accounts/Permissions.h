// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/Session.h"

#include <QString>

#include <optional>

namespace carillon {

/// Each role may do what the ones before it may.
enum class Role { Viewer, Staff, Marketer, Manager, Owner };

QString nameOf(Role role);
std::optional<Role> roleFromName(QStringView name);

/// What the rules of a workspace distinguish.
enum class Permission {
    ReadReports,
    SeeNumbers,
    EditContacts, ///< Write, import, groups, consent, suppressions added.
    EditTemplates,
    EditCampaigns,
    SendTest,
    StartCampaigns, ///< Schedule, start, pause, resume, cancel.
    ApproveCampaigns,
    ManageGateways,
    LiftSuppressions,
    ErasePeople,
    OverridePolicy, ///< `--policy none` on a real gateway.
    ResolveDoubt,
    ManageUsers,
    ManageKeys,
};

Role leastRole(Permission permission);

/// Refused, with a sentence that names who may, unless the session's actor may. Stores and workflows call this first;
/// screens ask mayDo() to show a forbidden command as disabled, with the reason.
Status require(const Session &session, Permission permission);
bool mayDo(const Actor &actor, Permission permission);

} // namespace carillon
