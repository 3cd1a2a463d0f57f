// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"

namespace carillon {

void addGatewayCallCommands(const Commands &) { }

} // namespace carillon
