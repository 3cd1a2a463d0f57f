// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/GalleryPage.h"

#include "ui/widgets/BarList.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormLayout.h"
#include "ui/widgets/FunnelChart.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PhonePreview.h"
#include "ui/widgets/PillDelegate.h"
#include "ui/widgets/SegmentMeter.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TimeSeriesChart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

GalleryPage::GalleryPage(Part part, QWidget *parent) : Page(PageId::Campaigns, parent), m_part(part)
{
    switch (part) {
    case Part::Controls: buildControls(); break;
    case Part::Charts: buildCharts(); break;
    case Part::Messages: buildMessages(); break;
    }
}

void GalleryPage::retranslate()
{
    header()->setTitle(u"Spring sale – VIP early access 春季促销"_s);
    header()->setSubtitle(u"Draft · saved 10 seconds ago"_s);
    header()->setSearchPlaceholder(u"Filter: name, number, tag"_s);
    header()->setPrimary(u"Send for review"_s, u"send");
}

void GalleryPage::buildControls()
{
    header()->addButton(u"Send test…"_s, u"device-mobile");
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    body()->addLayout(row, 1);

    auto *left = new Card(u"Message"_s, this);
    auto *tools = new QHBoxLayout;
    tools->addWidget(makeButton(ButtonKind::Secondary, u"Insert field"_s, u"braces", left));
    tools->addWidget(makeButton(ButtonKind::Secondary, u"Link"_s, u"link", left));
    tools->addWidget(makeButton(ButtonKind::Quiet, u"Template…"_s, u"template", left));
    tools->addStretch();
    tools->addWidget(makeIconButton(u"dots", u"More"_s, left));
    left->body()->addLayout(tools);
    auto *editor
        = new QPlainTextEdit(u"HARBOR: Hi {{first_name|there}}, it’s time. Your VIP early access starts tonight "
                             "at 8 pm. Take 30% off everything.\n直 骨 将 【海港】您好\nReply STOP to opt out"_s,
                             left);
    left->body()->addWidget(editor, 1);
    auto *meter = new SegmentMeter(left);
    meter->setParts(3, 35, 67, SegmentMeter::Fill::Surprise);
    meter->setSentence(u"3 parts · Unicode · 35 left in this part"_s);
    left->body()->addWidget(meter);
    auto *hint = new InlineMessage(left);
    hint->showMessage(Tone::Warning, u"The curly quote ’ makes this a Unicode message: 3 parts instead of 2."_s);
    hint->addAction(u"Replace with '"_s, [] {});
    left->body()->addWidget(hint);
    row->addWidget(left, 5);

    auto *middle = new QVBoxLayout;
    auto *combo = new QComboBox(this);
    combo->addItems({ u"Preview as: Li Wei (longest)"_s, u"Shortest"_s });
    middle->addWidget(combo);
    auto *phone = new PhonePreview(this);
    phone->setSender(u"HARBOR"_s);
    phone->setMessage(u"HARBOR: Hi Alexandria, it’s time. Your VIP early access starts tonight at 8 pm. Take 30% off "
                      "everything for 48 hours only. Shop first: hbr.co/s1\nReply STOP to opt out"_s,
                      { 67, 134 });
    phone->setCaption(u"Shows as one text · billed as 3"_s);
    middle->addWidget(phone, 1);
    row->addLayout(middle, 3);

    auto *right = new Card(u"Controls"_s, this);
    auto *form = new FormLayout;
    form->addField(u"&Name"_s, new QLineEdit(u"Harbor Co."_s, right));
    auto *empty = new QLineEdit(right);
    empty->setPlaceholderText(u"Placeholder"_s);
    form->addField(u"&Empty"_s, empty);
    auto *off = new QLineEdit(u"Disabled"_s, right);
    off->setEnabled(false);
    form->addField(u"&Off"_s, off);
    auto *spin = new QSpinBox(right);
    spin->setRange(0, 1000);
    spin->setValue(50);
    form->addField(u"&Speed"_s, spin);
    auto *slider = new QSlider(Qt::Horizontal, right);
    slider->setValue(40);
    form->addField(u"S&lider"_s, slider);
    right->body()->addLayout(form);
    auto *check = new QCheckBox(u"Stop by itself"_s, right);
    check->setChecked(true);
    right->body()->addWidget(check);
    auto *partly = new QCheckBox(u"Partly"_s, right);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    right->body()->addWidget(partly);
    right->body()->addWidget(new QCheckBox(u"Unchecked"_s, right));
    auto *radio = new QRadioButton(u"When I press Send"_s, right);
    radio->setChecked(true);
    right->body()->addWidget(radio);
    right->body()->addWidget(new QRadioButton(u"Later"_s, right));
    auto *progress = new QProgressBar(right);
    progress->setTextVisible(false);
    progress->setValue(33);
    right->body()->addWidget(progress);
    auto *tabs = new QTabBar(right);
    tabs->addTab(u"Month"_s);
    tabs->addTab(u"Week"_s);
    tabs->addTab(u"Agenda"_s);
    tabs->setDrawBase(false);
    right->body()->addWidget(tabs);
    auto *list = new QListWidget(right);
    list->addItems({ u"All  1,000,000"_s, u"VIP  12,480"_s, u"上海  10,301"_s });
    list->setCurrentRow(1);
    list->setAccessibleName(u"Groups"_s);
    right->body()->addWidget(list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(ButtonKind::Danger, u"Erase 214"_s, {}, right));
    auto *disabled = makeButton(ButtonKind::Primary, u"Disabled"_s, {}, right);
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    right->body()->addLayout(buttons);
    row->addWidget(right, 3);
}

void GalleryPage::buildCharts()
{
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(16);
    const auto tile
        = [&](const QString &caption, const QString &number, Tile::Trend trend, const QString &words, Tone tone) {
              auto *made = new Tile(this);
              made->setCaption(caption);
              made->setNumber(number);
              made->setTrend(trend, words, tone);
              tiles->addWidget(made);
          };
    tile(u"Delivery rate"_s, u"97.2 %"_s, Tile::Trend::Up, u"0.6 points more than the 30 days before"_s, Tone::Success);
    tile(u"Clicks"_s, u"11.5 %"_s, Tile::Trend::Up, u"1.9 points"_s, Tone::Success);
    tile(u"Revenue"_s, u"¥41,380"_s, Tile::Trend::None, u"¥3.41 per delivered"_s, Tone::Neutral);
    tile(u"Opt-outs"_s, u"1.38 %"_s, Tile::Trend::Down, u"above the limit of 1.3 %"_s, Tone::Error);
    body()->addLayout(tiles);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(16);
    auto *funnelCard = new Card(u"From queue to sale"_s, this);
    auto *funnel = new FunnelChart(funnelCard);
    funnel->setSteps({ { u"Queued"_s, 12480 },
                       { u"Handed over"_s, 12466 },
                       { u"Delivered"_s, 12118 },
                       { u"Clicked"_s, 1394 },
                       { u"Converted"_s, 207 } });
    funnelCard->body()->addWidget(funnel);
    funnelCard->body()->addStretch();
    charts->addWidget(funnelCard, 1);
    auto *lineCard = new Card(u"97 % delivered in the last 30 days (Shanghai time)"_s, this);
    auto *chart = new TimeSeriesChart(lineCard);
    QList<QPointF> sent;
    QList<QPointF> delivered;
    QList<QPointF> failed;
    for (int day = 0; day < 30; ++day) {
        const double base = 50000 + day * 500 + (day * 7919 % 13) * 900;
        sent << QPointF(day, base);
        delivered << QPointF(day, base * 0.94);
        failed << QPointF(day, base * 0.06);
    }
    chart->setLines({ { Series::Delivered, u"Delivered"_s, delivered },
                      { Series::Sent, u"Handed over"_s, sent },
                      { Series::Failed, u"Failed"_s, failed } });
    chart->setTimeTicks(
        { { 0, u"1 Mar"_s }, { 7, u"8 Mar"_s }, { 14, u"15 Mar"_s }, { 21, u"22 Mar"_s }, { 28, u"29 Mar"_s } });
    chart->setFinding(lineCard->title());
    lineCard->body()->addWidget(chart, 1);
    charts->addWidget(lineCard, 1);
    body()->addLayout(charts, 1);

    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    auto *whyCard = new Card(u"Why failed"_s, this);
    auto *why = new BarList(whyCard);
    why->setRows({ { u"number not in service"_s, 21, u"21"_s, Tone::Error },
                   { u"phone switched off"_s, 14, u"14"_s, Tone::Warning },
                   { u"blocked by carrier"_s, 8, u"8"_s, Tone::Neutral } });
    whyCard->body()->addWidget(why);
    whyCard->body()->addStretch();
    second->addWidget(whyCard, 1);
    auto *tableCard = new Card(u"Campaigns"_s, this);
    auto *table = new BigTableView(tableCard);
    table->setAccessibleName(u"Campaigns"_s);
    auto *model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({ u"Status"_s, u"Name"_s, u"People"_s, u"When"_s });
    for (int i = 0; i <= int(CampaignPill::Failed); ++i) {
        model->appendRow({ new QStandardItem(campaignPill(static_cast<CampaignPill>(i)).word),
                           new QStandardItem(u"Spring sale 春季促销"_s), new QStandardItem(u"12,384"_s),
                           new QStandardItem(u"Tue 11 Mar, 10:00"_s) });
    }
    table->setModel(model);
    table->setSortingEnabled(true);
    table->setItemDelegateForColumn(
        0,
        new PillDelegate([](const QModelIndex &index) { return campaignPill(static_cast<CampaignPill>(index.row())); },
                         table));
    table->setColumnWidth(0, 170);
    table->setColumnWidth(1, 180);
    table->selectRow(1);
    tableCard->body()->addWidget(table, 1);
    second->addWidget(tableCard, 2);
    body()->addLayout(second, 1);
}

void GalleryPage::buildMessages()
{
    for (const Tone tone : { Tone::Info, Tone::Success, Tone::Warning, Tone::Error }) {
        auto *note = new InlineMessage(this);
        note->showMessage(tone,
                          u"22:00 is outside your sending hours (09:00–20:00) for 2,264 people. Nothing was sent."_s);
        if (tone == Tone::Error || tone == Tone::Warning)
            note->addAction(u"Move to 09:00"_s, [] {});
        body()->addWidget(note);
    }
    auto *pills = new QWidget(this);
    auto *flow = new FlowLayout(pills);
    for (int i = 0; i <= int(CampaignPill::Failed); ++i) {
        auto *pill = new StatusPill(pills);
        pill->setState(static_cast<CampaignPill>(i));
        flow->addWidget(pill);
    }
    body()->addWidget(pills);
    auto *card = new Card(this);
    auto *empty = new EmptyState(card);
    empty->setIcon(u"users");
    empty->setSentence(u"Bring your contacts. A spreadsheet is enough."_s);
    empty->setDetail(u"Drop a file anywhere, or start by hand."_s);
    empty->setPrimaryText(u"Import…"_s);
    empty->setSecondaryText(u"Add one"_s);
    card->body()->addWidget(empty, 1);
    body()->addWidget(card, 1);
}

} // namespace carillon::ui
