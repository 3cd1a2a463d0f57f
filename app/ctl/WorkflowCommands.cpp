// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "app/ctl/Values.h"
#include "core/base/Times.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Workflow.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// Every step ends by telling where the campaign now stands.
Outcome printStatus(Context &context, Session &session, const QString &campaign)
{
    const Result<CampaignStatus> status = CampaignStatusReader(session).status(campaign);
    if (!status)
        return status.error();
    QJsonObject document = toJson(*status);
    document.insert(u"name"_s, campaign);
    context.out.document(document);
    return Exit::Done;
}

/// A step of a campaign's way. Who may take it is Workflow's to judge.
struct Step
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString name;
    QString comment;

    void describe(Options options)
    {
        options.argument("NAME", name, "The campaign's name");
        options.value("--comment", comment, "Words that stand beside this step in its history");
    }

    Outcome told(Context &context, Session &session, const Status &done) const
    {
        return done ? printStatus(context, session, name) : Outcome(done.error());
    }
};

struct SubmitCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        const LongWork work(u"Planning"_s);
        const Result<PlanSummary> plan = Workflow(session).submit(name, comment, work.progress());
        return plan ? printStatus(context, session, name) : Outcome(plan.error());
    }
};

struct ApproveCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).approve(name, comment));
    }
};

struct RejectCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).reject(name, comment));
    }
};

struct ScheduleCampaign : Step
{
    QString at;
    QString zone;

    void describe(Options options)
    {
        Step::describe(options);
        options.value("--at", at, "When it starts, e.g. 2026-12-01T09:00:00+08:00").required();
        options.value("--zone", zone, "Time zone in which people see the time (default: the workspace's)");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<UtcMs> when = readMoment(u"--at"_s, at);
        if (!when)
            return when.error();
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        const QString shownIn = zone.isEmpty() ? (*workspace)->info().zone : zone;
        const LongWork work(u"Planning"_s);
        return told(context, session, Workflow(session).schedule(name, *when, shownIn, work.progress()));
    }
};

struct UnscheduleCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).unschedule(name));
    }
};

struct StartCampaign : Step
{
    QString hold;

    void describe(Options options)
    {
        Step::describe(options);
        options.value("--hold", hold, "Let nothing leave for so long, so that `undo-start` can take it back: 10s");
    }

    Outcome run(Context &context, Session &session) const
    {
        Workflow::StartOptions options;
        if (!hold.isEmpty()) {
            const Result<milliseconds> wait = readDuration(u"--hold"_s, hold);
            if (!wait)
                return wait.error();
            options.hold = *wait;
        }
        const LongWork work(u"Planning"_s);
        return told(context, session, Workflow(session).start(name, options, work.progress()));
    }
};

struct UndoStart : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).undoStart(name));
    }
};

struct PauseCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).pause(name));
    }
};

struct ResumeCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).resume(name));
    }
};

struct CancelCampaign : Step
{
    Outcome run(Context &context, Session &session) const
    {
        return told(context, session, Workflow(session).cancel(name, comment));
    }
};

struct ShowHistory : Step
{
    static QJsonObject toJson(const ReviewEntry &entry)
    {
        return { { u"action"_s, entry.action },
                 { u"user"_s, entry.user },
                 { u"comment"_s, entry.comment },
                 { u"revision"_s, entry.revision },
                 { u"at"_s, toRfc3339(entry.at) } };
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<ReviewEntry>> history = Workflow(session).history(name);
        if (!history)
            return history.error();
        context.out.setColumns({ u"at"_s, u"action"_s, u"user"_s, u"revision"_s, u"comment"_s });
        context.out.list(u"history"_s, *history, toJson);
        return Exit::Done;
    }
};

} // namespace

void addWorkflowCommands(const Commands &campaigns)
{
    campaigns.add<SubmitCampaign>("submit", "Hand it in for review; plans it if there is no plan");
    campaigns.add<ApproveCampaign>("approve", "Approve exactly this plan; starts nothing");
    campaigns.add<RejectCampaign>("reject", "Ask for changes");
    campaigns.add<ScheduleCampaign>("schedule", "Start it at a time");
    campaigns.add<UnscheduleCampaign>("unschedule", "Take the time back");
    campaigns.add<StartCampaign>("start", "Set it sending; `run`, `serve` or the window does the rest");
    campaigns.add<UndoStart>("undo-start", "Take a start back while it is on hold");
    campaigns.add<PauseCampaign>("pause", "Let nothing more leave for now");
    campaigns.add<ResumeCampaign>("resume", "Go on");
    campaigns.add<CancelCampaign>("cancel", "Stop it for good");
    campaigns.add<ShowHistory>("history", "Who submitted, approved or rejected it");
}

} // namespace carillon
