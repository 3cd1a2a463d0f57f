// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignsPage.h"

#include "ui/campaigns/CampaignActions.h"
#include "ui/campaigns/CampaignList.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

/// The figures that the engine counts, over those that were read.
CampaignStatus withLive(CampaignStatus status, const MessageCounts &counts)
{
    status.planned = counts.planned();
    status.waiting = counts.waiting();
    status.accepted = counts.accepted();
    status.delivered = counts.delivered();
    status.undelivered = counts.undelivered();
    status.failed = counts.failed();
    status.inDoubt = counts.inDoubt();
    return status;
}

} // namespace

CampaignsPage::CampaignsPage(Workspace &workspace, Shell &shell, std::function<void()> wakeEngine, QWidget *parent)
    : Page(PageId::Campaigns, parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_actions(new CampaignActions(workspace, shell, std::move(wakeEngine), this))
    , m_stack(new QStackedWidget(this))
    , m_list(new CampaignList(this))
    , m_composer(new Composer(workspace, this))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_composer);
    body()->addWidget(m_stack, 1);
    connectList();
    connectActions();
    connectComposer();
}

void CampaignsPage::connectList()
{
    connect(header(), &PageHeader::searchChanged, m_list, &CampaignList::setWords);
    connect(header(), &PageHeader::primaryTriggered, this, [this] { createNew(); });
    connect(m_list, &CampaignList::createRequested, this, [this] { createNew(); });
    connect(m_list, &CampaignList::filterCleared, header()->searchField(), &QLineEdit::clear);
    connect(m_list, &CampaignList::actRequested, this, &CampaignsPage::act);
    connect(m_list, &CampaignList::currentChanged, this, &CampaignsPage::readText);
    connect(m_list, &CampaignList::openRequested, this, [this] { act(CampaignAct::Open); });
}

void CampaignsPage::connectActions()
{
    connect(m_actions, &CampaignActions::changed, this, &CampaignsPage::reload);
    connect(m_actions, &CampaignActions::hidden, this, [this](qint64 id, bool isHidden) {
        m_list->setHidden(id, isHidden);
        showSubtitle();
    });
    connect(m_actions, &CampaignActions::duplicated, m_list, &CampaignList::select);
    connect(m_actions, &CampaignActions::failed, this,
            [this](const Error &error) { message()->showMessage(Tone::Error, errorText(error)); });
}

void CampaignsPage::connectComposer()
{
    connect(m_composer, &Composer::backRequested, this, [this] { showComposer(false); });
    connect(m_composer, &Composer::sendRequested, this, [this] { showSheet(false); });
    connect(m_composer, &Composer::reviewRequested, this, [this] { showSheet(true); });
    connect(m_composer, &Composer::announced, this, [this](const QString &sentence) { m_shell.announce(sentence); });
}

void CampaignsPage::retranslate()
{
    header()->setTitle(tr("Campaigns"));
    header()->setSearchPlaceholder(tr("Filter by name or people"));
    header()->setPrimary(tr("New campaign"), u"plus");
    const QString why = m_actions->whyNotEdit();
    header()->primaryButton()->setEnabled(why.isEmpty());
    header()->primaryButton()->setToolTip(why.isEmpty() ? tr("Ctrl+N") : why);
    header()->primaryButton()->setAccessibleDescription(why);
    m_list->setReasons(m_actions->whyNotStart(), why);
    m_list->retranslate();
    showSubtitle();
}

void CampaignsPage::activate()
{
    reload();
}

void CampaignsPage::open(const QString &what)
{
    if (what == u"new") {
        createNew();
    } else if (what.startsWith(u"campaign/")) {
        const qint64 id = what.mid(9).toLongLong();
        m_list->select(id);
        showComposer(true);
        m_composer->open(id);
    } else if (what.startsWith(u"select/")) {
        showComposer(false);
        m_list->select(what.mid(7).toLongLong());
    }
}

bool CampaignsPage::createNew()
{
    if (!m_actions->whyNotEdit().isEmpty())
        return false;
    m_composer->create();
    showComposer(true);
    return true;
}

void CampaignsPage::runPrimary()
{
    if (isComposing())
        m_composer->runPrimary();
    else
        Page::runPrimary();
}

QList<QWidget *> CampaignsPage::panes()
{
    if (isComposing())
        return m_composer->panes();
    return { header()->searchField(), m_list->table(), m_list->detail() };
}

bool CampaignsPage::canLeave()
{
    m_composer->close();
    return true;
}

QByteArray CampaignsPage::saveState() const
{
    return QByteArray::number(m_list->filter());
}

void CampaignsPage::restoreState(const QByteArray &state)
{
    m_list->setFilter(state.toInt());
}

bool CampaignsPage::isComposing() const
{
    return m_stack->currentWidget() == m_composer;
}

void CampaignsPage::showLive(const LiveSnapshot &snapshot)
{
    bool stale = false;
    for (const CampaignLive &live : snapshot.campaigns) {
        const std::optional<CampaignRow> row = m_list->find(live.id);
        if (row && nameOf(row->campaign.state) == live.state)
            m_list->updateStatus(live.id, withLive(row->status, live.counts));
        else
            stale = true;
    }
    if (stale && isVisible() && !isComposing())
        reload();
}

void CampaignsPage::keyPressEvent(QKeyEvent *event)
{
    const bool copies = event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier;
    if (copies && !isComposing())
        act(CampaignAct::Duplicate);
    else
        Page::keyPressEvent(event);
}

void CampaignsPage::reload()
{
    m_workspace.read([](Session &session) { return readCampaignRows(session); })
        .then(this, [this](const Result<QList<CampaignRow>> &rows) { takeRows(rows); });
}

void CampaignsPage::takeRows(const Result<QList<CampaignRow>> &rows)
{
    if (!rows) {
        message()->showMessage(Tone::Error, errorText(rows.error()));
        message()->addAction(tr("Try again"), [this] {
            message()->hide();
            reload();
        });
        return;
    }
    m_loaded = true;
    m_list->setRows(*rows, m_workspace.info().zone, m_workspace.clock().now());
    showSubtitle();
}

void CampaignsPage::showSubtitle()
{
    header()->setSubtitle(m_loaded ? tr("%Ln campaign(s)", nullptr, m_list->count()) : QString());
}

void CampaignsPage::readText(qint64 campaignId)
{
    m_workspace
        .read([campaignId](Session &session) -> Result<QString> {
            const Result<OpenedDraft> draft = openDraft(session, campaignId);
            return draft ? Result<QString>(draft->text) : Result<QString>(draft.error());
        })
        .then(this, [this, campaignId](const Result<QString> &text) {
            if (text)
                m_list->showText(campaignId, *text);
        });
}

void CampaignsPage::openCampaign(const Campaign &campaign)
{
    const QString what = u"campaign/%1"_s.arg(campaign.id);
    if (isUnderWay(campaign.state))
        m_shell.openPage(PageId::Live, what);
    else if (isOver(campaign.state))
        m_shell.openPage(PageId::Reports, what);
    else
        open(what);
}

void CampaignsPage::act(CampaignAct act)
{
    const std::optional<CampaignRow> row = m_list->current();
    if (!row || !actsFor(row->campaign.state).contains(act))
        return;
    const Campaign &campaign = row->campaign;
    switch (act) {
    case CampaignAct::Open: openCampaign(campaign); return;
    case CampaignAct::Pause: m_actions->pause(campaign.name); return;
    case CampaignAct::Resume: m_actions->resume(campaign.name); return;
    case CampaignAct::Stop: m_actions->stop(campaign.name, row->status, this); return;
    case CampaignAct::Unschedule: m_actions->unschedule(campaign.name); return;
    case CampaignAct::Duplicate: m_actions->duplicate(campaign.name); return;
    case CampaignAct::Remove:
        if (m_actions->whyNotEdit().isEmpty())
            m_actions->removeLater(campaign);
        return;
    }
}

void CampaignsPage::showComposer(bool composing)
{
    if (!composing)
        m_composer->close();
    header()->setVisible(!composing);
    message()->hide();
    m_stack->setCurrentWidget(composing ? static_cast<QWidget *>(m_composer) : m_list);
    if (composing)
        return;
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void CampaignsPage::showSheet(bool forReview)
{
    const ComposerDraft &draft = *m_composer->draft();
    SendSheet::Order order{ draft.campaign(), draft.text(), {}, draft.sendAt(), draft.zone(), forReview };
    if (const AccountChoice *account = draft.account())
        order.account = account->account;
    m_sheet = new SendSheet(m_workspace, order, this);
    m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_sheet, &QDialog::accepted, this, [this, order] {
        showComposer(false);
        m_actions->carryOut(order);
    });
    m_sheet->open();
}

} // namespace carillon::ui
