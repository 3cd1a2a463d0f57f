// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/PreviewPanel.h"

#include "ui/campaigns/PersonSearch.h"
#include "ui/campaigns/PlainScrollArea.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BarList.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/PhonePreview.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kMostBars = 4;
constexpr int kSearchRow = -1;

} // namespace

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_next(makeIconButton(u"arrows-shuffle", {}, this))
    , m_search(new PersonSearch(this))
    , m_phone(new PhonePreview(this))
    , m_spreadTitle(new TextLabel(TypeRole::Strong, TextLabel::Ink::Text, this))
    , m_spread(new BarList(this))
    , m_total(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
{
    buildChoice();
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_choice, 1);
    row->addWidget(m_next);
    m_total->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addLayout(row);
    column->addWidget(m_search);
    column->addWidget(makePlainScrollArea(m_phone, this), 1);
    column->addWidget(m_spreadTitle);
    column->addWidget(m_spread);
    column->addWidget(m_total);
    retranslate();
}

void PreviewPanel::buildChoice()
{
    m_choice->setObjectName(QStringLiteral("previewAs"));
    m_choice->setMinimumContentsLength(8);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_choice, &QComboBox::activated, this, &PreviewPanel::choose);
    connect(m_next, &QToolButton::clicked, this, &PreviewPanel::showNextRandom);
    connect(m_search, &PersonSearch::wanted, this, &PreviewPanel::searchRequested);
    connect(m_search, &PersonSearch::chosen, this, [this](const PreviewPerson &found) {
        m_found = found;
        m_pick = Pick::Found;
        fillChoice();
        showPerson();
    });
}

void PreviewPanel::setView(const MessageView &view)
{
    QList<int> starts;
    for (const qsizetype start : view.count.partStarts.sliced(1))
        starts.append(int(start));
    m_phone->setMessage(view.shown, starts);
    const int parts = view.count.segments;
    m_phone->setCaption(parts == 1 ? tr("Billed as one part") : tr("Shows as one text · billed as %1").arg(parts));
}

void PreviewPanel::setSender(const QString &sender)
{
    m_phone->setSender(sender);
}

void PreviewPanel::setSurvey(const PeopleSurvey &survey)
{
    m_survey = survey;
    fillChoice();
    showPerson();
}

void PreviewPanel::setPlan(const PlanSummary &plan, bool counting)
{
    m_plan = plan;
    m_counting = counting;
    showPlan();
}

void PreviewPanel::setFound(const QList<PreviewPerson> &people)
{
    m_search->setFound(people);
}

void PreviewPanel::showNextRandom()
{
    if (m_survey.some.isEmpty())
        return;
    m_random = m_pick == Pick::Random ? (m_random + 1) % m_survey.some.size() : m_random;
    m_pick = Pick::Random;
    fillChoice();
    showPerson();
}

void PreviewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreviewPanel::fillChoice()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    const auto offer = [this](Pick pick, const QString &text) { m_choice->addItem(text, int(pick)); };
    if (m_survey.longest)
        offer(Pick::Longest, tr("Longest: %1").arg(m_survey.longest->name));
    if (m_survey.shortest)
        offer(Pick::Shortest, tr("Shortest: %1").arg(m_survey.shortest->name));
    if (m_survey.incomplete)
        offer(Pick::Incomplete, tr("With a gap: %1").arg(m_survey.incomplete->name));
    if (!m_survey.some.isEmpty())
        offer(Pick::Random, tr("By lot: %1").arg(m_survey.some.at(m_random % m_survey.some.size()).name));
    if (m_found)
        offer(Pick::Found, m_found->name);
    const bool hasPeople = m_choice->count() > 0;
    m_choice->addItem(hasPeople ? tr("Search…") : tr("Nobody yet"), hasPeople ? kSearchRow : int(Pick::Longest));
    m_choice->setEnabled(hasPeople);
    m_next->setEnabled(hasPeople);
    int row = m_choice->findData(int(m_pick));
    if (row < 0) {
        row = 0;
        m_pick = hasPeople ? static_cast<Pick>(m_choice->itemData(0).toInt()) : Pick::Longest;
    }
    m_choice->setCurrentIndex(row);
}

void PreviewPanel::choose(int row)
{
    const int chosen = m_choice->itemData(row).toInt();
    if (chosen == kSearchRow) {
        fillChoice();
        m_search->begin();
        return;
    }
    m_pick = static_cast<Pick>(chosen);
    showPerson();
}

void PreviewPanel::showPerson()
{
    const std::optional<PreviewPerson> shown = person();
    Q_EMIT personChanged(shown ? shown->values : FieldValues());
}

std::optional<PreviewPerson> PreviewPanel::person() const
{
    switch (m_pick) {
    case Pick::Longest: return m_survey.longest;
    case Pick::Shortest: return m_survey.shortest;
    case Pick::Incomplete: return m_survey.incomplete;
    case Pick::Random:
        return m_survey.some.isEmpty() ? std::nullopt
                                       : std::optional(m_survey.some.at(m_random % m_survey.some.size()));
    case Pick::Found: return m_found;
    }
    Q_UNREACHABLE();
}

void PreviewPanel::showPlan()
{
    QList<BarList::Row> rows;
    qint64 longer = 0;
    for (auto bar = m_plan.histogram.cbegin(); bar != m_plan.histogram.cend(); ++bar) {
        if (rows.size() < kMostBars)
            rows.append({ tr("%Ln part(s)", nullptr, bar.key()), double(bar.value()), numberText(bar.value()) });
        else
            longer += bar.value();
    }
    if (longer > 0)
        rows.append({ tr("longer"), double(longer), numberText(longer) });
    const qint64 people = m_plan.planned - m_plan.holdout;
    m_spreadTitle->setText(people > 0 ? tr("Of %Ln people", nullptr, int(people)) : QString());
    m_spread->setRows(rows);
    m_spreadTitle->setVisible(people > 0);
    m_spread->setVisible(!rows.isEmpty());
    m_total->setVisible(people > 0);
    const QString parts = tr("%Ln part(s) in all", nullptr, int(m_plan.segments));
    //: %1 is "25,250 parts in all", %2 an amount of money
    m_total->setText(m_plan.price ? tr("%1 · %2").arg(parts, moneyText(*m_plan.price)) : parts);
    m_total->setInk(m_counting ? TextLabel::Ink::Faint : TextLabel::Ink::Text);
    m_spreadTitle->setInk(m_counting ? TextLabel::Ink::Faint : TextLabel::Ink::Text);
}

void PreviewPanel::retranslate()
{
    m_choice->setAccessibleName(tr("Preview as"));
    m_choice->setToolTip(tr("Whose text the phone shows"));
    nameIconButton(m_next, tr("Somebody else by lot (Ctrl+R)"));
    m_phone->setAccessibleName(tr("Phone"));
    m_phone->setPlaceholder(tr("Your message appears here as people will see it."));
    m_spread->setAccessibleName(tr("Parts over all people"));
    fillChoice();
    showPlan();
}

} // namespace carillon::ui
