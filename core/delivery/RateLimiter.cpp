// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/RateLimiter.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace carillon {

namespace {

// A timer that fires up to 10 ms late loses nothing. The price is 1 % of the rate: the interval is stretched so that a
// whole window with the tolerance used up still holds the cap.
constexpr std::chrono::nanoseconds kLateness = 10ms;
constexpr std::chrono::nanoseconds kLongestBlock = 5min;
constexpr std::chrono::nanoseconds kOnce = 1s; // answers to calls that were on the wire together count once
constexpr qint64 kThousand = 1000;

/// Calls with several recipients may take this many at once, which costs another 1 % at most.
qint64 burst(const Rate &cap)
{
    return std::max<qint64>(1, cap.count / 100);
}

} // namespace

RateLimiter::RateLimiter(Rate cap)
{
    setCap(cap);
}

void RateLimiter::setCap(Rate cap)
{
    m_cap = cap;
    setPace(cap.isUnlimited() ? 0 : cap.count * kThousand);
    m_tolerance = kLateness + m_interval * (burst(cap) - 1);
}

void RateLimiter::setPace(qint64 pace)
{
    m_pace = pace;
    if (isOpen()) {
        m_interval = 0ns;
        return;
    }
    const qint64 usable = std::max(kThousand / 100, pace - (burst(m_cap) - 1) * kThousand);
    const qint64 window = (std::chrono::nanoseconds(m_cap.per) + kLateness).count();
    m_interval = Nanoseconds(window / usable * kThousand + window % usable * kThousand / usable + 1); // rounded up
}

bool RateLimiter::isSlowed() const
{
    return m_cap.isUnlimited() ? !isOpen() : m_pace < m_cap.count * kThousand;
}

qint64 RateLimiter::mostAtOnce() const
{
    return isOpen() ? std::numeric_limits<int>::max() : std::min<qint64>(burst(m_cap), 1 + m_tolerance / m_interval);
}

RateLimiter::Nanoseconds RateLimiter::readyAt(qint64 count, Nanoseconds now) const
{
    if (isOpen())
        return std::max(now, m_blockedUntil);
    const Nanoseconds paced = std::max(m_due, now) + m_interval * (count - 1) - m_tolerance;
    return std::max({ now, paced, m_blockedUntil });
}

void RateLimiter::take(qint64 count, Nanoseconds now)
{
    m_due = std::max(m_due, now) + m_interval * count;
    countRecent(count, now);
}

void RateLimiter::handedOver(qint64 count, Nanoseconds now)
{
    m_due = std::max<Nanoseconds>(m_due, now + m_interval * count);
}

void RateLimiter::throttled(Nanoseconds now, Nanoseconds retryAfter)
{
    m_blockedUntil = std::max(m_blockedUntil, now + std::clamp(retryAfter, 0ns, kLongestBlock));
    if (m_lastHalved != Nanoseconds::min() && now - m_lastHalved < kOnce)
        return;
    m_lastHalved = now;
    m_lastRaised = now;
    const qint64 pace = isOpen() ? std::max(m_inThisSecond, m_inLastSecond) * kThousand : m_pace;
    const bool wasOpen = isOpen();
    setPace(std::max<qint64>(pace / 2, kThousand));
    if (wasOpen)
        m_due = now + m_interval;
}

void RateLimiter::succeeded(Nanoseconds now)
{
    if (!isSlowed() || now - m_lastRaised < kOnce)
        return;
    m_lastRaised = now;
    if (m_cap.isUnlimited())
        setPace(m_pace + std::max(m_pace / 20, kThousand));
    else
        setPace(std::min(m_cap.count * kThousand, m_pace + std::max<qint64>(1, m_cap.count * kThousand / 20)));
}

void RateLimiter::countRecent(qint64 count, Nanoseconds now)
{
    const Nanoseconds second = std::chrono::floor<std::chrono::seconds>(now);
    if (second != m_second) {
        m_inLastSecond = second == m_second + 1s ? m_inThisSecond : 0;
        m_inThisSecond = 0;
        m_second = second;
    }
    m_inThisSecond += count;
}

} // namespace carillon
