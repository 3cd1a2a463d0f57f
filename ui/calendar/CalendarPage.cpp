// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/CalendarPage.h"

#include "core/campaigns/CampaignStore.h"
#include "ui/campaigns/CampaignPills.h"
#include "ui/home/ActionRow.h"
#include "ui/print/ReportWords.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TextLabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

CalendarPage::CalendarPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Calendar, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    connect(header(), &PageHeader::primaryTriggered, this, [this] { m_shell.openPage(PageId::Campaigns, u"new"_s); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_grid->setDay(m_grid->day().addMonths(-1)); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_grid->setDay(m_grid->day().addMonths(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_grid->setDay(today()); });
    connect(m_grid, &MonthGrid::dayChanged, this, &CalendarPage::showMonth);
    connect(m_grid, &MonthGrid::dayOpened, this, [this](const QDate &day) {
        const auto entries = m_grid->entriesOf(day);
        if (!entries.isEmpty())
            m_shell.openPage(PageId::Campaigns, u"campaign/%1"_s.arg(entries.first().campaignId));
    });
}

void CalendarPage::layOut()
{
    m_back = makeIconButton(u"chevron-left", {}, this);
    m_forward = makeIconButton(u"chevron-right", {}, this);
    header()->addWidget(m_back);
    m_today = header()->addButton({});
    header()->addWidget(m_forward);
    m_grid = new MonthGrid(this);
    m_day = new Card(QString(), this);
    m_day->setFixedWidth(264);
    m_dayRows = new QVBoxLayout;
    m_day->body()->addLayout(m_dayRows);
    m_day->body()->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_grid, 1);
    row->addWidget(m_day);
    body()->addLayout(row, 1);
    m_grid->setToday(today());
    m_grid->setDay(today());
}

QDate CalendarPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_workspace.clock().now(), QTimeZone(m_workspace.info().zone.toUtf8()))
        .date();
}

void CalendarPage::activate()
{
    m_workspace.read([](carillon::Session &session) { return CampaignStore(session).list(); })
        .then(this, [this](const Result<QList<Campaign>> &campaigns) {
            if (!campaigns)
                return message()->showMessage(Tone::Error, errorText(campaigns.error()));
            show(*campaigns);
        });
}

void CalendarPage::show(const QList<Campaign> &campaigns)
{
    m_campaigns = campaigns;
    const QTimeZone zone(m_workspace.info().zone.toUtf8());
    QList<MonthGrid::Entry> entries;
    for (const Campaign &campaign : campaigns) {
        const std::optional<UtcMs> at
            = campaign.state == CampaignState::Scheduled ? campaign.scheduledAt : campaign.startedAt;
        if (!at)
            continue;
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(*at, zone);
        entries.append({ campaign.id, when.date(), when.time().toString(u"HH:mm"), campaign.name,
                         campaignPill(pillOf(campaign.state)) });
    }
    std::sort(entries.begin(), entries.end(), [](const MonthGrid::Entry &a, const MonthGrid::Entry &b) {
        return std::tie(a.day, a.time) < std::tie(b.day, b.time);
    });
    m_grid->setEntries(entries);
    showMonth();
}

void CalendarPage::showMonth()
{
    //: A month with its year: March 2025
    header()->setSubtitle(QLocale().toString(m_grid->day(), tr("MMMM yyyy")) + u" · "_s
                          + ReportWords(QLocale(), QTimeZone(m_workspace.info().zone.toUtf8())).zoneName());
    showDay();
}

void CalendarPage::showDay()
{
    m_day->setTitle(QLocale().toString(m_grid->day(), tr("dddd, d MMM")));
    while (QLayoutItem *item = m_dayRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto entries = m_grid->entriesOf(m_grid->day());
    for (const MonthGrid::Entry &entry : entries) {
        auto *row = new ActionRow;
        row->setMark(entry.pill.icon, entry.pill.tone);
        row->setTexts(entry.title, entry.time + u" · "_s + entry.pill.word, tr("Open"));
        connect(row->button(), &QPushButton::clicked, this,
                [this, id = entry.campaignId] { m_shell.openPage(PageId::Campaigns, u"campaign/%1"_s.arg(id)); });
        m_dayRows->addWidget(row);
    }
    if (entries.isEmpty()) {
        auto *label = new TextLabel(tr("Nothing is sent on this day."), TypeRole::Body, TextLabel::Ink::Secondary);
        label->setWordWrap(true);
        m_dayRows->addWidget(label);
    }
}

void CalendarPage::retranslate()
{
    header()->setTitle(tr("Calendar"));
    header()->setPrimary(tr("New campaign"), u"plus");
    m_today->setText(tr("Today"));
    nameIconButton(m_back, tr("Month before"));
    nameIconButton(m_forward, tr("Month after"));
    show(m_campaigns);
}

} // namespace carillon::ui
