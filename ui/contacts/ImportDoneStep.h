// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/contacts/ImportStep.h"

#include <QPointer>

class QProgressBar;
class QPushButton;

namespace carillon::ui {

class Activity;
class InlineMessage;
class JobProgress;
class Shell;
class TextLabel;

/// Runs the import, tells what came of it, and takes it back on request.
class ImportDoneStep : public ImportStep
{
    Q_OBJECT

public:
    ImportDoneStep(Workspace &workspace, Shell &shell, ImportDraft &draft, QWidget *parent);

    bool isRunning() const { return m_state == State::Running; }
    bool isFinished() const { return m_state == State::Done; }
    /// What the import did; valid when finished.
    QString summary() const;
    void cancel();

    QString title() const override;
    void enter() override;
    bool isComplete() const override { return !isRunning(); }
    QWidget *focusTarget() override;
    void retranslate() override;

Q_SIGNALS:
    /// The workspace has other people now.
    void imported();
    void viewRequested();
    void finished();

private:
    enum class State { Running, Cancelled, Failed, Done, Undone };

    void layOut();
    void start();
    void take(const Result<ImportResult> &result);
    void undo();
    void exportProblems();
    void addActivity(const QString &title);
    void endJob();
    void setState(State state);

    Workspace &m_workspace;
    Shell &m_shell;
    State m_state = State::Cancelled;
    bool m_undoing = false;
    ImportResult m_result;
    QPointer<JobProgress> m_job;
    QPointer<Activity> m_activity;
    TextLabel *m_headline = nullptr;
    TextLabel *m_detail = nullptr;
    QProgressBar *m_bar = nullptr;
    InlineMessage *m_message = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace carillon::ui
