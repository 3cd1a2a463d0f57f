// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Commands.h"

namespace carillon {

// One function a family of commands, each in a file of its own.
void addAudienceCommands(const Commands &commands);
void addAuditCommands(const Commands &commands);
void addConsentCommands(const Commands &commands);
void addContactCommands(const Commands &commands);
void addGroupCommands(const Commands &commands);
void addPhoneCommands(const Commands &commands);
void addSuppressionCommands(const Commands &commands);
void addTextCommands(const Commands &commands);
void addUserCommands(const Commands &commands);
void addWorkspaceCommands(const Commands &commands);

} // namespace carillon
