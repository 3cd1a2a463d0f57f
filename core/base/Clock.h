// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace carillon {

using std::chrono::milliseconds;

/// A moment: milliseconds since 1970-01-01T00:00Z. What the database stores and every module passes around.
using UtcMs = qint64;

/// Tells the time. Everything that decides by time is given one, so that a test or a simulation can hold it still.
///
/// Both functions are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The civil time; may jump when somebody sets the machine's clock.
    virtual UtcMs now() const = 0;

    /// A time that only goes forward, for intervals, rates and leases. Its zero means nothing.
    virtual std::chrono::nanoseconds steady() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    UtcMs now() const override;
    std::chrono::nanoseconds steady() const override;
};

/// A clock that stands still until it is told to move. For tests and simulations; one thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(UtcMs start) : m_now(start) { }

    UtcMs now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_steady; }

    /// Moves both times forward.
    void advance(std::chrono::nanoseconds by);
    /// Sets the civil time alone, as a person or NTP would.
    void jumpTo(UtcMs now) { m_now = now; }

private:
    UtcMs m_now;
    std::chrono::nanoseconds m_steady{ 0 };
    std::chrono::nanoseconds m_rest{ 0 }; // what advance() has not yet added to whole milliseconds
};

} // namespace carillon
