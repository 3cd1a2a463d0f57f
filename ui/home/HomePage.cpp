// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/HomePage.h"

#include "core/delivery/GatewayStore.h"
#include "ui/home/ActionRow.h"
#include "ui/home/GetStartedCard.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Tile.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kFreshMs = 30'000; // the figures cover a month; more often is work for nothing
constexpr qsizetype kMostRows = 5;
constexpr double kOptOutLimit = 0.013; // above this a list is being worn out

void clear(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void addEmpty(QVBoxLayout *rows, const QString &text)
{
    auto *label = new TextLabel(text, TypeRole::Body, TextLabel::Ink::Secondary);
    label->setWordWrap(true);
    rows->addWidget(label);
}

QString hiddenKey(const Workspace &workspace)
{
    return u"home/%1/hideGetStarted"_s.arg(QString::fromLatin1(workspace.info().uid.toHex()));
}

} // namespace

HomePage::HomePage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Home, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    connect(header(), &PageHeader::primaryTriggered, this, [this] { m_shell.openPage(PageId::Campaigns, u"new"_s); });
    connect(m_steps, &GetStartedCard::stepChosen, this, &HomePage::takeStep);
    connect(m_steps, &GetStartedCard::hideRequested, this, [this] {
        QSettings().setValue(hiddenKey(m_workspace), true);
        showSteps();
    });
    auto *fresh = new QTimer(this);
    connect(fresh, &QTimer::timeout, this, [this] {
        if (isVisible())
            activate();
    });
    fresh->start(kFreshMs);
}

void HomePage::layOut()
{
    m_steps = new GetStartedCard(this);
    m_steps->hide();
    m_needs = new Card(QString(), this);
    m_upcoming = new Card(QString(), this);
    m_needRows = new QVBoxLayout;
    m_upcomingRows = new QVBoxLayout;
    m_needs->body()->addLayout(m_needRows);
    m_needs->body()->addStretch(1);
    m_upcoming->body()->addLayout(m_upcomingRows);
    m_upcoming->body()->addStretch(1);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_needs, 3);
    middle->addWidget(m_upcoming, 2);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(16);
    for (Tile **tile : { &m_delivery, &m_sent, &m_cost, &m_optOuts }) {
        *tile = new Tile(this);
        tiles->addWidget(*tile, 1);
    }

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_steps);
    column->addLayout(tiles);
    column->addLayout(middle);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
}

ReportWords HomePage::words() const
{
    return { QLocale(), QTimeZone(m_workspace.info().zone.toUtf8()) };
}

void HomePage::activate()
{
    if (m_asking)
        return;
    m_asking = true;
    m_workspace
        .read([](carillon::Session &session) -> Result<Facts> {
            const Result<HomeFigures> figures = readHomeFigures(session);
            if (!figures)
                return figures.error();
            const Result<QList<Gateway>> gateways = GatewayStore(session).list();
            if (!gateways)
                return gateways.error();
            return Facts{ *figures, !gateways->isEmpty() };
        })
        .then(this, [this](const Result<Facts> &facts) {
            m_asking = false;
            if (!facts)
                return message()->showMessage(Tone::Error, errorText(facts.error()));
            show(*facts);
        });
}

void HomePage::open(const QString &what)
{
    if (what == u"get-started") {
        QSettings().remove(hiddenKey(m_workspace));
        showSteps();
    }
}

void HomePage::show(const Facts &facts)
{
    m_facts = facts;
    retranslate();
}

void HomePage::retranslate()
{
    header()->setTitle(tr("Home"));
    header()->setSubtitle(
        tr("%1 · %Ln contact(s)", nullptr, static_cast<int>(m_facts.figures.contacts)).arg(m_workspace.info().name));
    header()->setPrimary(tr("New campaign"), u"plus");
    m_needs->setTitle(tr("Needs you"));
    m_upcoming->setTitle(tr("Next 7 days"));
    showSteps();
    showNeeds();
    showUpcoming();
    showTiles();
}

void HomePage::showSteps()
{
    const bool sample = m_workspace.info().sample;
    m_steps->setDone(GetStartedCard::LookAround, sample);
    m_steps->setDone(GetStartedCard::BringContacts, m_facts.figures.contacts > 0);
    m_steps->setDone(GetStartedCard::ConnectAccount, m_facts.hasGateway);
    m_steps->setDone(GetStartedCard::SendTest, m_facts.figures.sent > 0);
    m_steps->setVisible(!m_steps->isComplete() && !QSettings().value(hiddenKey(m_workspace)).toBool());
}

void HomePage::showNeeds()
{
    clear(m_needRows);
    const auto &needs = m_facts.figures.needsYou;
    if (needs.isEmpty())
        addEmpty(m_needRows, tr("Nothing waits for you."));
    for (const NeedsYou &need : needs.first(std::min(needs.size(), kMostRows))) {
        auto *row = new ActionRow;
        const auto say = [&](QStringView icon, Tone tone, const QString &text, const QString &button, PageId page,
                             const QString &what) {
            row->setMark(icon, tone);
            const QString since = need.since > 0 ? tr("since %1").arg(words().minute(need.since)) : QString();
            row->setTexts(text, since, button);
            connect(row->button(), &QPushButton::clicked, this, [this, page, what] { m_shell.openPage(page, what); });
        };
        const QString campaign = u"campaign/%1"_s.arg(need.campaignId);
        const int count = static_cast<int>(need.count);
        switch (need.kind) {
        case NeedsYou::Kind::Review:
            say(u"clipboard-check", Tone::Info, tr("Review “%1”, asked by %2").arg(need.campaign, need.by), tr("Open"),
                PageId::Review, campaign);
            break;
        case NeedsYou::Kind::ChangesRequested:
            say(u"arrow-back-up", Tone::Warning, tr("“%1” came back with a comment").arg(need.campaign), tr("Open"),
                PageId::Campaigns, campaign);
            break;
        case NeedsYou::Kind::Draft:
            say(u"pencil", Tone::Neutral, tr("“%1” is still a draft").arg(need.campaign), tr("Go on writing"),
                PageId::Campaigns, campaign);
            break;
        case NeedsYou::Kind::Halted:
            say(u"alert-circle", Tone::Error, tr("“%1” was halted by a rule").arg(need.campaign), tr("See why"),
                PageId::Live, campaign);
            break;
        case NeedsYou::Kind::Doubt:
            say(u"help-circle", Tone::Warning,
                tr("%Ln message(s) of “%1” may or may not have gone out", nullptr, count).arg(need.campaign),
                tr("Decide"), PageId::Live, campaign);
            break;
        case NeedsYou::Kind::Replies:
            say(u"message-reply", Tone::Info, tr("%Ln new replies", nullptr, count), tr("Open"), PageId::Inbox, {});
            break;
        }
        m_needRows->addWidget(row);
    }
}

void HomePage::showUpcoming()
{
    clear(m_upcomingRows);
    for (const RunningSend &send : m_facts.figures.running) {
        auto *row = new ActionRow;
        row->setMark(u"player-play", Tone::Info);
        row->setTexts(send.campaign,
                      tr("sending now · %1 of %2 left").arg(words().number(send.waiting), words().number(send.planned)),
                      tr("Watch"));
        connect(row->button(), &QPushButton::clicked, this,
                [this, id = send.campaignId] { m_shell.openPage(PageId::Live, u"campaign/%1"_s.arg(id)); });
        m_upcomingRows->addWidget(row);
    }
    for (const UpcomingSend &send : m_facts.figures.upcoming) {
        auto *row = new ActionRow;
        row->setMark(u"clock", Tone::Neutral);
        row->setTexts(send.campaign,
                      tr("%1 · %Ln people", nullptr, static_cast<int>(send.messages)).arg(words().minute(send.at)),
                      tr("Open"));
        connect(row->button(), &QPushButton::clicked, this,
                [this, id = send.campaignId] { m_shell.openPage(PageId::Campaigns, u"campaign/%1"_s.arg(id)); });
        m_upcomingRows->addWidget(row);
    }
    if (m_upcomingRows->count() == 0)
        addEmpty(m_upcomingRows, tr("Nothing is scheduled."));
}

void HomePage::showTiles()
{
    const HomeFigures &figures = m_facts.figures;
    const auto delivery = figures.deliveryRate();
    const auto optOuts = figures.optOutRate();
    const QString period = tr("last 30 days");
    m_delivery->setCaption(tr("Delivery"));
    m_delivery->setNumber(delivery ? words().percent(*delivery, figures.sent) : u"–"_s);
    m_delivery->setTrend(Tile::Trend::None, period);
    m_sent->setCaption(tr("Texts handed over"));
    m_sent->setNumber(words().number(figures.sent));
    m_sent->setTrend(Tile::Trend::None, period);
    m_cost->setCaption(tr("Cost"));
    m_cost->setNumber(words().money(figures.spent));
    m_cost->setTrend(Tile::Trend::None, period);
    m_optOuts->setCaption(tr("Opt-outs"));
    m_optOuts->setNumber(optOuts ? words().percent(*optOuts, figures.delivered) : u"–"_s);
    const bool high = optOuts && *optOuts > kOptOutLimit;
    m_optOuts->setTrend(Tile::Trend::None, high ? tr("above the limit of 1.3 %") : tr("limit 1.3 %"),
                        high ? Tone::Warning : Tone::Neutral);
}

void HomePage::takeStep(int step)
{
    switch (static_cast<GetStartedCard::Step>(step)) {
    case GetStartedCard::LookAround: Q_EMIT sampleRequested(); break;
    case GetStartedCard::BringContacts: return m_shell.openPage(PageId::Contacts, u"import"_s);
    case GetStartedCard::ConnectAccount: return m_shell.openPage(PageId::Settings, u"accounts/new"_s);
    case GetStartedCard::SendTest: return m_shell.openPage(PageId::Campaigns, u"new"_s);
    }
}

} // namespace carillon::ui
