// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace carillon::bench {

/// Prints one line: what was measured, how fast it was, and the same for the peer or limit it is held against.
class Table
{
public:
    /// A group's heading.
    void section(const QString &title);
    /// `ours` per second beside a peer's figure per second of the same run: the ratio is what counts.
    void ratio(const QString &what, double ours, const QString &peer, double theirs, double wanted);
    /// `value` beside a limit; `atMost`: smaller is better.
    void limit(const QString &what, double value, const QString &unit, double limit, bool atMost);
    /// How many lines missed their figure.
    int missed() const { return m_missed; }

private:
    void verdict(bool reached);
    int m_missed = 0;
};

/// Runs `work`, which does `count` things, until a tenth of a second has passed, five times; returns things per second
/// of the fastest round.
double perSecond(qint64 count, const std::function<void()> &work);

/// Seconds that `work` takes, once.
double seconds(const std::function<void()> &work);

/// Keeps the optimiser from dropping a result.
void keep(qint64 value);

} // namespace carillon::bench
