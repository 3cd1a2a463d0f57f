// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carillon {

/// A place at which the end-to-end tests kill the process: ends it at once, as kill -9 would, when
/// `CARILLON_FAILPOINT` is this `name`, or `name:n` and this is the n-th time. Does nothing otherwise. Names:
/// after-claim, after-arm, after-send, before-settle, after-settle.
void failpoint(const char *name);

} // namespace carillon
