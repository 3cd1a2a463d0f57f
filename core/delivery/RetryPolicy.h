// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/RandomSource.h"

#include <optional>

namespace carillon {

/// What a message that was proved not accepted does next.
struct RetryDecision
{
    enum class Kind {
        TryAgain, ///< At `at`.
        UsedUp, ///< Tried often enough.
        TooLate ///< The next try would come after it is useful.
    };

    Kind kind = Kind::TryAgain;
    UtcMs at = 0;
};

/// A message that was proved not to be taken.
struct FailedTry
{
    int attempts = 1; ///< Made so far.
    bool throttled
        = false; ///< The gateway said "too fast"; says nothing against the message, so it may come more often.
    milliseconds retryAfter{ 0 }; ///< What the gateway asked for.
    std::optional<UtcMs> usefulUntil = {};
};

/// Full jitter: a random wait between 0 and 1 s, 2 s, 4 s, … up to five minutes, on top of what the gateway asked for
/// (clamped to five minutes). Five attempts at most. Only for what was proved not accepted. Pure.
RetryDecision decideRetry(const FailedTry &failed, UtcMs now, RandomSource &random);

} // namespace carillon
