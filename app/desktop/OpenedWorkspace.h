// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/SampleProvider.h"
#include "core/delivery/SendingEngine.h"
#include "core/workspace/Workspace.h"
#include "ui/live/SendActivities.h"
#include "ui/shell/MainWindow.h"

#include <QObject>

#include <memory>

namespace carillon {

/// One open workspace with everything round it: its window, the engine that sends, and for the sample its simulated
/// provider. The composition root of the desktop program. GUI thread; theme, translations and session must outlive it.
class OpenedWorkspace : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        ui::Theme &theme;
        ui::Translations &translations;
        ui::WindowMemory &session;
    };

    OpenedWorkspace(std::unique_ptr<Workspace> workspace, const Surroundings &around, QObject *parent = nullptr);
    ~OpenedWorkspace() override;

    Workspace &workspace() { return *m_workspace; }
    SendingEngine &engine() { return *m_engine; }
    ui::MainWindow &window() { return *m_window; }
    const Surroundings &surroundings() const { return m_around; }

    /// Starts sending and shows the window.
    void show();

Q_SIGNALS:
    /// The user wants another workspace.
    void sampleRequested();
    void newRequested();
    void openRequested(const QString &path);
    void closed();

private:
    ui::PageFactory makePages();
    void setUpHandlers();
    void setUpEngine();
    void setUpSample();
    void showSampleBanner();
    void useEndpoint(const QString &endpoint);
    void showSnapshot(const LiveSnapshot &snapshot);
    void showHealth(const LiveSnapshot &snapshot);
    void control(const QString &campaign, bool resume);
    void readPeople();
    void actAs(const QString &name);
    void handleActorChanged();
    void pauseEverything();
    void backUp();
    bool mayClose();
    void say(const Error &error);

    std::unique_ptr<Workspace> m_workspace;
    Surroundings m_around;
    std::unique_ptr<SendingEngine> m_engine;
    std::unique_ptr<SampleProvider> m_provider;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::SendActivities> m_activities;
    qint64 m_waiting = 0; // messages of campaigns that are sending now
    QList<User> m_users;
    bool m_closeAgreed = false;
};

} // namespace carillon
