// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportDoneStep.h"

#include "core/accounts/Permissions.h"
#include "core/contacts/Importer.h"
#include "ui/contacts/JobProgress.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

ImportDoneStep::ImportDoneStep(Workspace &workspace, Shell &shell, ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    connect(m_cancel, &QPushButton::clicked, this, &ImportDoneStep::cancel);
    connect(m_view, &QPushButton::clicked, this, &ImportDoneStep::viewRequested);
    connect(m_undo, &QPushButton::clicked, this, &ImportDoneStep::undo);
    connect(m_export, &QPushButton::clicked, this, &ImportDoneStep::exportProblems);
}

void ImportDoneStep::layOut()
{
    m_headline = new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_headline->setWordWrap(true);
    m_detail = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_detail->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_message = new InlineMessage(this);
    m_cancel = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_cancel->setObjectName(u"cancelImportButton"_s);
    m_view = makeButton(ButtonKind::Secondary, {}, u"users", this);
    m_view->setObjectName(u"viewImportedButton"_s);
    m_undo = makeButton(ButtonKind::Secondary, {}, u"arrow-back-up", this);
    m_undo->setObjectName(u"undoImportButton"_s);
    m_export = makeButton(ButtonKind::Secondary, {}, u"file-export", this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    for (QPushButton *button : { m_view, m_undo, m_export, m_cancel })
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *card = new Card(this);
    card->body()->setSpacing(12);
    card->body()->addWidget(m_headline);
    card->body()->addWidget(m_bar);
    card->body()->addWidget(m_detail);
    card->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_message);
    column->addWidget(card);
    column->addStretch(1);
}

void ImportDoneStep::enter()
{
    start();
}

void ImportDoneStep::addActivity(const QString &title)
{
    m_job = new JobProgress(this);
    m_activity = new Activity(title, this);
    m_activity->setAbilities(false, true, true);
    m_shell.addActivity(m_activity);
    connect(m_activity, &Activity::cancelRequested, this, &ImportDoneStep::cancel);
    connect(m_activity, &Activity::openRequested, this, [this] {
        window()->show();
        window()->raise();
    });
    connect(m_job, &JobProgress::advanced, this, [this](qint64 done, qint64 total) {
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_activity->setProgress(done, total);
    });
}

void ImportDoneStep::start()
{
    m_undoing = false;
    addActivity(tr("Importing %1").arg(QFileInfo(draft().options.file).fileName()));
    setState(State::Running);
    m_workspace
        .runLong([options = draft().options,
                  progress = m_job->progress()](carillon::Session &session) -> Result<ImportResult> {
            CARILLON_TRY(require(session, Permission::EditContacts));
            return Importer(session).run(options, progress);
        })
        .then(this, [this](const Result<ImportResult> &result) { take(result); });
}

void ImportDoneStep::cancel()
{
    if (!m_job)
        return;
    m_job->cancel();
    m_cancel->setEnabled(false);
    m_detail->setText(tr("Taking back what was written so far…"));
}

void ImportDoneStep::endJob()
{
    m_activity->finish();
    m_activity->deleteLater();
    delete m_job;
}

void ImportDoneStep::take(const Result<ImportResult> &result)
{
    endJob();
    const bool cancelled = !result && result.error().code == Error::Code::Cancelled;
    if (result)
        m_result = *result;
    else if (!cancelled)
        m_message->showMessage(Tone::Error, errorText(result.error()));
    setState(result ? State::Done : cancelled ? State::Cancelled : State::Failed);
    if (result)
        Q_EMIT imported();
    Q_EMIT finished();
}

void ImportDoneStep::undo()
{
    m_undoing = true;
    addActivity(tr("Taking back %1").arg(QFileInfo(draft().options.file).fileName()));
    m_activity->setAbilities(false, false, true);
    setState(State::Running);
    m_workspace
        .runLong([batch = m_result.batch, progress = m_job->progress()](carillon::Session &session) -> Status {
            CARILLON_TRY(require(session, Permission::EditContacts));
            return Importer(session).undo(batch, progress);
        })
        .then(this, [this](const Status &undone) {
            endJob();
            if (!undone)
                m_message->showMessage(Tone::Error, errorText(undone.error()));
            setState(undone ? State::Undone : State::Done);
            Q_EMIT imported();
            Q_EMIT finished();
        });
}

void ImportDoneStep::exportProblems()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Export problems"), tr("problems.csv"), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    m_workspace
        .runLong([batch = m_result.batch, path](carillon::Session &session) {
            return Importer(session).exportRejects(batch, path);
        })
        .then(this, [this](const Result<qint64> &written) {
            if (written)
                m_message->showMessage(Tone::Success,
                                       tr("The rows were written. Mend them there and import that file."));
            else
                m_message->showMessage(Tone::Error, errorText(written.error()));
        });
}

void ImportDoneStep::setState(State state)
{
    m_state = state;
    m_bar->setVisible(state == State::Running);
    m_cancel->setVisible(state == State::Running && !m_undoing);
    m_cancel->setEnabled(true);
    m_view->setVisible(state == State::Done);
    m_undo->setVisible(state == State::Done);
    m_export->setVisible(state == State::Done && m_result.counts.rejected > 0);
    if (state == State::Running)
        m_message->hide();
    retranslate();
    if (state == State::Done && isVisible())
        m_view->setFocus(Qt::OtherFocusReason);
    Q_EMIT completeChanged();
}

QString ImportDoneStep::summary() const
{
    const QString added = tr("%Ln people added", nullptr, static_cast<int>(m_result.counts.added));
    const QString updated = tr("%Ln updated", nullptr, static_cast<int>(m_result.counts.updated));
    return tr("%1, %2.", "%1 = \"3 people added\", %2 = \"2 updated\"").arg(added, updated);
}

QString ImportDoneStep::title() const
{
    return tr("Done");
}

QWidget *ImportDoneStep::focusTarget()
{
    return isRunning() ? m_cancel : m_view;
}

void ImportDoneStep::retranslate()
{
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_cancel->setText(tr("Cancel the import"));
    m_view->setText(tr("&View them"));
    m_undo->setText(tr("&Undo this import"));
    m_export->setText(tr("Export problems…"));
    switch (m_state) {
    case State::Running:
        m_headline->setText(m_undoing ? tr("Taking the import back…") : tr("Importing…"));
        m_detail->setText(tr("You can close this window; the work goes on at the foot of the main window."));
        return;
    case State::Cancelled:
        m_headline->setText(tr("The import was cancelled."));
        m_detail->setText(tr("Nothing of the file was kept."));
        return;
    case State::Failed:
        m_headline->setText(tr("The import did not finish."));
        m_detail->setText(tr("Nothing of the file was kept."));
        return;
    case State::Undone:
        m_headline->setText(tr("The import was taken back."));
        m_detail->setText(
            tr("People it added are gone, people it changed are as before. A no to marketing texts that it "
               "brought stays."));
        return;
    case State::Done: break;
    }
    m_headline->setText(summary());
    const QString out = tr("%Ln rows stayed out", nullptr, static_cast<int>(m_result.counts.rejected));
    const QString twice = tr("%Ln stood in the file twice", nullptr, static_cast<int>(m_result.counts.duplicates));
    m_detail->setText(tr("%1, %2. It took %3 s.", "%1 = \"3 rows stayed out\", %3 = number")
                          .arg(out, twice, QLocale().toString(m_result.seconds, 'f', m_result.seconds < 10 ? 1 : 0)));
}

} // namespace carillon::ui
