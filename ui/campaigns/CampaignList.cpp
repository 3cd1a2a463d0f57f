// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignList.h"

#include "ui/campaigns/CampaignTableModel.h"
#include "ui/campaigns/FilterChips.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/PillDelegate.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kDetailFrom = 850; // width from which there is room for the side pane
constexpr int kAllColumnsFrom = 1210;

} // namespace

CampaignList::CampaignList(QWidget *parent)
    : QWidget(parent)
    , m_model(new CampaignTableModel(this))
    , m_chips(new FilterChips(kCampaignFilters, this))
    , m_tableOrEmpty(new QStackedWidget(this))
    , m_table(new BigTableView(this))
    , m_empty(new EmptyState(this))
    , m_detail(new CampaignDetail(this))
{
    buildTable();
    buildLayout();
    connectParts();
}

void CampaignList::buildTable()
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
        { CampaignTableModel::FailedColumn, 76 }
    };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
}

void CampaignList::buildLayout()
{
    m_tableOrEmpty->addWidget(m_table);
    m_tableOrEmpty->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_tableOrEmpty, 1);
    row->addWidget(m_detail);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_chips);
    column->addLayout(row, 1);
    m_detail->hide();
    setFocusProxy(m_table);
}

void CampaignList::connectParts()
{
    connect(m_chips, &FilterChips::currentChanged, this, &CampaignList::refilter);
    connect(m_table, &BigTableView::rowOpened, this, &CampaignList::openRequested);
    connect(m_table, &BigTableView::removeRequested, this, [this] { Q_EMIT actRequested(CampaignAct::Remove); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CampaignList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_currentId = m_model->row(index.row()).campaign.id;
        showDetail();
    });
    connect(m_detail, &CampaignDetail::actRequested, this, &CampaignList::actRequested);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (count() == 0) {
            Q_EMIT createRequested();
            return;
        }
        m_chips->setCurrent(0);
        Q_EMIT filterCleared();
    });
}

void CampaignList::setRows(const QList<CampaignRow> &rows, const QString &zone, UtcMs now)
{
    m_loaded = true;
    m_textOf = 0; // may have changed
    m_zone = zone;
    m_now = now;
    m_model->setRows(rows, zone, now);
    showRows();
}

void CampaignList::setReasons(const QString &whyNotStart, const QString &whyNotEdit)
{
    m_whyNotStart = whyNotStart;
    m_whyNotEdit = whyNotEdit;
}

void CampaignList::setWords(const QString &words)
{
    m_words = words;
    refilter();
}

void CampaignList::setHidden(qint64 campaignId, bool hidden)
{
    m_model->setHidden(campaignId, hidden);
    showRows();
}

void CampaignList::updateStatus(qint64 campaignId, const CampaignStatus &status)
{
    m_model->updateStatus(campaignId, status);
    if (campaignId == m_currentId)
        showDetail();
}

void CampaignList::select(qint64 campaignId)
{
    m_currentId = campaignId;
    showRows();
}

void CampaignList::showText(qint64 campaignId, const QString &text)
{
    if (campaignId == m_currentId)
        m_detail->showText(text);
}

std::optional<CampaignRow> CampaignList::find(qint64 campaignId) const
{
    return m_model->find(campaignId);
}

std::optional<CampaignRow> CampaignList::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? std::optional(m_model->row(index.row()))
                                                                : std::nullopt;
}

int CampaignList::count() const
{
    return m_model->countOf(CampaignFilter::All);
}

int CampaignList::filter() const
{
    return m_chips->current();
}

void CampaignList::setFilter(int filter)
{
    m_chips->setCurrent(filter);
}

void CampaignList::retranslate()
{
    m_table->setAccessibleName(tr("Campaigns"));
    showRows();
}

void CampaignList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(CampaignTableModel::PeopleColumn, width() < kAllColumnsFrom);
    m_table->setColumnHidden(CampaignTableModel::AcceptedColumn, width() < kAllColumnsFrom);
    showDetail();
}

void CampaignList::refilter()
{
    m_model->setFilter(static_cast<CampaignFilter>(m_chips->current()), m_words);
    showRows();
}

void CampaignList::showRows()
{
    showChips();
    showEmpty();
    if (m_model->rowCount() > 0) {
        const int row = std::max(0, m_model->indexOf(m_currentId));
        m_table->setCurrentIndex(m_model->index(row, CampaignTableModel::NameColumn));
    }
    showDetail();
}

void CampaignList::showChips()
{
    const QStringList names{ tr("All"), tr("Drafts"), tr("In review"), tr("Ready"), tr("Under way"), tr("Over") };
    QStringList texts;
    for (int i = 0; i < names.size(); ++i) {
        const int inside = m_model->countOf(static_cast<CampaignFilter>(i));
        texts.append(inside > 0 ? u"%1  %2"_s.arg(names.at(i), numberText(inside)) : names.at(i));
    }
    m_chips->setTexts(texts);
    m_chips->setVisible(count() > 0);
}

void CampaignList::showEmpty()
{
    const bool isEmpty = m_loaded && m_model->rowCount() == 0;
    m_tableOrEmpty->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        return;
    const bool none = count() == 0;
    m_empty->setIcon(none ? u"message-2" : u"search");
    m_empty->setSentence(none ? tr("Write your first campaign. It stays a draft until you send it.")
                              : tr("No campaign matches."));
    m_empty->setDetail(none ? QString() : tr("Another word or another status may find it."));
    m_empty->setPrimaryText(none ? tr("New campaign") : tr("Clear the filter"));
}

void CampaignList::showDetail()
{
    const std::optional<CampaignRow> row = current();
    m_detail->setVisible(row && m_tableOrEmpty->currentWidget() == m_table && width() >= kDetailFrom);
    if (!row)
        return;
    m_detail->showRow(*row, m_zone, m_now, m_whyNotStart, m_whyNotEdit);
    if (std::exchange(m_textOf, row->campaign.id) != row->campaign.id)
        Q_EMIT currentChanged(row->campaign.id);
}

void CampaignList::showMenu(const QPoint &position)
{
    const std::optional<CampaignRow> row = current();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CampaignAct act : actsFor(row->campaign.state))
        menu->addAction(actText(act, row->campaign.state), this, [this, act] { Q_EMIT actRequested(act); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace carillon::ui
