// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayLane.h"

#include <QHash>

#include <deque>
#include <optional>

namespace carillon {

/// The last so many events, and how many of them were bad. A value.
class SlidingShare
{
public:
    explicit SlidingShare(int size) : m_size(size) { }

    void add(bool bad);
    int seen() const { return static_cast<int>(m_events.size()); }
    bool isFull() const { return seen() == m_size; }
    int bad() const { return m_bad; }

private:
    int m_size;
    int m_bad = 0;
    std::deque<bool> m_events;
};

/// Watches a campaign and says when it should be halted, so that a wrong key, a bad list or a text that people refuse
/// costs dozens of messages and not thousands. Each reason states the numbers that fired it. Pure; doubt that a process
/// left when it died never comes here.
class HaltRules
{
public:
    using Reason = std::optional<QString>;

    /// A call was settled.
    Reason settled(const QList<SettledMessage> &outcomes, const CallResult &result);
    /// A message failed, or its receipt came.
    Reason finished(bool arrived);
    /// Somebody answered a text of the campaign with an opt-out.
    Reason optedOut();

private:
    Reason countCode(const ItemOutcome &outcome);

    struct Verdict
    {
        QString code = {}; // empty = accepted
        bool againstUs = false; // our account, request or text, not the recipient
    };
    std::deque<Verdict> m_verdicts;
    QHash<QString, int> m_codes;
    SlidingShare m_failures{ 500 };
    SlidingShare m_timeouts{ 500 };
    qint64 m_sent = 0;
    std::deque<qint64> m_optOuts; // the value of m_sent when each came
};

} // namespace carillon
