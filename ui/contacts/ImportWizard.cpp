// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportWizard.h"

#include "core/contacts/GroupStore.h"
#include "ui/contacts/ImportCheckStep.h"
#include "ui/contacts/ImportColumnsStep.h"
#include "ui/contacts/ImportConsentStep.h"
#include "ui/contacts/ImportDoneStep.h"
#include "ui/contacts/ImportFileStep.h"
#include "ui/contacts/StepTrail.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ToastHost.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr QSize kSize{ 900, 640 };
constexpr QSize kSmallest{ 720, 520 };

} // namespace

ImportWizard::ImportWizard(Workspace &workspace, Shell &shell, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    setObjectName(u"importWizard"_s);
    m_draft.options.region = workspace.info().region;
    m_file = new ImportFileStep(workspace, m_draft, this);
    m_check = new ImportCheckStep(workspace, m_draft, this);
    m_done = new ImportDoneStep(workspace, shell, m_draft, this);
    m_steps = { m_file, new ImportColumnsStep(m_draft, this),
                new ImportConsentStep(workspace.info().zone, m_draft, this), m_check, m_done };
    layOut();
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    for (ImportStep *step : std::as_const(m_steps))
        connect(step, &ImportStep::completeChanged, this, &ImportWizard::showButtons);
    connect(m_done, &ImportDoneStep::imported, this, &ImportWizard::imported);
    connect(m_done, &ImportDoneStep::finished, this, &ImportWizard::handleFinished);
    connect(m_done, &ImportDoneStep::viewRequested, this, [this] {
        Q_EMIT viewRequested(m_draft.options.group);
        close();
    });
    readGroups();
    retranslate();
    m_file->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::layOut()
{
    m_trail = new StepTrail(this);
    m_stack = new QStackedWidget(this);
    for (ImportStep *step : std::as_const(m_steps))
        m_stack->addWidget(step);
    m_cancel = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_back = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_next = makeButton(ButtonKind::Primary, {}, {}, this);
    m_next->setObjectName(u"nextButton"_s);
    m_next->setAutoDefault(true);
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPageMarginX, metrics::kPageMarginY, metrics::kPageMarginX,
                               metrics::kPageMarginY);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_trail);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    setMinimumSize(kSmallest);
    resize(kSize);
}

void ImportWizard::readGroups()
{
    m_workspace.read([](carillon::Session &session) { return GroupStore(session).list(); })
        .then(this, [this](const Result<QList<ContactGroup>> &groups) {
            QStringList names;
            for (const ContactGroup &group : groups.value_or(QList<ContactGroup>()))
                names.append(group.name);
            m_check->setGroups(names);
        });
}

void ImportWizard::setFile(const QString &path)
{
    if (m_done->isRunning())
        return;
    goTo(0);
    m_file->setFile(path);
}

void ImportWizard::goTo(int step)
{
    m_steps[m_current]->leave();
    m_current = step;
    m_stack->setCurrentIndex(step);
    m_steps[step]->enter();
    retranslate();
    m_steps[step]->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::goOn()
{
    if (isLast())
        close();
    else if (m_steps[m_current]->isComplete())
        goTo(m_current + 1);
}

void ImportWizard::showButtons()
{
    const ImportStep *step = m_steps[m_current];
    m_next->setText(isLast() ? tr("&Close") : step->nextText());
    m_next->setEnabled(isLast() || step->isComplete());
    m_back->setVisible(m_current > 0);
    m_back->setEnabled(!m_done->isRunning() && !(isLast() && m_done->isFinished()));
    m_cancel->setVisible(!isLast());
}

void ImportWizard::handleFinished()
{
    showButtons();
    if (isVisible())
        return;
    if (m_done->isFinished())
        m_shell.showToast({ .text = m_done->summary() });
    deleteLater();
}

/// While the import runs, the window only goes out of sight.
void ImportWizard::reject()
{
    if (m_done->isRunning())
        return hide();
    m_steps[m_current]->leave();
    QDialog::reject();
}

void ImportWizard::closeEvent(QCloseEvent *event)
{
    if (m_done->isRunning()) {
        event->ignore();
        hide();
        return;
    }
    QDialog::closeEvent(event); // through reject()
}

void ImportWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportWizard::retranslate()
{
    QStringList titles;
    for (ImportStep *step : std::as_const(m_steps)) {
        titles.append(step->title());
        step->retranslate();
    }
    setWindowTitle(tr("Import contacts"));
    m_trail->setSteps(titles, m_current);
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("&Back"));
    showButtons();
}

} // namespace carillon::ui
