// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/SendingCard.h"

#include "ui/campaigns/SendingOptions.h"
#include "ui/campaigns/WhenPicker.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kNobody = -1;
constexpr int kSheet = -2;

QComboBox *makeChoice(const QString &name, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    choice->setMinimumContentsLength(12);
    choice->setIconSize({ metrics::kTableIcon, metrics::kTableIcon });
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return choice;
}

} // namespace

SendingCard::SendingCard(QWidget *parent)
    : Card(parent)
    , m_people(makeChoice(u"peopleChoice"_s, this))
    , m_reach(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_kind(makeChoice(u"kindChoice"_s, this))
    , m_account(makeChoice(u"accountChoice"_s, this))
    , m_when(new WhenPicker(this))
    , m_more(makeButton(ButtonKind::Quiet, {}, u"adjustments", this))
    , m_options(new SendingOptions(this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(metrics::kRowGap);
    grid->setColumnStretch(1, 1);
    addRow(grid, m_people);
    m_reach->setWordWrap(true);
    grid->addWidget(m_reach, grid->rowCount(), 1);
    addRow(grid, m_kind);
    addRow(grid, m_account);
    addRow(grid, m_when);
    body()->addLayout(grid);
    body()->addWidget(m_options);
    addToTitleRow(m_more);
    m_more->setCheckable(true);
    m_options->hide();

    connect(m_people, &QComboBox::activated, this, &SendingCard::choosePeople);
    connect(m_kind, &QComboBox::activated, this,
            [this](int row) { Q_EMIT edited({ .kind = static_cast<CampaignKind>(row) }); });
    connect(m_account, &QComboBox::activated, this, [this](int row) {
        if (m_account->itemData(row).toLongLong() > 0)
            Q_EMIT edited({ .gatewayName = m_account->itemText(row) });
    });
    connect(m_when, &WhenPicker::whenChanged, this, &SendingCard::whenChanged);
    connect(m_options, &SendingOptions::edited, this, &SendingCard::edited);
    connect(m_more, &QPushButton::toggled, this, [this](bool open) {
        m_options->setVisible(open);
        alignLabels();
    });
    retranslate();
}

void SendingCard::setChoices(const ComposerChoices &choices)
{
    m_choices = choices;
    fillPeople();
    fillAccounts();
}

void SendingCard::setCampaign(const Campaign &campaign, std::optional<UtcMs> sendAt, const QString &zone, UtcMs now)
{
    m_campaign = campaign;
    fillPeople();
    fillAccounts();
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(static_cast<int>(campaign.kind));
    m_when->setWhen(sendAt, zone, now);
    m_options->setCampaign(campaign, zone, now);
}

void SendingCard::setReach(const PlanSummary &plan, bool counting)
{
    m_plan = plan;
    m_counting = counting;
    showReach();
}

void SendingCard::setLocked(bool locked)
{
    for (QWidget *field : QList<QWidget *>{ m_people, m_kind, m_account, m_when, m_options })
        field->setEnabled(!locked);
}

void SendingCard::openPeople()
{
    m_people->setFocus(Qt::OtherFocusReason);
    m_people->showPopup();
}

void SendingCard::openAccounts()
{
    m_account->setFocus(Qt::OtherFocusReason);
    m_account->showPopup();
}

void SendingCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

TextLabel *SendingCard::addRow(QGridLayout *grid, QWidget *field)
{
    auto *label = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    label->setFixedHeight(metrics::kControlHeight);
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(field, row, 1);
    m_labels.append(label);
    return label;
}

void SendingCard::fillPeople()
{
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    const People &chosen = m_campaign.people;
    if (chosen.source == People::Source::None)
        m_people->addItem(tr("Choose people"), kNobody);
    if (chosen.source == People::Source::Sheet)
        m_people->addItem(icon(u"file-spreadsheet"), chosen.name, kNobody);
    int current = 0;
    for (int i = 0; i < m_choices.people.size(); ++i) {
        const PeopleChoice &choice = m_choices.people.at(i);
        const bool isGroup = choice.people.source == People::Source::Group;
        //: %1 is the name of a group, %2 how many are in it
        const QString text
            = isGroup ? tr("%1 (%2)").arg(choice.people.name, numberText(choice.count)) : choice.people.name;
        m_people->addItem(icon(isGroup ? u"users" : u"filter"), text, i);
        if (choice.people.source == chosen.source && choice.people.id == chosen.id)
            current = m_people->count() - 1;
    }
    m_people->insertSeparator(m_people->count());
    m_people->addItem(icon(u"file-spreadsheet"), tr("A file with one row for each text…"), kSheet);
    m_people->setCurrentIndex(current);
}

void SendingCard::fillAccounts()
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    if (m_campaign.gatewayId == 0)
        m_account->addItem(m_choices.accounts.isEmpty() ? tr("There is no account yet") : tr("Choose an account"), 0);
    for (const AccountChoice &choice : m_choices.accounts)
        m_account->addItem(choice.account.name, choice.account.id);
    m_account->setCurrentIndex(std::max(0, m_account->findData(m_campaign.gatewayId)));
}

void SendingCard::choosePeople(int row)
{
    const int chosen = m_people->itemData(row).toInt();
    if (chosen == kSheet) {
        fillPeople();
        Q_EMIT sheetRequested();
        return;
    }
    if (chosen < 0 || chosen >= m_choices.people.size())
        return;
    const People &people = m_choices.people.at(chosen).people;
    if (people.source == People::Source::Group)
        Q_EMIT edited({ .groupName = people.name });
    else
        Q_EMIT edited({ .audienceName = people.name });
}

/// Fields of both forms stand below one another.
void SendingCard::alignLabels()
{
    int width = m_options->isVisibleTo(this) ? m_options->labelWidth() : 0;
    for (const TextLabel *label : std::as_const(m_labels))
        width = std::max(width, label->sizeHint().width());
    for (TextLabel *label : std::as_const(m_labels))
        label->setMinimumWidth(width);
    m_options->setLabelWidth(width);
}

void SendingCard::showReach()
{
    const bool known = m_campaign.people.source != People::Source::None && m_plan.audience() > 0;
    m_reach->setVisible(known || m_counting);
    m_reach->setInk(m_counting ? TextLabel::Ink::Faint : TextLabel::Ink::Secondary);
    if (!known) {
        m_reach->setText(tr("Counting…"));
        return;
    }
    const qint64 out = m_plan.excluded.total();
    const QString receive = numberText(m_plan.planned);
    m_reach->setText(out == 0 ? tr("All %1 will receive it").arg(receive)
                              : tr("%1 chosen − %2 left out = %3 will receive it")
                                    .arg(numberText(m_plan.audience()), numberText(out), receive));
}

void SendingCard::retranslate()
{
    setTitle(tr("Sending"));
    const QStringList titles{ tr("To"), tr("As"), tr("Through"), tr("When") };
    for (int i = 0; i < titles.size(); ++i)
        m_labels.at(i)->setText(titles.at(i));
    m_people->setAccessibleName(tr("People"));
    m_kind->setAccessibleName(tr("Kind of text"));
    m_account->setAccessibleName(tr("Sending account"));
    m_more->setText(tr("Options"));
    m_more->setToolTip(tr("Speed, hours and the end of the offer"));
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItems({ tr("Marketing"), tr("Notice about an order or visit"), tr("Code to sign in") });
    m_kind->setCurrentIndex(static_cast<int>(m_campaign.kind));
    fillPeople();
    fillAccounts();
    showReach();
}

} // namespace carillon::ui
