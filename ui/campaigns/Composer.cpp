// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/Composer.h"

#include "core/accounts/Permissions.h"
#include "ui/campaigns/ChecksPanel.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/ComposerHeader.h"
#include "ui/campaigns/FieldTokens.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/MessagePane.h"
#include "ui/campaigns/PlainScrollArea.h"
#include "ui/campaigns/PreviewPanel.h"
#include "ui/campaigns/SendingCard.h"
#include "ui/campaigns/TitleEdit.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon::ui {

namespace {

constexpr int kFoldBelow = 972 - 2 * metrics::kPageMarginX; // a window of 1180 beside its sidebar
constexpr int kWritingMinimum = 360;

} // namespace

Composer::Composer(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_draft(new ComposerDraft(workspace, this))
    , m_header(new ComposerHeader(this))
    , m_message(new InlineMessage(this))
    , m_pane(new MessagePane(this))
    , m_template(makeButton(ButtonKind::Secondary, {}, u"template", this))
    , m_templates(new QMenu(m_template))
    , m_sending(new SendingCard(this))
    , m_preview(new PreviewPanel(this))
    , m_checks(new ChecksPanel(this))
    , m_columns(new QHBoxLayout)
    , m_tabs(new QTabWidget(this))
    , m_writing(new Card(this))
{
    buildLayout();
    connectDraft();
    connectEditing();
    m_clock.start(10s);
    retranslate();
}

void Composer::buildLayout()
{
    m_pane->addTool(m_template);
    m_writing->body()->addWidget(m_pane, 1);
    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(metrics::kGap);
    leftColumn->addWidget(m_writing, 1);
    leftColumn->addWidget(m_sending);
    QScrollArea *scroll = makePlainScrollArea(left, this);
    scroll->setMinimumWidth(kWritingMinimum);
    m_tabs->hide();
    m_tabs->setDocumentMode(true);
    m_columns->setSpacing(metrics::kGap);
    m_columns->addWidget(scroll, 5);
    m_columns->addWidget(m_preview, 3);
    m_columns->addWidget(m_checks, 3);
    m_columns->addWidget(m_tabs, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addLayout(m_columns, 1);
}

void Composer::connectDraft()
{
    connect(m_draft, &ComposerDraft::opened, this, &Composer::showOpened);
    connect(m_draft, &ComposerDraft::campaignChanged, this, &Composer::showCampaign);
    connect(m_draft, &ComposerDraft::choicesChanged, this, [this] {
        m_sending->setChoices(m_draft->choices());
        fillTemplates();
        showCampaign();
    });
    connect(m_draft, &ComposerDraft::counted, this, &Composer::showCounts);
    connect(m_draft, &ComposerDraft::countingChanged, this, [this] {
        m_sending->setReach(m_draft->estimate(), m_draft->isCounting());
        m_preview->setPlan(m_draft->estimate(), m_draft->isCounting());
    });
    const auto showSaved = [this] { m_header->setSaved(m_draft->savedAt(), m_draft->now()); };
    connect(m_draft, &ComposerDraft::saved, this, showSaved);
    connect(&m_clock, &QTimer::timeout, this, showSaved);
    connect(m_draft, &ComposerDraft::failed, this,
            [this](const Error &error) { m_message->showMessage(Tone::Error, errorText(error)); });
}

void Composer::connectEditing()
{
    connect(m_header, &ComposerHeader::backRequested, this, &Composer::backRequested);
    connect(m_header, &ComposerHeader::primaryTriggered, this, &Composer::runPrimary);
    connect(m_header, &ComposerHeader::renamed, this, [this](const QString &name) { m_draft->edit({ .name = name }); });
    connect(m_pane, &MessagePane::edited, this, [this] { m_draft->setText(m_pane->text()); });
    connect(m_pane, &MessagePane::viewChanged, m_preview, &PreviewPanel::setView);
    connect(m_preview, &PreviewPanel::personChanged, m_pane, &MessagePane::setValues);
    connect(m_preview, &PreviewPanel::searchRequested, this, [this](const QString &text) {
        const People people = m_draft->campaign().people;
        m_workspace.read([people, text](Session &session) { return findPeople(session, people, text, {}); })
            .then(this, [this](const Result<QList<PreviewPerson>> &found) {
                if (found)
                    m_preview->setFound(*found);
            });
    });
    connect(m_sending, &SendingCard::edited, m_draft, &ComposerDraft::edit);
    connect(m_sending, &SendingCard::whenChanged, m_draft, &ComposerDraft::setSendAt);
    connect(m_sending, &SendingCard::sheetRequested, this, &Composer::chooseSheet);
    connect(m_checks, &ChecksPanel::fixRequested, this, &Composer::repair);
    m_template->setMenu(m_templates);
}

void Composer::open(qint64 campaignId)
{
    m_message->hide();
    m_draft->open(campaignId);
}

void Composer::create()
{
    m_message->hide();
    m_draft->create(tr("New campaign"));
}

void Composer::close()
{
    m_draft->close();
}

void Composer::runPrimary()
{
    if (!m_header->primaryButton()->isEnabled())
        return;
    if (countOf(m_checks->checks(), CheckLevel::Problem) > 0) {
        if (m_narrow)
            m_tabs->setCurrentWidget(m_checks);
        m_checks->focusFirstProblem();
        Q_EMIT announced(tr("Not sent yet: %1.").arg(checksSentence(m_checks->checks())));
        return;
    }
    if (needsReview())
        Q_EMIT reviewRequested();
    else
        Q_EMIT sendRequested();
}

QList<QWidget *> Composer::panes()
{
    return { m_header->title(), m_pane->editor(), m_sending, m_preview, m_checks };
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold(width() < kFoldBelow);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void Composer::fold(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_preview->layout()->setContentsMargins(0, narrow ? 12 : 0, 0, 0);
    if (narrow) {
        m_tabs->addTab(m_preview, {});
        m_tabs->addTab(m_checks, {});
    } else {
        m_columns->insertWidget(1, m_preview, 3);
        m_columns->insertWidget(2, m_checks, 3);
        m_preview->show();
        m_checks->show();
    }
    m_tabs->setVisible(narrow);
    retranslate();
}

void Composer::showOpened(bool restored)
{
    m_unlocked = false;
    m_pane->setText(m_draft->text());
    showCampaign();
    m_header->setSaved(m_draft->savedAt(), m_draft->now());
    if (restored && m_draft->campaign().state == CampaignState::Draft) {
        m_message->showMessage(Tone::Info,
                               tr("Your text of %1 is here again.").arg(agoText(m_draft->savedAt(), m_draft->now())));
    }
    m_pane->editor()->moveCursor(QTextCursor::End);
    m_pane->editor()->setFocus();
}

void Composer::showCampaign()
{
    const Campaign &campaign = m_draft->campaign();
    m_header->setCampaign(campaign);
    m_pane->setContext(m_draft->context());
    m_preview->setSender(m_draft->context().sender);
    m_sending->setCampaign(campaign, m_draft->sendAt(), m_draft->zone(), m_draft->now());
    showLock();
    showCounts();
}

void Composer::showCounts()
{
    m_preview->setSurvey(m_draft->survey());
    m_preview->setPlan(m_draft->estimate(), m_draft->isCounting());
    m_sending->setReach(m_draft->estimate(), m_draft->isCounting());
    m_pane->setFields(labelled(m_draft->survey().fields));
    CheckFacts facts;
    facts.campaign = m_draft->campaign();
    facts.plan = m_draft->estimate();
    if (const AccountChoice *account = m_draft->account())
        facts.account = *account;
    facts.gaps = m_draft->gaps();
    facts.hasFields = !fieldTokens(m_draft->text()).isEmpty();
    facts.hasText = !m_draft->text().trimmed().isEmpty();
    facts.textProblem = m_draft->textProblem();
    facts.hasSimplerText
        = m_pane->view().simplerParts > 0 && m_pane->view().simplerParts < m_pane->view().count.segments;
    m_checks->setChecks(checksFor(facts));
    if (m_narrow) {
        const int open
            = countOf(m_checks->checks(), CheckLevel::Problem) + countOf(m_checks->checks(), CheckLevel::Warning);
        m_tabs->setTabText(1, open == 0 ? tr("Checks") : tr("Checks (%1)").arg(open));
    }
    showPrimary();
}

void Composer::showPrimary()
{
    QPushButton *button = m_header->primaryButton();
    const qint64 people = m_draft->estimate().planned - m_draft->estimate().holdout;
    if (needsReview())
        button->setText(tr("Send for review"));
    else
        button->setText(people > 0 ? tr("Send to %Ln people…", nullptr, int(people)) : tr("Send…"));
    const bool allowed
        = mayDo(m_workspace.actor(), needsReview() ? Permission::EditCampaigns : Permission::StartCampaigns);
    const bool waits = m_draft->campaign().state == CampaignState::InReview;
    button->setEnabled(allowed && !waits && m_draft->isOpen());
    const QString why = waits ? tr("Somebody else is reviewing it") : allowed ? QString() : tr("Marketers can send");
    button->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : why);
    button->setAccessibleDescription(why);
}

void Composer::showLock()
{
    const CampaignState state = m_draft->campaign().state;
    const bool changes = state == CampaignState::ChangesRequested;
    const bool locked = state != CampaignState::Draft && !changes && !m_unlocked;
    m_pane->setReadOnly(locked);
    m_template->setEnabled(!locked);
    m_sending->setLocked(locked);
    m_header->title()->setReadOnly(locked);
    if (!locked || !isBeforeSending(state))
        return;
    m_message->showMessage(Tone::Info,
                           state == CampaignState::InReview
                               ? tr("This campaign is in review. An edit takes it back, and it must be reviewed again.")
                               : tr("This campaign is ready. An edit makes it a draft again."));
    m_message->addAction(tr("Edit it"), [this] {
        m_unlocked = true;
        m_message->hide();
        showLock();
        m_pane->editor()->setFocus();
    });
}

void Composer::repair(CheckTopic topic)
{
    switch (topic) {
    case CheckTopic::Text: m_pane->editor()->setFocus(); return;
    case CheckTopic::People: m_sending->openPeople(); return;
    case CheckTopic::Fields:
        if (const QList<FieldInfo> gaps = m_draft->gaps(); !gaps.isEmpty())
            m_pane->askFallbackFor(gaps.constFirst().name);
        return;
    case CheckTopic::OptOut: addOptOutText(); return;
    case CheckTopic::Length:
        m_pane->replaceMarks();
        m_pane->editor()->setFocus();
        return;
    case CheckTopic::Account: m_sending->openAccounts(); return;
    case CheckTopic::Consent:
    case CheckTopic::Hours:
    case CheckTopic::Price: return;
    }
}

void Composer::addOptOutText()
{
    const QString text = m_pane->text();
    const QString wording = optOutWording(m_draft->estimate(), text);
    const bool endsClean = text.isEmpty() || text.back().isSpace() || text.back().script() == QChar::Script_Han;
    m_pane->editor()->changeText(text + (endsClean ? QString() : u" "_s) + wording);
    m_pane->editor()->setFocus();
}

void Composer::fillTemplates()
{
    m_templates->clear();
    for (const TemplateChoice &choice : m_draft->choices().templates) {
        QString name = choice.name;
        QAction *action = m_templates->addAction(name.replace(u'&', u"&&"_s));
        action->setToolTip(choice.body);
        connect(action, &QAction::triggered, this, [this, body = choice.body] {
            m_pane->editor()->changeText(body);
            m_pane->editor()->setFocus();
        });
    }
    m_template->setVisible(!m_draft->choices().templates.isEmpty());
}

void Composer::chooseSheet()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a file with one row for each text"), {},
                                                      tr("Tables (*.csv *.tsv *.txt *.xlsx)"));
    if (!file.isEmpty())
        m_draft->importSheet(file);
}

bool Composer::needsReview() const
{
    const CampaignState state = m_draft->campaign().state;
    const bool approved = state == CampaignState::Approved || state == CampaignState::Scheduled;
    return m_draft->choices().users > 1 && !approved;
}

void Composer::retranslate()
{
    m_writing->setTitle(tr("Message"));
    m_template->setText(tr("Template"));
    m_template->setToolTip(tr("Start from a text you have saved"));
    if (m_narrow) {
        m_tabs->setTabText(0, tr("Preview"));
        m_tabs->setTabText(1, tr("Checks"));
    }
    if (m_draft->isOpen())
        showCampaign();
}

} // namespace carillon::ui
