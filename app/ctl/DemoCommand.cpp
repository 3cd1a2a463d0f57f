// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/EventLoop.h"
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "app/ctl/ReportWriting.h"
#include "app/ctl/SandboxProcess.h"
#include "app/ctl/Sender.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Workflow.h"
#include "core/campaigns/sample/SampleData.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr milliseconds kLookEvery{ 100 };
constexpr milliseconds kLongestWaitForReceipts{ 10'000 };

const QString kCampaign = u"Demo"_s;

/// The main job from end to end in a throw-away workspace: people, a text, a plan, sending, receipts, a report.
class RunDemo
{
public:
    void describe(Options options)
    {
        options.number("--contacts", m_people, "How many invented people (default 5000)").between(1, 1'000'000);
        options.value("--report", m_reportFile, "Write the campaign's report here: .json, .csv, .xlsx, .pdf or .png");
    }

    Outcome run(Context &context)
    {
        const QTemporaryDir folder;
        qputenv("CARILLON_CONFIG_DIR", folder.path().toUtf8()); // keys and secrets go with the folder
        SandboxProcess sandbox;
        const Result<QString> endpoint = sandbox.start();
        if (!endpoint)
            return endpoint.error();
        const NewWorkspace wanted{
            folder.filePath(u"demo.carillon"_s), kCampaign, u"demo"_s, u"CN"_s, u"Asia/Shanghai"_s, true
        };
        const auto workspace = Workspace::create(wanted, { .useKeychain = false }, context.clock());
        if (!workspace)
            return workspace.error();
        Result<Session> session = (*workspace)->session();
        if (!session)
            return session.error();
        CARILLON_TRY(prepare(context, *session, *endpoint));
        const Outcome sent = send(context, **workspace, *session);
        if (!sent || *sent != Exit::Done)
            return sent;
        return finish(context, *session);
    }

private:
    Status prepare(Context &context, Session &session, const QString &endpoint) const
    {
        const LongWork work(u"Preparing"_s);
        SampleOptions sample;
        sample.people = m_people;
        sample.endpoint = endpoint;
        sample.withHistory = false;
        const Result<SampleSummary> shop = fillWithSampleShop(session, sample, work.progress());
        if (!shop)
            return shop.error();
        step(context, { { u"step"_s, u"people"_s }, { u"people"_s, shop->people }, { u"sendable"_s, shop->sendable } });
        CampaignEdit edit;
        edit.templateName = shop->templateName;
        edit.groupName = shop->everyone;
        edit.gatewayName = shop->gateway;
        const Result<Campaign> campaign = CampaignStore(session).create(kCampaign, edit);
        if (!campaign)
            return campaign.error();
        const Result<PlanSummary> plan = Workflow(session).submit(kCampaign, {}, work.progress());
        if (!plan)
            return plan.error();
        step(context, { { u"step"_s, u"plan"_s }, { u"planned"_s, plan->planned }, { u"segments"_s, plan->segments } });
        return Workflow(session).start(kCampaign, {}, work.progress());
    }

    /// Sends until nothing is left, and until the last receipt is in or none came for a while.
    static Outcome send(Context &context, Workspace &workspace, Session &session)
    {
        Sender sender(workspace, [&context](const QJsonObject &event) { step(context, event); });
        QTimer look;
        look.setInterval(kLookEvery);
        UtcMs idleSince = 0;
        QObject::connect(&sender, &Sender::idle, &look, [&] {
            idleSince = idleSince == 0 ? context.clock().now() : idleSince;
            look.start();
        });
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            const Result<CampaignStatus> status = CampaignStatusReader(session).status(kCampaign);
            const bool late = context.clock().now() - idleSince > kLongestWaitForReceipts.count();
            if (!status || status->noReceipt == 0 || late)
                QCoreApplication::quit();
        });
        QObject::connect(&sender, &Sender::failed, &sender, &QCoreApplication::quit, Qt::QueuedConnection);
        sender.start();
        const int signal = runUntilInterrupted();
        sender.stop();
        if (sender.failure())
            return *sender.failure();
        return signal == 0 ? Exit::Done : Exit::Cancelled;
    }

    Outcome finish(Context &context, Session &session) const
    {
        if (!m_reportFile.isEmpty()) {
            CARILLON_TRY(writeCampaignReport(session, kCampaign, m_reportFile));
            step(context, { { u"step"_s, u"report"_s }, { u"report"_s, m_reportFile } });
        }
        const Result<CampaignStatus> status = CampaignStatusReader(session).status(kCampaign);
        if (!status)
            return status.error();
        context.out.document(toJson(*status));
        return Exit::Done;
    }

    static void step(Context &context, const QJsonObject &event) { context.out.event(event); }

    int m_people = 5000;
    QString m_reportFile;
};

} // namespace

void addDemoCommand(const Commands &commands)
{
    commands.add<RunDemo>("demo", "The main job from end to end, in a throw-away workspace, against the sandbox");
}

} // namespace carillon
