// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LivePage.h"

#include "core/campaigns/Workflow.h"
#include "core/delivery/MessageStore.h"
#include "ui/live/DoubtCard.h"
#include "ui/live/LiveCard.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kDoubtRows = 20;

} // namespace

LivePage::LivePage(Workspace &workspace, SendingEngine &engine, Shell &shell, QWidget *parent)
    : Page(PageId::Live, parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_shell(shell)
{
    layOut();
    connect(&m_engine, &SendingEngine::snapshot, this, &LivePage::show);
    connect(header(), &PageHeader::primaryTriggered, this, &LivePage::pauseAllRequested);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { m_shell.openPage(PageId::Campaigns); });
    connect(m_doubt, &DoubtCard::resolved, this, [this](qint64 id, Resolution resolution) {
        act([id, resolution](carillon::Session &session) -> Status {
            CARILLON_TRY(require(session, Permission::ResolveDoubt));
            return MessageStore(session).resolve(id, resolution);
        });
        showDoubt(m_doubtCampaign, {});
    });
}

void LivePage::layOut()
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(u"activity");
    m_doubt = new DoubtCard(words(), this);
    m_doubt->hide();
    auto *content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(16);
    m_cards->addWidget(m_empty, 1);
    m_cards->addWidget(m_doubt);
    m_cards->addStretch(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
}

ReportWords LivePage::words() const
{
    return { QLocale(), QTimeZone(m_workspace.info().zone.toUtf8()) };
}

void LivePage::retranslate()
{
    int sending = 0;
    for (const CampaignLive &campaign : m_snapshot.campaigns)
        sending += campaign.state == u"sending" ? 1 : 0;
    header()->setTitle(tr("Live"));
    header()->setSubtitle(sending > 0 ? tr("%n campaign(s) sending", nullptr, sending) : tr("Nothing is sending"));
    header()->setPrimary(tr("Pause all sending"), u"player-pause");
    const bool may = mayDo(m_workspace.actor(), Permission::StartCampaigns);
    header()->primaryButton()->setEnabled(may && sending > 0);
    header()->primaryButton()->setToolTip(may ? QString() : tr("Marketers can do this."));
    header()->primaryButton()->setAccessibleDescription(header()->primaryButton()->toolTip());
    m_empty->setSentence(tr("Nothing is sending."));
    m_empty->setDetail(tr("When a campaign goes out you see here how far it is, how fast, and what arrived."));
    m_empty->setPrimaryText(tr("Open the campaigns"));
    for (const auto &[id, card] : m_byCampaign) {
        card->setActor(m_workspace.actor());
        card->retranslate();
    }
    if (m_doubt->isVisible())
        m_doubt->retranslate();
}

void LivePage::open(const QString &what)
{
    Q_UNUSED(what) // every campaign that matters now is on the page
}

void LivePage::show(const LiveSnapshot &snapshot)
{
    m_snapshot = snapshot;
    for (const CampaignLive &campaign : snapshot.campaigns)
        cardFor(campaign)->show(campaign, snapshot.at);
    removeOthers(snapshot);
    m_empty->setVisible(m_byCampaign.empty());
    int sending = 0;
    for (const CampaignLive &campaign : snapshot.campaigns)
        sending += campaign.state == u"sending" ? 1 : 0;
    header()->setSubtitle(sending > 0 ? tr("%n campaign(s) sending", nullptr, sending) : tr("Nothing is sending"));
    header()->primaryButton()->setEnabled(sending > 0 && mayDo(m_workspace.actor(), Permission::StartCampaigns));
}

LiveCard *LivePage::cardFor(const CampaignLive &campaign)
{
    if (const auto found = m_byCampaign.find(campaign.id); found != m_byCampaign.end())
        return found->second;
    auto *card = new LiveCard(words(), m_workspace.actor(), this);
    connect(card, &LiveCard::pauseRequested, this, [this](const QString &name) {
        act([name](carillon::Session &session) { return Workflow(session).pause(name); });
    });
    connect(card, &LiveCard::resumeRequested, this, [this](const QString &name) {
        act([name](carillon::Session &session) { return Workflow(session).resume(name); });
    });
    connect(card, &LiveCard::stopRequested, this, [this](const QString &name) {
        act([name](carillon::Session &session) { return Workflow(session).cancel(name, {}); });
    });
    connect(card, &LiveCard::reportRequested, this,
            [this](const QString &name) { m_shell.openPage(PageId::Reports, u"campaign/"_s + name); });
    connect(card, &LiveCard::doubtRequested, this, &LivePage::showDoubt);
    m_cards->insertWidget(static_cast<int>(m_byCampaign.size()), card);
    m_byCampaign.emplace(campaign.id, card);
    return card;
}

void LivePage::removeOthers(const LiveSnapshot &snapshot)
{
    std::erase_if(m_byCampaign, [&](const auto &entry) {
        const bool kept = std::any_of(snapshot.campaigns.begin(), snapshot.campaigns.end(),
                                      [&](const CampaignLive &campaign) { return campaign.id == entry.first; });
        if (!kept)
            entry.second->deleteLater();
        return !kept;
    });
}

void LivePage::act(const Act &work)
{
    m_workspace.write(work).then(this, [this](const Status &status) {
        if (!status)
            message()->showMessage(Tone::Error, errorText(status.error()));
        m_engine.wake();
    });
}

void LivePage::showDoubt(qint64 campaignId, const QString &campaign)
{
    m_doubtCampaign = campaignId;
    struct Doubt
    {
        QList<MessageRow> rows = {};
        qint64 total = 0;
    };
    m_workspace
        .read([campaignId](carillon::Session &session) -> Result<Doubt> {
            MessageStore messages(session);
            const auto rows
                = messages.list({ .campaignId = campaignId, .state = MessageState::InDoubt, .limit = kDoubtRows });
            if (!rows)
                return rows.error();
            const auto counts = messages.counts(campaignId);
            if (!counts)
                return counts.error();
            return Doubt{ *rows, counts->inDoubt() };
        })
        .then(this, [this, campaign](const Result<Doubt> &doubt) {
            if (!doubt)
                return message()->showMessage(Tone::Error, errorText(doubt.error()));
            m_doubt->setVisible(!doubt->rows.isEmpty());
            m_doubt->show(campaign.isEmpty() && !doubt->rows.isEmpty() ? doubt->rows.first().campaign : campaign,
                          doubt->rows, doubt->total);
        });
}

} // namespace carillon::ui
