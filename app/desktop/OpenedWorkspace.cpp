// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenedWorkspace.h"

#include "core/campaigns/Workflow.h"
#include "core/delivery/GatewayStore.h"
#include "core/delivery/SendingControl.h"
#include "ui/shell/Translations.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QFileDialog>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace carillon {

OpenedWorkspace::OpenedWorkspace(std::unique_ptr<Workspace> workspace, const Surroundings &around, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_around(around)
    , m_engine(std::make_unique<SendingEngine>(m_workspace->databaseConfig(), m_workspace->cipher(),
                                               m_workspace->clock(), m_workspace->secrets()))
    , m_window(std::make_unique<ui::MainWindow>(around.theme, around.translations, around.session, makePages()))
    , m_activities(std::make_unique<ui::SendActivities>(*m_window, QTimeZone(m_workspace->info().zone.toUtf8())))
{
    m_window->setWorkspace(m_workspace->info().name, m_workspace->info().sample);
    setUpHandlers();
    setUpEngine();
    if (m_workspace->info().sample)
        setUpSample();
}

OpenedWorkspace::~OpenedWorkspace()
{
    m_activities.reset();
    m_window.reset(); // pages hold references to the workspace and the engine
    m_engine->stop();
}

void OpenedWorkspace::show()
{
    m_engine->start();
    readPeople();
    if (m_provider)
        m_provider->start();
    m_window->show();
}

void OpenedWorkspace::setUpHandlers()
{
    using ui::Command;
    m_window->setHandler(Command::OpenSample, [this] { Q_EMIT sampleRequested(); });
    m_window->setHandler(Command::NewWorkspace, [this] { Q_EMIT newRequested(); });
    m_window->setHandler(Command::OpenWorkspace, [this] {
        const QString path = QFileDialog::getOpenFileName(m_window.get(), tr("Open a workspace"), {},
                                                          tr("Carillon workspaces (*.carillon)"));
        if (!path.isEmpty())
            Q_EMIT openRequested(path);
    });
    m_window->setHandler(Command::BackUp, [this] { backUp(); });
    m_window->setHandler(Command::PauseAll, [this] { pauseEverything(); });
    connect(m_window.get(), &ui::MainWindow::personChosen, this, &OpenedWorkspace::actAs);
    m_window->setCloseGuard([this] { return mayClose(); });
}

void OpenedWorkspace::setUpEngine()
{
    m_engine->addEverySecond([](Session &session) -> Status {
        const Result<QStringList> started = Workflow::startDue(session);
        return started ? Status() : Status(started.error());
    });
    connect(m_engine.get(), &SendingEngine::snapshot, this, &OpenedWorkspace::showSnapshot);
    connect(m_engine.get(), &SendingEngine::failed, this, &OpenedWorkspace::say);
    connect(m_activities.get(), &ui::SendActivities::pauseRequested, this,
            [this](const QString &name) { control(name, false); });
    connect(m_activities.get(), &ui::SendActivities::resumeRequested, this,
            [this](const QString &name) { control(name, true); });
}

void OpenedWorkspace::setUpSample()
{
    showSampleBanner();
    connect(&m_around.translations, &ui::Translations::changed, this, &OpenedWorkspace::showSampleBanner);
    m_provider = std::make_unique<SampleProvider>();
    connect(m_provider.get(), &SampleProvider::listening, this, &OpenedWorkspace::useEndpoint);
    connect(m_provider.get(), &SampleProvider::failed, this, &OpenedWorkspace::say);
}

void OpenedWorkspace::showSampleBanner()
{
    ui::InlineMessage *banner = m_window->banner();
    banner->showMessage(ui::Tone::Info, tr("Sample workspace. Nothing leaves this computer."));
    banner->setClosable(false);
    banner->addAction(tr("Start with my own data"), [this] { Q_EMIT newRequested(); });
}

void OpenedWorkspace::useEndpoint(const QString &endpoint)
{
    SecretStore &secrets = m_workspace->secrets();
    m_workspace
        ->write([endpoint, &secrets](Session &session) -> Status {
            GatewayStore gateways(session);
            const Result<QList<Gateway>> all = gateways.list();
            if (!all)
                return all.error();
            for (const Gateway &gateway : *all) {
                if (gateway.protocol != u"sandbox")
                    continue;
                QMap<QString, QString> settings = gateway.settings;
                settings.insert(u"endpoint"_s, endpoint);
                if (const Result<Gateway> changed = gateways.change(gateway.id, settings, {}, secrets); !changed)
                    return changed.error();
            }
            return {};
        })
        .then(this, [this](const Status &status) {
            if (!status)
                say(status.error());
            m_engine->wake();
        });
}

void OpenedWorkspace::showSnapshot(const LiveSnapshot &snapshot)
{
    m_activities->show(snapshot);
    showHealth(snapshot);
    int troubled = 0;
    m_waiting = 0;
    for (const CampaignLive &campaign : snapshot.campaigns) {
        troubled += campaign.state == u"halted" ? 1 : 0;
        m_waiting += campaign.state == u"sending" ? campaign.counts.waiting() : 0;
    }
    m_window->setBadge(ui::PageId::Live, troubled);
}

void OpenedWorkspace::showHealth(const LiveSnapshot &snapshot)
{
    using Health = ui::Sidebar::Health;
    Health worst = Health::None;
    QString text;
    for (const GatewayLive &gateway : snapshot.gateways) {
        const Health health = gateway.health == GatewayHealth::Up ? Health::Up
            : gateway.health == GatewayHealth::Slow               ? Health::Slow
                                                                  : Health::Down;
        if (health <= worst)
            continue;
        worst = health;
        text = health == Health::Up  ? tr("%1 is up").arg(gateway.name)
            : health == Health::Slow ? tr("%1 is slow").arg(gateway.name)
                                     : tr("%1 does not answer").arg(gateway.name);
    }
    m_window->setHealth(worst, text);
}

void OpenedWorkspace::control(const QString &campaign, bool resume)
{
    m_workspace
        ->write([campaign, resume](Session &session) -> Status {
            Workflow workflow(session);
            return resume ? workflow.resume(campaign) : workflow.pause(campaign);
        })
        .then(this, [this](const Status &status) {
            if (!status)
                say(status.error());
            m_engine->wake();
        });
}

void OpenedWorkspace::readPeople()
{
    m_workspace->read([](Session &session) { return UserStore(session).list(); })
        .then(this, [this](const Result<QList<User>> &users) {
            if (!users)
                return say(users.error());
            m_users = *users;
            QStringList names;
            for (const User &user : m_users)
                names.append(user.name);
            m_window->setPeople(names, m_workspace->actor().name);
        });
}

void OpenedWorkspace::actAs(const QString &name)
{
    const auto found
        = std::find_if(m_users.begin(), m_users.end(), [&](const User &user) { return user.name == name; });
    if (found == m_users.end())
        return;
    if (found->hasPassword)
        return m_window->openPage(ui::PageId::Settings, u"people/"_s + name);
    m_workspace->setActor({ found->name, nameOf(found->role) });
    handleActorChanged();
}

void OpenedWorkspace::handleActorChanged()
{
    readPeople();
    m_window->refreshPages();
    m_window->announce(tr("%1 acts now.").arg(m_workspace->actor().name));
}

void OpenedWorkspace::pauseEverything()
{
    m_workspace
        ->write([](Session &session) -> Result<int> {
            if (const Status allowed = require(session, Permission::StartCampaigns); !allowed)
                return allowed.error();
            return SendingControl(session).stopEverything();
        })
        .then(this, [this](const Result<int> &paused) {
            if (!paused)
                return say(paused.error());
            m_engine->wake();
            m_window->showToast(
                { *paused > 0 ? tr("%n campaign(s) paused. Texts that are with the provider already will still arrive.",
                                   nullptr, *paused)
                              : tr("Nothing was sending.") });
        });
}

void OpenedWorkspace::backUp()
{
    const QString suggested
        = m_workspace->info().name + u'-' + QDate::currentDate().toString(Qt::ISODate) + u".carillon"_s;
    const QString path = QFileDialog::getSaveFileName(m_window.get(), tr("Back up the workspace"), suggested,
                                                      tr("Carillon workspaces (*.carillon)"));
    if (path.isEmpty())
        return;
    m_workspace->runLong([path](Session &session) -> Status { return backUpDatabase(session.db, path); })
        .then(this, [this, path](const Status &status) {
            if (!status)
                return say(status.error());
            m_window->showToast({ tr("Backed up to %1").arg(QDir::toNativeSeparators(path)) });
        });
}

bool OpenedWorkspace::mayClose()
{
    if (m_waiting == 0 || m_closeAgreed) {
        Q_EMIT closed();
        return true;
    }
    ui::InlineMessage *banner = m_window->banner();
    banner->showMessage(ui::Tone::Warning,
                        tr("Sending continues only while this program runs. %Ln message(s) are left.", nullptr,
                           static_cast<int>(m_waiting)));
    banner->addAction(tr("Pause and quit"), [this] {
        m_closeAgreed = true;
        pauseEverything();
        m_window->close();
    });
    banner->setClosable(true);
    m_window->announce(banner->text());
    return false;
}

void OpenedWorkspace::say(const Error &error)
{
    ui::InlineMessage *banner = m_window->banner();
    banner->showMessage(ui::Tone::Error, ui::errorText(error));
    banner->setClosable(true);
}

} // namespace carillon
