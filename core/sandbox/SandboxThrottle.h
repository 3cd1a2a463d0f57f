// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace carillon {

/// The provider's own limit, written apart from the sender's so that one judges the other: a bucket that holds a tenth
/// of a second's messages (at least one call's) and is filled steadily. Plain value; one thread.
class SandboxThrottle
{
public:
    /// `perSecond` 0 = no limit.
    explicit SandboxThrottle(double perSecond) : m_perSecond(perSecond) { }

    /// Takes `messages` if they fit and returns zero; else takes nothing and returns how long to stay away.
    milliseconds take(int messages, std::chrono::nanoseconds now);

private:
    double m_perSecond;
    double m_nextFree = 0; // seconds; when everything taken so far has flowed out
};

} // namespace carillon
