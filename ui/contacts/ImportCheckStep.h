// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/contacts/ImportStep.h"

#include <QPointer>

class QButtonGroup;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace carillon::ui {

class BigTableView;
class InlineMessage;
class JobProgress;
class ProblemModel;
class TextLabel;
class Tile;

/// A dry run over every row of the file: what will be new, updated, left out and why; and what happens to those who are
/// there already.
class ImportCheckStep : public ImportStep
{
    Q_OBJECT

public:
    ImportCheckStep(Workspace &workspace, ImportDraft &draft, QWidget *parent);

    void setGroups(const QStringList &names);

    QString title() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override { return m_state == State::Done && importable() > 0; }
    QString nextText() const override;
    QWidget *focusTarget() override;
    void retranslate() override;

private:
    enum class State { Running, Stopped, Failed, Done };

    QLayout *makeChoices();
    void layOut();
    void start();
    void stop();
    void take(const Result<ImportResult> &found);
    void setState(State state);
    void showCounts();
    void exportProblems();
    qint64 importable() const { return draft().checked.added + draft().checked.updated; }

    Workspace &m_workspace;
    State m_state = State::Stopped;
    QPointer<JobProgress> m_job;
    QList<ImportReject> m_problems;
    QWidget *m_running = nullptr;
    TextLabel *m_progressText = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_stop = nullptr;
    InlineMessage *m_message = nullptr;
    QList<Tile *> m_tiles;
    TextLabel *m_problemTitle = nullptr;
    QPushButton *m_export = nullptr;
    BigTableView *m_table = nullptr;
    ProblemModel *m_model = nullptr;
    QLabel *m_existingLabel = nullptr;
    QComboBox *m_existing = nullptr;
    QLabel *m_groupLabel = nullptr;
    QComboBox *m_group = nullptr;
};

} // namespace carillon::ui
