// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// The folder of the user's workspaces, made if missing (0700). `CARILLON_DATA_DIR` overrides it.
QString dataFolder();

/// The folder of the user's settings and key files, made if missing (0700). `CARILLON_CONFIG_DIR` overrides it.
QString configFolder();

/// The workspace that is opened when none is named: `CARILLON_WORKSPACE`, else `Carillon.carillon` of the data folder.
QString defaultWorkspacePath();

} // namespace carillon
