// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/SandboxThrottle.h"

#include <algorithm>
#include <cmath>

namespace carillon {

namespace {

constexpr double kToleranceSeconds = 0.1; // the network's jitter, which no sender can help

}

milliseconds SandboxThrottle::take(int messages, std::chrono::nanoseconds now)
{
    if (m_perSecond <= 0)
        return milliseconds(0);
    const double seconds = std::chrono::duration<double>(now).count();
    const double wait = m_nextFree - seconds - kToleranceSeconds;
    if (wait > 0)
        return milliseconds(std::max<qint64>(1, qint64(std::ceil(wait * 1000))));
    m_nextFree = std::max(m_nextFree, seconds) + messages / m_perSecond;
    return milliseconds(0);
}

} // namespace carillon
