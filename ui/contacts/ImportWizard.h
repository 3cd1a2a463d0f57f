// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/contacts/ImportStep.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace carillon::ui {

class ImportCheckStep;
class ImportDoneStep;
class ImportFileStep;
class Shell;
class StepTrail;

/// Brings the people of a file in, in five steps: file, columns, consent, check, done. Non-modal; closing it while the
/// import runs only hides it. Workspace and shell must outlive it.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    ImportWizard(Workspace &workspace, Shell &shell, QWidget *parent);

    /// Begins with this file, unless an import is running.
    void setFile(const QString &path);
    int currentStep() const { return m_current; }

    void reject() override;

Q_SIGNALS:
    void imported();
    /// "View them": the group they were put into, empty if none.
    void viewRequested(const QString &group);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void readGroups();
    void goTo(int step);
    void goOn();
    void showButtons();
    void retranslate();
    void handleFinished();
    bool isLast() const { return m_current + 1 == m_steps.size(); }

    Workspace &m_workspace;
    Shell &m_shell;
    ImportDraft m_draft;
    QList<ImportStep *> m_steps;
    ImportFileStep *m_file = nullptr;
    ImportCheckStep *m_check = nullptr;
    ImportDoneStep *m_done = nullptr;
    StepTrail *m_trail = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    int m_current = 0;
};

} // namespace carillon::ui
