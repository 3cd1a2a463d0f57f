// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Rate.h"

#include <chrono>

namespace carillon {

/// Says when the next messages may leave: the generic cell rate algorithm in whole nanoseconds of a steady clock.
///
/// In no sliding window of the rate's length (1 s for "50/s") more messages are taken than the rate says, however late
/// or irregularly the caller comes; and a caller who comes when told uses at least 98 % of it. An idle hour buys no
/// burst. Pure: the caller brings the time.
///
/// A throttled answer halves the pace, success wins it back by 5 % of the cap a second. Without a cap the pace is
/// learned from the first throttled answer.
class RateLimiter
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    explicit RateLimiter(Rate cap = {});

    void setCap(Rate cap);
    Rate cap() const { return m_cap; }
    /// Whether throttling holds the pace under the cap now.
    bool isSlowed() const;

    /// The most that one take() may hold now, at least 1; keep to it, or the cap breaks.
    qint64 mostAtOnce() const;
    /// The first moment at which `count` messages may leave together. Pre: 1 <= count <= mostAtOnce().
    Nanoseconds readyAt(qint64 count, Nanoseconds now) const;
    /// Pre: now >= readyAt(count, now).
    void take(qint64 count, Nanoseconds now);

    /// What was taken left only `now`, later than it was taken for: the next ones are counted from here. Keeps the cap
    /// by the moments of handing over although the disk came in between.
    void handedOver(qint64 count, Nanoseconds now);

    /// The gateway said "too fast"; nothing leaves before `retryAfter` is over (clamped to five minutes).
    void throttled(Nanoseconds now, Nanoseconds retryAfter);
    void succeeded(Nanoseconds now);

private:
    bool isOpen() const { return m_pace == 0; }
    void setPace(qint64 pace);
    void countRecent(qint64 count, Nanoseconds now);

    Rate m_cap;
    qint64 m_pace = 0; // thousandths of a message a window; 0 = as fast as one likes
    Nanoseconds m_interval{ 0 };
    Nanoseconds m_tolerance{ 0 };
    Nanoseconds m_due{ Nanoseconds::min() }; // the algorithm's "theoretical arrival time"
    Nanoseconds m_blockedUntil{ Nanoseconds::min() };
    Nanoseconds m_lastHalved{ Nanoseconds::min() };
    Nanoseconds m_lastRaised{ Nanoseconds::min() };

    Nanoseconds m_second{ 0 }; // the running second, for learning a pace
    qint64 m_inThisSecond = 0;
    qint64 m_inLastSecond = 0;
};

} // namespace carillon
