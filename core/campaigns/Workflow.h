// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/storage/Session.h"

#include <QList>
#include <QStringList>

namespace carillon {

class SendingControl;

/// The way of a campaign from draft to sent: who may do what in which state. Each step checks permission and state,
/// binds to the frozen plan, and stands in the audit log, all in one transaction.
///
/// Nobody approves what they wrote or last edited, the owner included. While a workspace has one user nothing needs an
/// approval, and the audit log says "sent without a second person". Errors: Refused when a rule, a state or a
/// permission forbids it.
/// Over a Session, on its thread.
class Workflow
{
public:
    explicit Workflow(Session &session) : m_session(session) { }

    /// Plans if no plan is there. Refused by a blocker.
    Result<PlanSummary> submit(const QString &campaign, const QString &comment, const Progress &progress);
    Status approve(const QString &campaign, const QString &comment);
    Status reject(const QString &campaign, const QString &comment);

    /// `zone` is the IANA zone in which people see the time.
    Status schedule(const QString &campaign, UtcMs at, const QString &zone, const Progress &progress);
    /// Back to approved (or draft, with one user).
    Status unschedule(const QString &campaign);

    struct StartOptions
    {
        milliseconds hold{ 0 }; ///< Nothing leaves before this has passed, so that it can be undone.
    };
    /// Sets it sending and returns; a dispatcher does the rest. Starting what is sending or sent changes nothing.
    Status start(const QString &campaign, const StartOptions &options, const Progress &progress);
    /// Within the hold, before anything left: back to approved (or draft, with one user).
    Status undoStart(const QString &campaign);

    Status pause(const QString &campaign);
    Status resume(const QString &campaign);
    /// Stops for good; messages that have not left never will.
    Status cancel(const QString &campaign, const QString &comment);

    /// Newest last.
    Result<QList<ReviewEntry>> history(const QString &campaign);
    /// Why the session's actor may not approve it; empty if they may.
    Result<QString> whyNotApprove(const Campaign &campaign);

    /// Starts what is scheduled and due. For the scheduler; returns the names of what it started.
    static Result<QStringList> startDue(Session &session);

private:
    Status decide(const QString &campaign, const QString &comment, bool approve);
    Status goBack(const Campaign &campaign, const QString &action);
    Status control(const QString &campaign, const QString &action, const QString &comment,
                   Status (SendingControl::*act)(qint64));

    Session &m_session;
};

} // namespace carillon
