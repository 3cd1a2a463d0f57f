// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carillon {

/// Runs the main thread's event loop until SIGINT or SIGTERM, or until somebody quits it. The signal, or 0.
int runUntilInterrupted();

/// Quits the main thread's event loop when stdin ends, as it does when the program that holds its other end dies.
void quitWhenStdinEnds();

} // namespace carillon
