// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carillon {

/// Parses the command line, runs the command that it names, and returns the exit code. Needs a QCoreApplication.
int runProgram(const QStringList &arguments);

} // namespace carillon
