// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Commands.h"

namespace carillon {

// One function a family of commands, each in a file of its own.
void addAudienceCommands(const Commands &commands);
void addAuditCommands(const Commands &commands);
void addCampaignCommands(const Commands &commands);
void addConsentCommands(const Commands &commands);
void addContactCommands(const Commands &commands);
void addDemoCommand(const Commands &commands);
void addGatewayCommands(const Commands &commands);
void addGroupCommands(const Commands &commands);
void addMessageCommands(const Commands &commands);
void addPhoneCommands(const Commands &commands);
void addReplyCommands(const Commands &commands);
void addReportCommands(const Commands &commands);
void addRunCommands(const Commands &commands);
void addSuppressionCommands(const Commands &commands);
void addTemplateCommands(const Commands &commands);
void addTextCommands(const Commands &commands);
void addUserCommands(const Commands &commands);
void addWorkspaceCommands(const Commands &commands);
void addSandboxCommand(const Commands &commands);

// More of a family that is large.
void addGatewayCallCommands(const Commands &gateways);
void addWorkflowCommands(const Commands &campaigns);

} // namespace carillon
