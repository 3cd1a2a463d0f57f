// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"

namespace carillon {

/// The sending state of campaigns: sending, paused, halted, stopped, sent. Whether somebody may start one (approval,
/// role) is decided by the caller, and the audit entry is the caller's; here stands what the dispatcher obeys.
///
/// Every call is one short transaction (stop() works through the rows in several) and may be repeated without harm. A
/// dispatcher in any process sees the change with its next arm: no request leaves after it.
class SendingControl
{
public:
    explicit SendingControl(Session &session) : m_session(session) { }

    /// Sets `sending`; the running dispatcher releases the plan's messages. Refused when it has ended, has no plan, or
    /// is halted or paused (resume() does that). `holdUntil`: nothing leaves before (the undo of the Send button).
    Status start(qint64 campaignId, UtcMs holdUntil = 0);
    /// From sending, or scheduled.
    Status pause(qint64 campaignId);
    /// From paused or halted.
    Status resume(qint64 campaignId);
    /// For good: what is not on the wire is cancelled, and the campaign is `stopped`.
    Status stop(qint64 campaignId);
    /// As pause(), by a rule; `reason` states the numbers that fired it.
    Status halt(qint64 campaignId, const QString &reason);

    /// Pauses every campaign that is sending. Returns how many.
    Result<int> stopEverything();

    /// Cancels up to `most` messages of a stopped campaign that are still waiting. Returns how many.
    Result<int> cancelSome(qint64 campaignId, int most);
    /// Sets `sent` where no message waits any more.
    Status closeFinished(qint64 campaignId);

private:
    Result<QString> stateOf(qint64 campaignId);
    Status setState(qint64 campaignId, const QString &state, const QString &reason = {});

    Session &m_session;
};

} // namespace carillon
