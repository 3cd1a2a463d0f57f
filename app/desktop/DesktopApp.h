// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/OpenedWorkspace.h"
#include "ui/start/StartWindow.h"

#include <QObject>

#include <memory>

class QSettings;

namespace carillon {

/// From start to quit: the start window while no workspace is open, then one opened workspace after the other.
/// GUI thread; theme, translations, session and settings must outlive it.
class DesktopApp : public QObject
{
    Q_OBJECT

public:
    DesktopApp(const OpenedWorkspace::Surroundings &around, QSettings &settings, QObject *parent = nullptr);

    /// Opens `path`, or the last workspace, or asks.
    void start(const QString &path);

    static QString samplePath();

private:
    void askWhatToDo();
    void open(const QString &path, const std::optional<QByteArray> &passphrase = {});
    void openFile();
    void openSample();
    void createOwn(const QString &name);
    void use(std::unique_ptr<Workspace> workspace);
    void showFailure(const Error &error, bool triedPassphrase);
    ui::StartWindow &startWindow();

    OpenedWorkspace::Surroundings m_around;
    QSettings &m_settings;
    SystemClock m_clock;
    QString m_path; // that is being opened
    std::unique_ptr<ui::StartWindow> m_start;
    std::unique_ptr<OpenedWorkspace> m_opened;
};

} // namespace carillon
