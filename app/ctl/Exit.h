// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace carillon {

/// The exit codes of carillonctl; scripts rely on them.
enum class Exit {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    RefusedByRule = 3,
    DoneInPart = 4, ///< Some rows were rejected.
    Cancelled = 130
};

/// How a command ended: an exit code, or an error that says which.
using Outcome = Result<Exit>;

Exit exitOf(const Error &error);

/// An argument that cannot be understood: exit 2. `option` is the option or argument as the user wrote it.
Error wrongUsage(const QString &option, const QString &message, const QString &hint = {});

} // namespace carillon
