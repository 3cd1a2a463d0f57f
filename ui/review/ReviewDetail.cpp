// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewDetail.h"

#include "ui/campaigns/CampaignPills.h"
#include "ui/campaigns/CheckRow.h"
#include "ui/campaigns/FieldTokens.h"
#include "ui/review/ChangedText.h"
#include "ui/review/TextChange.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString signedNumber(qint64 difference)
{
    if (difference == 0)
        return {};
    return (difference > 0 ? u"+"_s : u"−"_s) + numberText(std::abs(difference));
}

QString priceOf(const PlanSummary &plan)
{
    return plan.price ? moneyText(*plan.price) : u"–"_s;
}

} // namespace

ReviewDetail::ReviewDetail(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this))
    , m_state(new StatusPill(this))
    , m_asked(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_comment(new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this))
    , m_changes(new Card(this))
    , m_before(new ChangedText(ChangedText::Side::Before, this))
    , m_after(new ChangedText(ChangedText::Side::After, this))
    , m_unchanged(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_figures(new Card(this))
    , m_figureGrid(new QGridLayout)
    , m_checks(new Card(this))
    , m_checkRows(new QVBoxLayout)
{
    for (TextLabel *label : { m_name, m_asked, m_comment, m_unchanged })
        label->setWordWrap(true);
    m_state->hide(); // until there is a campaign
    auto *request = new Card(this);
    request->body()->addWidget(m_name);
    request->body()->addWidget(m_state, 0, Qt::AlignLeft);
    request->body()->addWidget(m_asked);
    request->body()->addWidget(m_comment);
    m_changes->body()->addWidget(m_before);
    m_changes->body()->addWidget(m_after);
    m_changes->body()->addWidget(m_unchanged);
    m_figureGrid->setHorizontalSpacing(metrics::kGap);
    m_figureGrid->setVerticalSpacing(4);
    m_figureGrid->setColumnStretch(1, 1);
    m_figures->body()->addLayout(m_figureGrid);
    m_checkRows->setSpacing(metrics::kRowGap);
    m_checks->body()->addLayout(m_checkRows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    for (Card *card : { request, m_changes, m_figures, m_checks })
        column->addWidget(card);
    column->addStretch();
    retranslate();
}

void ReviewDetail::showItem(const ReviewItem &item, const QString &zone, UtcMs now)
{
    showRequest(item, now);
    showChanges(item, zone, now);
    showFigures(item);
    showChecks(item);
}

void ReviewDetail::retranslate()
{
    m_figures->setTitle(tr("What will be sent"));
    m_checks->setTitle(tr("Checks"));
}

void ReviewDetail::showRequest(const ReviewItem &item, UtcMs now)
{
    m_name->setText(item.campaign.name);
    m_state->setState(pillOf(item.campaign.state));
    m_state->show();
    //: %1 is a user, %2 is "2 hours ago"
    QString asked = tr("%1 asked for a review %2.").arg(item.asked.user, agoText(item.asked.at, now));
    if (item.decision && item.place == ReviewItem::Place::Decided) {
        const QString when = agoText(item.decision->at, now);
        asked = item.decision->action == u"approved" ? tr("%1 approved it %2.").arg(item.decision->user, when)
                                                     : tr("%1 asked for changes %2.").arg(item.decision->user, when);
    }
    m_asked->setText(asked);
    const QString comment
        = item.place == ReviewItem::Place::Decided && item.decision ? item.decision->comment : item.asked.comment;
    m_comment->setText(comment.isEmpty() ? QString() : tr("“%1”").arg(comment));
    m_comment->setVisible(!comment.isEmpty());
}

void ReviewDetail::showChanges(const ReviewItem &item, const QString &zone, UtcMs now)
{
    const bool isFirst = !item.approvedBefore;
    m_changes->setTitle(isFirst ? tr("Text")
                                : tr("Changed since the approval of %1").arg(momentText(item.approvedAt, zone, now)));
    const QString before = isFirst ? item.frozen.text : item.approvedBefore->text;
    const TextChange change = textChange(before, item.frozen.text);
    m_before->setVisible(!change.isNone());
    m_after->setVisible(!change.isNone());
    m_before->setText(before, change.start, change.beforeLength);
    m_after->setText(item.frozen.text, change.start, change.afterLength);
    m_unchanged->setVisible(change.isNone());
    m_unchanged->setText(isFirst ? item.frozen.text : tr("The text is as it was approved: %1").arg(item.frozen.text));
    m_unchanged->setInk(isFirst ? TextLabel::Ink::Text : TextLabel::Ink::Secondary);
}

void ReviewDetail::showFigures(const ReviewItem &item)
{
    clear(m_figureGrid);
    const PlanSummary &now = item.frozen.plan;
    const bool hasBefore = item.approvedBefore.has_value();
    const PlanSummary before = hasBefore ? item.approvedBefore->plan : now;
    addFigure(m_figureGrid, tr("To"), item.campaign.people.name);
    addFigure(m_figureGrid, tr("People"), numberText(now.planned), signedNumber(now.planned - before.planned));
    if (now.excluded.total() > 0)
        addFigure(m_figureGrid, tr("Left out"), exclusionSentence(now.excluded));
    addFigure(m_figureGrid, tr("Parts"), numberText(now.segments), signedNumber(now.segments - before.segments));
    const bool dearer = hasBefore && priceOf(before) != priceOf(now);
    //: %1 is an amount of money
    addFigure(m_figureGrid, tr("Price"), priceOf(now), dearer ? tr("before: %1").arg(priceOf(before)) : QString());
    addFigure(m_figureGrid, tr("Through"), item.campaign.gatewayName);
}

void ReviewDetail::showChecks(const ReviewItem &item)
{
    clear(m_checkRows);
    CheckFacts facts;
    facts.campaign = item.campaign;
    facts.plan = item.frozen.plan;
    facts.account = item.account;
    facts.hasText = !item.frozen.text.isEmpty();
    facts.hasFields = !fieldTokens(item.frozen.text).isEmpty();
    for (Check check : checksFor(facts)) {
        check.fix.clear(); // its writer mends it
        auto *row = new CheckRow(this);
        row->setCheck(check);
        m_checkRows->addWidget(row);
    }
}

void ReviewDetail::addFigure(QGridLayout *grid, const QString &name, const QString &value, const QString &change)
{
    const int row = grid->rowCount();
    auto *shown = new TextLabel(value, TypeRole::Strong, TextLabel::Ink::Text, this);
    shown->setWordWrap(true);
    grid->addWidget(new TextLabel(name, TypeRole::Body, TextLabel::Ink::Secondary, this), row, 0, Qt::AlignTop);
    grid->addWidget(shown, row, 1);
    if (!change.isEmpty())
        grid->addWidget(new TextLabel(change, TypeRole::Body, TextLabel::Ink::Warning, this), row, 2);
}

} // namespace carillon::ui
