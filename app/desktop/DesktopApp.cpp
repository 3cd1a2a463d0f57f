// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"

#include "core/base/Paths.h"
#include "core/campaigns/sample/SampleData.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QTimeZone>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kLastWorkspace = "workspace/last";

QString ownerName()
{
    for (const char *variable : { "USER", "USERNAME", "LOGNAME" }) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"owner"_s;
}

QString regionCode()
{
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return code.isEmpty() ? u"US"_s : code;
}

QString zoneId()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() ? u"UTC"_s : QString::fromUtf8(id);
}

} // namespace

DesktopApp::DesktopApp(const OpenedWorkspace::Surroundings &around, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_around(around)
    , m_settings(settings)
{
}

QString DesktopApp::samplePath()
{
    return dataFolder() + u"/Harbor Coffee (sample).carillon"_s;
}

void DesktopApp::start(const QString &path)
{
    const QString last
        = path.isEmpty() ? m_settings.value(QLatin1String(kLastWorkspace), defaultWorkspacePath()).toString() : path;
    if (path.isEmpty() && !QFileInfo::exists(last))
        return askWhatToDo();
    open(last);
}

ui::StartWindow &DesktopApp::startWindow()
{
    if (!m_start) {
        m_start = std::make_unique<ui::StartWindow>();
        connect(m_start.get(), &ui::StartWindow::sampleRequested, this, &DesktopApp::openSample);
        connect(m_start.get(), &ui::StartWindow::ownRequested, this, &DesktopApp::createOwn);
        connect(m_start.get(), &ui::StartWindow::openRequested, this, &DesktopApp::openFile);
        connect(m_start.get(), &ui::StartWindow::retryRequested, this, [this] { open(m_path); });
        connect(m_start.get(), &ui::StartWindow::passphraseEntered, this,
                [this](const QByteArray &passphrase) { open(m_path, passphrase); });
    }
    return *m_start;
}

void DesktopApp::askWhatToDo()
{
    const QString country = QLocale::territoryToString(QLocale::system().territory());
    startWindow().showChoice(tr("My business"),
                             tr("Numbers are read as in %1; times are those of %2. Both can be changed in Settings.")
                                 .arg(country, zoneId()));
    m_start->show();
}

void DesktopApp::openFile()
{
    const QString path = QFileDialog::getOpenFileName(m_start.get(), tr("Open a workspace"), dataFolder(),
                                                      tr("Carillon workspaces (*.carillon)"));
    if (!path.isEmpty())
        open(path);
}

void DesktopApp::open(const QString &path, const std::optional<QByteArray> &passphrase)
{
    m_path = path;
    if (!passphrase) { // the keychain wants this thread; nothing here takes long
        auto workspace = Workspace::open(path, {}, m_clock);
        return workspace ? use(std::move(*workspace)) : showFailure(workspace.error(), false);
    }
    startWindow().showBusy(tr("Unlocking the workspace…"));
    auto opened = std::make_shared<Result<std::unique_ptr<Workspace>>>(Error());
    QtConcurrent::run([this, opened, path, passphrase] {
        *opened = Workspace::open(path, { .passphrase = passphrase, .useKeychain = false }, m_clock);
    }).then(this, [this, opened] { return *opened ? use(std::move(**opened)) : showFailure(opened->error(), true); });
}

void DesktopApp::showFailure(const Error &error, bool triedPassphrase)
{
    const QString key = errorKey(error);
    if (triedPassphrase && key == u"wrong-passphrase")
        return startWindow().showProblem(error);
    if (key == u"workspace-locked")
        startWindow().showLocked(m_path);
    else
        startWindow().showError(error);
    m_start->show();
}

void DesktopApp::openSample()
{
    if (QFileInfo::exists(samplePath()))
        return open(samplePath());
    startWindow().show();
    startWindow().showBusy(tr("Setting up the sample workspace…"));
    auto workspace = Workspace::create(
        { samplePath(), tr("Harbor Coffee"), ownerName(), u"CN"_s, u"Asia/Shanghai"_s, true }, {}, m_clock);
    if (!workspace)
        return startWindow().showProblem(workspace.error());
    auto kept = std::make_shared<std::unique_ptr<Workspace>>(std::move(*workspace));
    (*kept)
        ->runLong([](Session &session) { return fillWithSampleShop(session, {}, {}); })
        .then(this, [this, kept](const Result<SampleSummary> &filled) {
            if (filled)
                return use(std::move(*kept));
            kept->reset();
            QFile::remove(samplePath());
            startWindow().showProblem(filled.error());
        });
}

void DesktopApp::createOwn(const QString &name)
{
    const QString path = QFileInfo::exists(defaultWorkspacePath()) ? dataFolder() + u"/%1.carillon"_s.arg(name)
                                                                   : defaultWorkspacePath();
    auto workspace = Workspace::create(
        { path, name.isEmpty() ? tr("My business") : name, ownerName(), regionCode(), zoneId() }, {}, m_clock);
    return workspace ? use(std::move(*workspace)) : startWindow().showProblem(workspace.error());
}

void DesktopApp::use(std::unique_ptr<Workspace> workspace)
{
    m_settings.setValue(QLatin1String(kLastWorkspace), workspace->info().path);
    const auto previous = std::move(m_opened); // closed after the new one stands
    m_opened = std::make_unique<OpenedWorkspace>(std::move(workspace), m_around);
    connect(m_opened.get(), &OpenedWorkspace::sampleRequested, this, &DesktopApp::openSample, Qt::QueuedConnection);
    connect(m_opened.get(), &OpenedWorkspace::newRequested, this, &DesktopApp::askWhatToDo, Qt::QueuedConnection);
    connect(
        m_opened.get(), &OpenedWorkspace::openRequested, this, [this](const QString &path) { open(path); },
        Qt::QueuedConnection);
    m_opened->show();
    if (m_start)
        m_start.release()->deleteLater(); // we may be inside one of its signals
}

} // namespace carillon
