// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include <QDateTime>

namespace carillon {

UtcMs SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

std::chrono::nanoseconds SystemClock::steady() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

void ManualClock::advance(std::chrono::nanoseconds by)
{
    m_steady += by;
    m_rest += by;
    const auto whole = std::chrono::floor<milliseconds>(m_rest);
    m_rest -= whole;
    m_now += whole.count();
}

} // namespace carillon
