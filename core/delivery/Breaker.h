// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"

#include <chrono>
#include <deque>

namespace carillon {

/// Keeps messages back from a gateway that fails: while it is open they wait, they do not fail.
///
/// Opens when half of the last calls failed (ten at least; the last hundred, of the last ten seconds), for 30 to 60
/// seconds; then lets ten probes through one by one and closes when they succeed. Pure: the caller brings the time.
class Breaker
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    explicit Breaker(RandomSource &random) : m_random(random) { }

    /// How many calls may start now beside the `inFlight` ones.
    int mayStart(int inFlight, int connections, Nanoseconds now) const;
    /// When mayStart() should be asked again, if it is open.
    Nanoseconds opensUntil() const { return m_openUntil; }
    bool isOpen(Nanoseconds now) const { return m_state == State::Open && now < m_openUntil; }
    bool isClosed() const { return m_state == State::Closed; }

    void report(bool success, Nanoseconds now);

private:
    enum class State { Closed, Open };
    struct Call
    {
        Nanoseconds at;
        bool success;
    };

    void open(Nanoseconds now);
    bool failsTooOften() const;

    RandomSource &m_random;
    State m_state = State::Closed;
    std::deque<Call> m_calls;
    Nanoseconds m_openUntil{ 0 };
    int m_goodProbes = 0;
};

} // namespace carillon
