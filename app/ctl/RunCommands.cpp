// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/EventLoop.h"
#include "app/ctl/Families.h"
#include "app/ctl/Sender.h"
#include "app/ctl/WebhookServer.h"

#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// Runs the event loop until idle (if that is asked for), a failure, or a signal; then lets the calls on the wire end.
Outcome runSender(Sender &sender)
{
    QObject::connect(&sender, &Sender::failed, &sender, &QCoreApplication::quit, Qt::QueuedConnection);
    sender.start();
    const int signal = runUntilInterrupted();
    sender.stop();
    if (sender.failure())
        return *sender.failure();
    return signal == SIGINT ? Exit::Cancelled : Exit::Done;
}

Result<Workspace *> workspaceForSending(Context &context)
{
    const Result<Session> allowed = context.session(Permission::StartCampaigns);
    if (!allowed)
        return allowed.error();
    return context.workspace();
}

struct RunSender
{
    bool untilIdle = false;

    void describe(Options options) { options.flag("--until-idle", untilIdle, "End when nothing is left to send now"); }

    Outcome run(Context &context) const
    {
        const Result<Workspace *> workspace = workspaceForSending(context);
        if (!workspace)
            return workspace.error();
        Sender sender(**workspace, [&context](const QJsonObject &event) { context.out.event(event); });
        if (untilIdle)
            QObject::connect(&sender, &Sender::idle, &sender, &QCoreApplication::quit, Qt::QueuedConnection);
        return runSender(sender);
    }
};

struct Serve
{
    QString listen = u"127.0.0.1:8787"_s;

    void describe(Options options)
    {
        options.value("--listen", listen, "Address and port for receipts and replies (default 127.0.0.1:8787)");
    }

    Outcome run(Context &context) const
    {
        const Result<ListenAddress> address = parseListenAddress(listen);
        if (!address)
            return address.error();
        const Result<Workspace *> workspace = workspaceForSending(context);
        if (!workspace)
            return workspace.error();
        Sender sender(**workspace, [&context](const QJsonObject &event) { context.out.event(event); });
        WebhookServer webhooks(sender.engine());
        const Result<quint16> port = webhooks.listen(*address);
        if (!port)
            return port.error();
        context.out.event({ { u"event"_s, u"listening"_s }, { u"port"_s, *port } });
        return runSender(sender);
    }
};

} // namespace

void addRunCommands(const Commands &commands)
{
    commands.add<RunSender>("run", "Send what is due, in the foreground");
    commands.add<Serve>("serve", "As run, and take receipts and replies that providers push");
}

} // namespace carillon
