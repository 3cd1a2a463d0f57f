// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ReportBlocks.h"

#include "ui/widgets/BarList.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Tile.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kMostRows = 20;

Tile *tile(QHBoxLayout *row, const QString &caption, const QString &number, const QString &sentence)
{
    auto *made = new Tile;
    made->setCaption(caption);
    made->setNumber(number);
    made->setTrend(Tile::Trend::None, sentence);
    row->addWidget(made, 1);
    return made;
}

/// A line needs two points: a send that fits into one interval is drawn with the quiet before and after it.
QList<SeriesBucket> drawnBuckets(const TimeSeries &series)
{
    QList<SeriesBucket> buckets = series.buckets;
    if (buckets.size() == 1) {
        buckets.prepend(SeriesBucket{ .from = series.buckets.first().from - series.step.count() });
        buckets.append(SeriesBucket{ .from = series.buckets.first().from + series.step.count() });
    }
    return buckets;
}

/// A plain grid of words: first column left, numbers right.
class WordGrid
{
public:
    explicit WordGrid(QVBoxLayout *into) : m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(24);
        m_grid->setVerticalSpacing(8);
        m_grid->setColumnStretch(0, 1);
        into->addLayout(m_grid);
    }
    void addRow(const QStringList &cells, bool heading = false)
    {
        for (int column = 0; column < cells.size(); ++column) {
            auto *label = new TextLabel(cells.at(column), heading ? TypeRole::Caption : TypeRole::Body,
                                        heading ? TextLabel::Ink::Secondary : TextLabel::Ink::Text);
            m_grid->addWidget(label, m_row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        }
        ++m_row;
    }

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace

QList<FunnelChart::Step> ReportBlocks::funnelSteps(const Report &report) const
{
    return { { tr("In the audience"), report.funnel.audience },
             { tr("Planned"), report.funnel.planned },
             { tr("Handed over"), report.funnel.accepted },
             { tr("Delivered"), report.funnel.delivered } };
}

QList<TimeSeriesChart::Line> ReportBlocks::seriesLines(const Report &report) const
{
    TimeSeriesChart::Line sent{ Series::Sent, tr("Handed over") };
    TimeSeriesChart::Line delivered{ Series::Delivered, tr("Delivered") };
    TimeSeriesChart::Line failed{ Series::Failed, tr("Failed") };
    for (const SeriesBucket &bucket : drawnBuckets(report.series)) {
        const auto at = static_cast<double>(bucket.from);
        sent.points.append({ at, static_cast<double>(bucket.accepted) });
        delivered.points.append({ at, static_cast<double>(bucket.delivered) });
        failed.points.append({ at, static_cast<double>(bucket.failed) });
    }
    return { sent, delivered, failed };
}

QList<TimeSeriesChart::Tick> ReportBlocks::seriesTicks(const Report &report) const
{
    constexpr qsizetype kTicks = 5;
    const QList<SeriesBucket> buckets = drawnBuckets(report.series);
    if (buckets.isEmpty())
        return {};
    const milliseconds span(buckets.last().from - buckets.first().from);
    QList<TimeSeriesChart::Tick> ticks;
    for (qsizetype i = 0; i < kTicks; ++i) {
        const UtcMs at = buckets.at((buckets.size() - 1) * i / (kTicks - 1)).from;
        if (ticks.isEmpty() || ticks.last().value < static_cast<double>(at))
            ticks.append({ static_cast<double>(at), m_words.seriesTick(at, span) });
    }
    return ticks;
}

void ReportBlocks::fill(TimeSeriesChart &chart, const Report &report) const
{
    chart.setLines(seriesLines(report));
    chart.setTimeTicks(seriesTicks(report));
    chart.setFinding(m_words.seriesFinding(report));
    chart.setEmptyText(tr("Nothing was handed over in this time."));
}

QWidget *ReportBlocks::tiles(const Report &report, QWidget *parent) const
{
    auto *widget = new QWidget(parent);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    const auto delivery = report.deliveryRate();
    const auto optOut = report.optOutRate();
    tile(row, tr("Delivery"), delivery ? m_words.percent(*delivery, report.funnel.accepted) : u"–"_s,
         tr("%1 delivered").arg(m_words.number(report.funnel.delivered)));
    tile(row, tr("Cost"), m_words.money(report.cost), tr("%Ln part(s)", nullptr, static_cast<int>(report.segments)));
    tile(row, tr("Replies"), m_words.number(report.replies),
         tr("of %1 handed over").arg(m_words.number(report.funnel.accepted)));
    tile(row, tr("Opt-outs"), optOut ? m_words.percent(*optOut, report.funnel.delivered) : u"–"_s,
         tr("%Ln people", nullptr, static_cast<int>(report.optOuts)));
    return widget;
}

QWidget *ReportBlocks::funnel(const Report &report, QWidget *parent) const
{
    auto *card = new Card(tr("From audience to arrival"), parent);
    auto *chart = new FunnelChart(card);
    chart->setSteps(funnelSteps(report));
    card->body()->addWidget(chart);
    card->body()->addSpacing(4);
    WordGrid rest(card->body());
    rest.addRow({ tr("Left out of the audience"), m_words.number(report.funnel.excluded.total()) });
    rest.addRow({ tr("Failed before they were handed over"), m_words.number(report.funnel.failed) });
    rest.addRow({ tr("Handed over, no receipt yet"), m_words.number(report.funnel.noReceipt) });
    rest.addRow({ tr("In doubt"), m_words.number(report.funnel.inDoubt) });
    card->body()->addStretch(1);
    return card;
}

QWidget *ReportBlocks::series(const Report &report, QWidget *parent) const
{
    auto *card = new Card(m_words.seriesFinding(report), parent);
    auto *chart = new TimeSeriesChart(card);
    fill(*chart, report);
    chart->setMinimumHeight(220);
    card->body()->addWidget(chart, 1);
    card->body()->addWidget(new TextLabel(tr("Texts per interval · %1").arg(m_words.zoneName()), TypeRole::Caption,
                                          TextLabel::Ink::Secondary, card));
    return card;
}

QWidget *ReportBlocks::causes(const Report &report, QWidget *parent) const
{
    auto *card = new Card(tr("Why texts did not arrive"), parent);
    auto *bars = new BarList(card);
    QList<BarList::Row> rows;
    for (const CauseCount &cause : report.causes)
        rows.append(
            { m_words.cause(cause.cause), static_cast<double>(cause.count), m_words.number(cause.count), Tone::Error });
    bars->setRows(rows);
    card->body()->addWidget(bars);
    card->body()->addStretch(1);
    return card;
}

QWidget *ReportBlocks::gateways(const Report &report, QWidget *parent) const
{
    auto *card = new Card(tr("Sending accounts"), parent);
    WordGrid grid(card->body());
    grid.addRow({ tr("Account"), tr("Handed over"), tr("Delivered"), tr("Not delivered"), tr("Delivery") }, true);
    for (const GatewayFigures &gateway : report.gateways) {
        const auto rate = gateway.deliveryRate();
        grid.addRow({ gateway.name, m_words.number(gateway.accepted), m_words.number(gateway.delivered),
                      m_words.number(gateway.undelivered), rate ? m_words.percent(*rate, gateway.accepted) : u"–"_s });
    }
    card->body()->addStretch(1);
    return card;
}

QWidget *ReportBlocks::campaigns(const Report &report, QWidget *parent) const
{
    auto *card = new Card(tr("Campaigns"), parent);
    WordGrid grid(card->body());
    grid.addRow({ tr("Campaign"), tr("Planned"), tr("Delivered"), tr("Failed"), tr("Cost") }, true);
    for (const CampaignFigures &one : report.campaigns.first(std::min<qsizetype>(report.campaigns.size(), kMostRows))) {
        grid.addRow({ one.campaign.name, m_words.number(one.status.planned), m_words.number(one.status.delivered),
                      m_words.number(one.status.failed),
                      one.status.price ? m_words.money(*one.status.price) : u"–"_s });
    }
    return card;
}

QList<QWidget *> ReportBlocks::all(const Report &report, QWidget *parent) const
{
    QList<QWidget *> blocks{ tiles(report, parent), funnel(report, parent), series(report, parent) };
    if (!report.causes.isEmpty())
        blocks.append(causes(report, parent));
    if (!report.gateways.isEmpty())
        blocks.append(gateways(report, parent));
    if (report.campaigns.size() > 1)
        blocks.append(campaigns(report, parent));
    return blocks;
}

} // namespace carillon::ui
