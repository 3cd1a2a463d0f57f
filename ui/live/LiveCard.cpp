// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LiveCard.h"

#include "core/accounts/Permissions.h"
#include "ui/widgets/BarList.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

CampaignPill pillOf(const QString &state)
{
    if (state == u"paused")
        return CampaignPill::Paused;
    if (state == u"halted")
        return CampaignPill::Halted;
    if (state == u"stopped")
        return CampaignPill::Stopped;
    return state == u"sent" ? CampaignPill::Sent : CampaignPill::Sending;
}

} // namespace

LiveCard::LiveCard(const ReportWords &words, const Actor &actor, QWidget *parent)
    : Card(QString(), parent)
    , m_words(words)
    , m_actor(actor)
    , m_pill(new StatusPill(this))
    , m_bar(new QProgressBar(this))
    , m_pace(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_chartTitle(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_chart(new TimeSeriesChart(this))
    , m_causesTitle(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_causes(new BarList(this))
    , m_message(new InlineMessage(this))
    , m_pause(makeButton(ButtonKind::Secondary, {}, u"player-pause", this))
    , m_stop(makeButton(ButtonKind::Secondary, {}, u"player-stop", this))
    , m_report(makeButton(ButtonKind::Quiet, {}, u"chart-bar", this))
    , m_doubt(makeButton(ButtonKind::Quiet, {}, u"help-circle", this))
{
    layOut();
    connect(m_pause, &QPushButton::clicked, this,
            [this] { Q_EMIT isSending() ? pauseRequested(m_campaign.name) : resumeRequested(m_campaign.name); });
    connect(m_stop, &QPushButton::clicked, this, &LiveCard::askToStop);
    connect(m_report, &QPushButton::clicked, this, [this] { Q_EMIT reportRequested(m_campaign.name); });
    connect(m_doubt, &QPushButton::clicked, this, [this] { Q_EMIT doubtRequested(m_campaign.id, m_campaign.name); });
}

void LiveCard::layOut()
{
    addToTitleRow(m_pill);
    m_bar->setTextVisible(false);
    m_chart->setMinimumHeight(180);
    auto *figures = new QGridLayout;
    figures->setHorizontalSpacing(24);
    figures->setVerticalSpacing(0);
    for (int i = 0; i < kFigures; ++i) {
        auto &number = m_numbers.at(static_cast<std::size_t>(i));
        auto &caption = m_captions.at(static_cast<std::size_t>(i));
        number = new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this);
        caption = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
        figures->addWidget(number, 0, i);
        figures->addWidget(caption, 1, i);
        figures->setColumnStretch(i, 1);
    }
    auto *left = new QVBoxLayout;
    left->addWidget(m_chartTitle);
    left->addWidget(m_chart, 1);
    m_causesPane = new QWidget(this);
    auto *right = new QVBoxLayout(m_causesPane);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_causesTitle);
    right->addWidget(m_causes);
    right->addStretch(1);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(24);
    charts->addLayout(left, 3);
    charts->addWidget(m_causesPane, 2);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_pause, m_stop, m_report, m_doubt })
        buttons->addWidget(button);
    buttons->addStretch(1);

    body()->setSpacing(12);
    body()->addWidget(m_bar);
    body()->addWidget(m_pace);
    body()->addLayout(figures);
    body()->addLayout(charts);
    body()->addWidget(m_message);
    body()->addLayout(buttons);
}

bool LiveCard::isSending() const
{
    return m_campaign.state == u"sending";
}

void LiveCard::show(const CampaignLive &campaign, UtcMs at)
{
    const bool newState = campaign.state != m_campaign.state;
    m_campaign = campaign;
    m_throughput.add(at, campaign.counts.accepted() + campaign.counts.failed() + campaign.counts.inDoubt());
    if (newState)
        retranslate();
    refresh();
}

void LiveCard::retranslate()
{
    static constexpr auto kNames = std::to_array<const char *>(
        { QT_TR_NOOP("handed over"), QT_TR_NOOP("delivered"), QT_TR_NOOP("waiting for receipt"),
          QT_TR_NOOP("not delivered"), QT_TR_NOOP("failed"), QT_TR_NOOP("in doubt"), QT_TR_NOOP("left") });
    for (std::size_t i = 0; i < kFigures; ++i)
        m_captions.at(i)->setText(tr(kNames.at(i)));
    m_chartTitle->setText(tr("Handed over, per second"));
    m_chart->setEmptyText(tr("The first seconds are being measured."));
    m_causesTitle->setText(tr("Why texts did not arrive"));
    m_pause->setText(isSending() ? tr("Pause") : tr("Resume"));
    m_stop->setText(tr("Stop…"));
    m_report->setText(tr("Open the report"));
    m_doubt->setText(tr("Decide on those in doubt…"));
    const bool may = mayDo(m_actor, Permission::StartCampaigns);
    for (QPushButton *button : { m_pause, m_stop }) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : tr("Marketers can do this."));
        button->setAccessibleDescription(button->toolTip());
    }
    refresh();
}

void LiveCard::refresh()
{
    setTitle(m_campaign.name);
    m_pill->setState(pillOf(m_campaign.state));
    const bool over = m_campaign.state == u"sent" || m_campaign.state == u"stopped";
    m_pause->setVisible(!over);
    m_stop->setVisible(!over);
    showFigures();
    showChart();
    showCauses();
}

void LiveCard::showFigures()
{
    const MessageCounts &counts = m_campaign.counts;
    const qint64 total = counts.planned() - counts.holdout();
    const std::array<qint64, kFigures> values{ counts.accepted(),    counts.delivered(), counts.noReceipt(),
                                               counts.undelivered(), counts.failed(),    counts.inDoubt(),
                                               counts.waiting() };
    for (std::size_t i = 0; i < kFigures; ++i)
        m_numbers.at(i)->setText(m_words.number(values.at(i)));
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(total, 1)));
    m_bar->setValue(static_cast<int>(total - counts.waiting()));
    m_doubt->setVisible(counts.inDoubt() > 0);

    QString pace;
    if (isSending()) {
        pace = tr("%1 of %2 · %3 a second")
                   .arg(m_words.number(total - counts.waiting()), m_words.number(total),
                        QLocale().toString(m_campaign.ratePerSecond, 'f', m_campaign.ratePerSecond < 10 ? 1 : 0));
        if (m_campaign.eta)
            pace += u" · "_s + tr("done about %1").arg(m_words.clock(*m_campaign.eta));
    } else if (m_campaign.state == u"halted") {
        pace = tr("Halted by a rule: %1").arg(m_campaign.reason);
    } else if (m_campaign.state == u"paused") {
        pace = tr("Paused. %1 are already with the provider and will still arrive. %2 wait here.")
                   .arg(m_words.number(m_campaign.inFlight), m_words.number(counts.waiting()));
    } else {
        pace = tr("%1 of %2 handed over").arg(m_words.number(counts.accepted()), m_words.number(total));
    }
    m_pace->setText(pace);
}

void LiveCard::showChart()
{
    m_chart->setFinding(m_pace->text());
    const QList<QPointF> points = m_throughput.points();
    if (points == m_drawn)
        return; // snapshots come four times a second, points once
    m_drawn = points;
    m_chart->setLines(points.size() > 1 ? QList<TimeSeriesChart::Line>{ { Series::Sent, tr("Handed over"), points } }
                                        : QList<TimeSeriesChart::Line>());
    m_chart->setTimeTicks(ticks());
}

/// The first, middle and last moment of the chart.
QList<TimeSeriesChart::Tick> LiveCard::ticks() const
{
    if (m_drawn.size() < 2)
        return {};
    const milliseconds span(static_cast<qint64>(m_drawn.last().x() - m_drawn.first().x()));
    QList<TimeSeriesChart::Tick> ticks;
    for (const qsizetype i : { qsizetype(0), (m_drawn.size() - 1) / 2, m_drawn.size() - 1 }) {
        const double at = m_drawn.at(i).x();
        if (ticks.isEmpty() || ticks.last().value < at)
            ticks.append({ at, m_words.seriesTick(static_cast<UtcMs>(at), span) });
    }
    return ticks;
}

void LiveCard::showCauses()
{
    QList<BarList::Row> rows;
    for (auto it = m_campaign.causes.begin(); it != m_campaign.causes.end(); ++it)
        rows.append(
            { m_words.cause(it.key()), static_cast<double>(it.value()), m_words.number(it.value()), Tone::Error });
    std::sort(rows.begin(), rows.end(), [](const BarList::Row &a, const BarList::Row &b) { return a.value > b.value; });
    m_causes->setRows(rows);
    m_causesPane->setVisible(!rows.isEmpty());
}

void LiveCard::askToStop()
{
    const MessageCounts &counts = m_campaign.counts;
    m_message->showMessage(Tone::Warning,
                           tr("Stop for good: %1 people will not receive it. %2 already did.")
                               .arg(m_words.number(counts.waiting()), m_words.number(counts.accepted())));
    m_message->addAction(tr("Stop the campaign"), [this] {
        m_message->hide();
        Q_EMIT stopRequested(m_campaign.name);
    });
    m_message->setClosable(true);
}

} // namespace carillon::ui
