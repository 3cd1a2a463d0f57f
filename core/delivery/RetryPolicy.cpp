// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/RetryPolicy.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace carillon {

namespace {

constexpr int kMostAttempts = 5;
constexpr int kMostWhenThrottled = 50;
constexpr milliseconds kBase = 1s;
constexpr milliseconds kCap = 5min;

milliseconds ceiling(int attempts)
{
    const int doublings = std::clamp(attempts - 1, 0, 16);
    return std::min(kCap, kBase * (1 << doublings));
}

} // namespace

RetryDecision decideRetry(const FailedTry &failed, UtcMs now, RandomSource &random)
{
    if (failed.attempts >= (failed.throttled ? kMostWhenThrottled : kMostAttempts))
        return { RetryDecision::Kind::UsedUp };
    const auto jitter = random.below(static_cast<quint64>(ceiling(failed.attempts).count()) + 1);
    const UtcMs at = now + std::clamp(failed.retryAfter, 0ms, kCap).count() + static_cast<qint64>(jitter);
    if (failed.usefulUntil && at >= *failed.usefulUntil)
        return { RetryDecision::Kind::TooLate };
    return { RetryDecision::Kind::TryAgain, at };
}

} // namespace carillon
