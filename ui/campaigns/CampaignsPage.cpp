// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignsPage.h"

#include "core/campaigns/TemplateStore.h"
#include "ui/campaigns/CampaignActions.h"
#include "ui/campaigns/CampaignTableModel.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/FilterChips.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PillDelegate.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kDetailFrom = 900; // page width from which there is room for the side pane
constexpr int kAllColumnsFrom = 1260;

} // namespace

CampaignsPage::CampaignsPage(Workspace &workspace, Shell &shell, std::function<void()> wakeEngine, QWidget *parent)
    : Page(PageId::Campaigns, parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_actions(new CampaignActions(workspace, shell, std::move(wakeEngine), this))
    , m_model(new CampaignTableModel(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QWidget(this))
    , m_chips(new FilterChips(kCampaignFilters, m_list))
    , m_tableOrEmpty(new QStackedWidget(m_list))
    , m_table(new BigTableView(m_list))
    , m_empty(new EmptyState(m_list))
    , m_detail(new CampaignDetail(m_list))
    , m_composer(new Composer(workspace, this))
{
    buildList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_composer);
    body()->addWidget(m_stack, 1);
    connectList();
    connectComposer();
}

void CampaignsPage::buildList()
{
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(
        CampaignTableModel::StateColumn,
        new PillDelegate([this](const QModelIndex &index) { return m_model->pill(index); }, m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CampaignTableModel::NameColumn, QHeaderView::Stretch);
    const QList<std::pair<int, int>> widths{
        { CampaignTableModel::StateColumn, 132 },   { CampaignTableModel::PeopleColumn, 120 },
        { CampaignTableModel::WhenColumn, 144 },    { CampaignTableModel::PlannedColumn, 76 },
        { CampaignTableModel::AcceptedColumn, 84 }, { CampaignTableModel::DeliveredColumn, 84 },
        { CampaignTableModel::FailedColumn, 68 }
    };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_tableOrEmpty->addWidget(m_table);
    m_tableOrEmpty->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_tableOrEmpty, 1);
    row->addWidget(m_detail);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_chips);
    column->addLayout(row, 1);
    m_detail->hide();
}

void CampaignsPage::connectList()
{
    const auto filter = [this] {
        m_model->setFilter(static_cast<CampaignFilter>(m_chips->current()), header()->searchField()->text());
        showRows();
    };
    connect(m_chips, &FilterChips::currentChanged, this, filter);
    connect(header(), &PageHeader::searchChanged, this, filter);
    connect(header(), &PageHeader::primaryTriggered, this, [this] { createNew(); });
    connect(m_table, &BigTableView::rowOpened, this, &CampaignsPage::openCurrent);
    connect(m_table, &BigTableView::removeRequested, this, [this] { act(CampaignAct::Remove); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CampaignsPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_currentId = m_model->row(index.row()).campaign.id;
        showCurrent();
    });
    connect(m_detail, &CampaignDetail::actRequested, this, &CampaignsPage::act);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_model->countOf(CampaignFilter::All) == 0) {
            createNew();
            return;
        }
        header()->searchField()->clear();
        m_chips->setCurrent(0);
    });
    connect(m_actions, &CampaignActions::changed, this, &CampaignsPage::reload);
    connect(m_actions, &CampaignActions::hidden, this, [this](qint64 id, bool isHidden) {
        m_model->setHidden(id, isHidden);
        showRows();
    });
    connect(m_actions, &CampaignActions::duplicated, this, [this](qint64 id) { m_currentId = id; });
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
    m_table->setAccessibleName(tr("Campaigns"));
    showChips();
    showRows();
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
        m_currentId = id;
        showComposer(true);
        m_composer->open(id);
    } else if (what.startsWith(u"select/")) {
        showComposer(false);
        m_currentId = what.mid(7).toLongLong();
        reload();
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
    return { header()->searchField(), m_table, m_detail };
}

bool CampaignsPage::canLeave()
{
    m_composer->close();
    return true;
}

QByteArray CampaignsPage::saveState() const
{
    return QByteArray::number(m_chips->current());
}

void CampaignsPage::restoreState(const QByteArray &state)
{
    m_chips->setCurrent(state.toInt());
}

bool CampaignsPage::isComposing() const
{
    return m_stack->currentWidget() == m_composer;
}

void CampaignsPage::showLive(const LiveSnapshot &snapshot)
{
    bool stale = false;
    for (const CampaignLive &live : snapshot.campaigns) {
        std::optional<CampaignRow> row = m_model->find(live.id);
        if (!row || nameOf(row->campaign.state) != live.state) {
            stale = true;
            continue;
        }
        row->status.planned = live.counts.planned();
        row->status.waiting = live.counts.waiting();
        row->status.accepted = live.counts.accepted();
        row->status.delivered = live.counts.delivered();
        row->status.undelivered = live.counts.undelivered();
        row->status.failed = live.counts.failed();
        m_model->updateStatus(live.id, row->status);
        if (live.id == m_currentId && m_detail->isVisible())
            showCurrent();
    }
    if (stale && isVisible() && !isComposing())
        reload();
}

void CampaignsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_table->setColumnHidden(CampaignTableModel::PeopleColumn, width() < kAllColumnsFrom);
    m_table->setColumnHidden(CampaignTableModel::AcceptedColumn, width() < kAllColumnsFrom);
    showCurrent();
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
    m_model->setRows(*rows, m_workspace.info().zone, m_workspace.clock().now());
    showRows();
}

void CampaignsPage::showRows()
{
    showChips();
    showEmpty();
    select(m_currentId);
    header()->setSubtitle(m_loaded ? tr("%Ln campaign(s)", nullptr, m_model->countOf(CampaignFilter::All)) : QString());
}

void CampaignsPage::showEmpty()
{
    const bool isEmpty = m_loaded && m_model->rowCount() == 0;
    m_tableOrEmpty->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        return;
    const bool none = m_model->countOf(CampaignFilter::All) == 0;
    m_chips->setVisible(!none);
    m_empty->setIcon(none ? u"message-2" : u"search");
    m_empty->setSentence(none ? tr("Write your first campaign. It stays a draft until you send it.")
                              : tr("No campaign matches."));
    m_empty->setDetail(none ? QString() : tr("Another word or another status may find it."));
    m_empty->setPrimaryText(none ? tr("New campaign") : tr("Clear the filter"));
}

void CampaignsPage::showCurrent()
{
    const std::optional<CampaignRow> row = current();
    m_detail->setVisible(row && m_tableOrEmpty->currentWidget() == m_table && width() >= kDetailFrom);
    if (!row)
        return;
    m_detail->showRow(*row, m_workspace.info().zone, m_workspace.clock().now(), m_actions->whyNotStart(),
                      m_actions->whyNotEdit());
    m_workspace
        .read([id = row->campaign.id](Session &session) -> Result<QString> {
            const Result<OpenedDraft> draft = openDraft(session, id);
            return draft ? Result<QString>(draft->text) : Result<QString>(draft.error());
        })
        .then(this, [this, id = row->campaign.id](const Result<QString> &text) {
            if (text && id == m_currentId)
                m_detail->showText(*text);
        });
}

void CampaignsPage::showChips()
{
    const QStringList names{ tr("All"), tr("Drafts"), tr("In review"), tr("Ready"), tr("Under way"), tr("Over") };
    QStringList texts;
    for (int i = 0; i < names.size(); ++i) {
        const int count = m_model->countOf(static_cast<CampaignFilter>(i));
        texts.append(count > 0 ? QStringLiteral("%1  %2").arg(names.at(i), numberText(count)) : names.at(i));
    }
    m_chips->setTexts(texts);
    m_chips->setVisible(m_model->countOf(CampaignFilter::All) > 0);
}

void CampaignsPage::select(qint64 campaignId)
{
    const int row = std::max(0, m_model->indexOf(campaignId));
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(row, CampaignTableModel::NameColumn));
        m_currentId = m_model->row(row).campaign.id;
    }
    showCurrent();
}

void CampaignsPage::openCurrent()
{
    if (const std::optional<CampaignRow> row = current())
        openCampaign(row->campaign);
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
    const std::optional<CampaignRow> row = current();
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
    case CampaignAct::Remove: m_actions->removeLater(campaign); return;
    }
}

void CampaignsPage::showMenu(const QPoint &position)
{
    const std::optional<CampaignRow> row = current();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CampaignAct offered : actsFor(row->campaign.state))
        menu->addAction(actText(offered, row->campaign.state), this, [this, offered] { act(offered); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
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
    m_table->setFocus(Qt::OtherFocusReason);
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
    connect(m_sheet, &QDialog::rejected, m_composer, [this] { m_composer->setFocus(); });
    m_sheet->open();
}

std::optional<CampaignRow> CampaignsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? std::optional(m_model->row(index.row()))
                                                                : std::nullopt;
}

} // namespace carillon::ui
