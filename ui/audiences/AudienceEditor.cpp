// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudienceEditor.h"

#include "core/phone/PhoneNumber.h"
#include "ui/audiences/AudienceWords.h"
#include "ui/audiences/ConditionBlock.h"
#include "ui/contacts/ContactWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kCountDelayMs = 250;

} // namespace

AudienceEditor::AudienceEditor(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    setObjectName(u"audienceEditor"_s);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kCountDelayMs);
    layOut();
    connectParts();
}

void AudienceEditor::layOut()
{
    m_nameLabel = new QLabel(this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"audienceNameEdit"_s);
    m_nameLabel->setBuddy(m_name);
    m_remove = makeButton(ButtonKind::Quiet, {}, u"trash", this);
    m_save = makeButton(ButtonKind::Secondary, {}, u"check", this);
    m_save->setObjectName(u"saveAudienceButton"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::kRowGap);
    top->addWidget(m_nameLabel);
    top->addWidget(m_name, 1);
    top->addWidget(m_remove);
    top->addWidget(m_save);
    m_problem = new InlineMessage(this);
    m_factsCard = new Card(this);
    m_people = new TextLabel(TypeRole::PageTitle, TextLabel::Ink::Text, this);
    m_people->setObjectName(u"audiencePeopleLabel"_s);
    m_optedIn = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_sentence = new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this);
    m_sentence->setWordWrap(true);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(12);
    numbers->addWidget(m_people);
    numbers->addWidget(m_optedIn, 1);
    m_factsCard->body()->addLayout(numbers);
    m_factsCard->body()->addWidget(m_sentence);
    m_sampleCard = new Card(this);
    m_sample = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_sample->setWordWrap(true);
    m_another = makeButton(ButtonKind::Quiet, {}, u"arrows-shuffle", this);
    m_sampleCard->addToTitleRow(m_another);
    m_sampleCard->body()->addWidget(m_sample);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_factsCard);
    column->addWidget(makeRules());
    column->addWidget(m_sampleCard);
    column->addStretch(1);
}

QWidget *AudienceEditor::makeRules()
{
    auto *card = new Card(this);
    m_rules = new QWidget(card);
    m_includeLabel = new TextLabel(TypeRole::Strong, TextLabel::Ink::Text, m_rules);
    m_join = new QComboBox(m_rules);
    m_join->setObjectName(u"joinBox"_s);
    m_include = new ConditionBlock(m_rules);
    m_include->setObjectName(u"includeBlock"_s);
    m_excludeLabel = new TextLabel(TypeRole::Strong, TextLabel::Ink::Text, m_rules);
    m_exclude = new ConditionBlock(m_rules);
    m_exclude->setObjectName(u"excludeBlock"_s);
    auto *join = new QHBoxLayout;
    join->addWidget(m_includeLabel);
    join->addWidget(m_join);
    join->addStretch(1);
    auto *rules = new QVBoxLayout(m_rules);
    rules->setContentsMargins(0, 0, 0, 0);
    rules->setSpacing(metrics::kRowGap);
    rules->addLayout(join);
    rules->addWidget(m_include);
    rules->addSpacing(4);
    rules->addWidget(m_excludeLabel);
    rules->addWidget(m_exclude);
    m_onlyText = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, card);
    m_onlyText->setWordWrap(true);
    m_textLabel = new QLabel(card);
    m_text = new QLineEdit(card);
    m_text->setObjectName(u"ruleTextEdit"_s);
    m_text->setFont(typeFont(TypeRole::Code));
    m_textLabel->setBuddy(m_text);
    auto *text = new QHBoxLayout;
    text->addWidget(m_textLabel);
    text->addWidget(m_text, 1);
    card->body()->addWidget(m_rules);
    card->body()->addWidget(m_onlyText);
    card->body()->addLayout(text);
    return card;
}

void AudienceEditor::connectParts()
{
    connect(&m_timer, &QTimer::timeout, this, &AudienceEditor::askCount);
    connect(m_save, &QPushButton::clicked, this, &AudienceEditor::saveRequested);
    connect(m_remove, &QPushButton::clicked, this, &AudienceEditor::removeRequested);
    connect(m_join, &QComboBox::activated, this, &AudienceEditor::takeRows);
    connect(m_include, &ConditionBlock::changed, this, &AudienceEditor::takeRows);
    connect(m_exclude, &ConditionBlock::changed, this, &AudienceEditor::takeRows);
    connect(m_text, &QLineEdit::textEdited, this, &AudienceEditor::takeText);
    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        if (m_readable && m_text->isModified())
            showRule();
    });
    connect(m_another, &QPushButton::clicked, this, [this] {
        ++m_shuffle;
        askCount();
    });
}

void AudienceEditor::edit(const Audience &audience)
{
    m_saved = audience;
    m_rule = audience.rule;
    m_readable = true;
    m_problem->hide();
    m_name->setText(audience.name);
    m_remove->setVisible(audience.id != 0);
    showRule();
    count();
}

void AudienceEditor::setChoices(const RuleChoices &choices)
{
    m_include->setChoices(choices);
    m_exclude->setChoices(choices);
}

Audience AudienceEditor::audience() const
{
    return { m_saved.id, m_name->text().trimmed(), m_rule };
}

bool AudienceEditor::isDirty() const
{
    return m_name->text().trimmed() != m_saved.name || m_rule != m_saved.rule;
}

void AudienceEditor::setSaved(qint64 id)
{
    m_saved = audience();
    m_saved.id = id;
    m_problem->hide();
    m_remove->show();
}

void AudienceEditor::showProblem(const QString &text)
{
    m_problem->showMessage(Tone::Error, text);
}

void AudienceEditor::setEditable(bool editable, const QString &reason)
{
    for (QPushButton *button : { m_save, m_remove }) {
        button->setEnabled(editable);
        button->setToolTip(reason);
        button->setAccessibleDescription(reason);
    }
}

/// The rule on rows and in the text.
void AudienceEditor::showRule()
{
    m_filling = true;
    const std::optional<AudienceDraft> draft = AudienceDraft::fromRule(m_rule);
    m_rules->setVisible(draft.has_value());
    m_onlyText->setVisible(!draft);
    if (draft) {
        m_join->setCurrentIndex(draft->all ? 0 : 1);
        m_include->setConditions(draft->include);
        m_exclude->setConditions(draft->exclude);
    }
    m_text->setText(m_rule.toText());
    m_text->setModified(false);
    m_filling = false;
    showSentence();
}

void AudienceEditor::takeRows()
{
    if (m_filling)
        return;
    const AudienceDraft draft{ m_join->currentIndex() == 0, m_include->conditions(), m_exclude->conditions() };
    m_rule = draft.toRule();
    m_readable = true;
    m_problem->hide();
    m_text->setText(m_rule.toText());
    showSentence();
    count();
}

void AudienceEditor::takeText()
{
    const Result<AudienceRule> rule = AudienceRule::parse(m_text->text());
    m_readable = rule.ok();
    if (!rule)
        return showProblem(errorText(rule.error()));
    m_problem->hide();
    m_rule = *rule;
    showSentence();
    count();
}

void AudienceEditor::count()
{
    m_timer.start();
}

QList<ConditionRow *> AudienceEditor::allRows() const
{
    return m_include->rows() + m_exclude->rows();
}

void AudienceEditor::askCount()
{
    const int asked = ++m_asked;
    QList<AudienceRule> conditions;
    for (ConditionRow *row : allRows()) {
        conditions.append(row->isComplete() ? row->condition() : AudienceRule());
        row->setCount(-1);
    }
    m_people->setInk(TextLabel::Ink::Secondary); // until the new number is there
    m_workspace
        .read([rule = m_rule, conditions, shuffle = m_shuffle](carillon::Session &session) {
            return readAudienceFacts(session, rule, conditions, shuffle);
        })
        .then(this, [this, asked](const Result<AudienceFacts> &facts) {
            if (asked != m_asked)
                return;
            if (facts)
                show(*facts);
            else
                showProblem(errorText(facts.error()));
        });
}

void AudienceEditor::show(const AudienceFacts &facts)
{
    m_people->setInk(TextLabel::Ink::Text);
    m_people->setText(tr("%Ln people", nullptr, static_cast<int>(facts.people)));
    m_optedIn->setText(tr("%1 of them opted in", "%1 = number").arg(numberText(facts.optedIn)));
    const QList<ConditionRow *> rows = allRows();
    for (qsizetype i = 0; i < std::min(rows.size(), facts.conditions.size()); ++i) {
        const Result<qint64> &count = facts.conditions.at(i);
        if (count)
            rows.at(i)->setCount(rows.at(i)->isComplete() ? *count : -1);
        else
            rows.at(i)->setProblem(errorText(count.error()));
    }
    QStringList people;
    for (const Contact &contact : facts.sample)
        people.append(tr("%1 · %2", "name, number").arg(shownName(contact), formatInternational(contact.phone)));
    m_sample->setText(people.isEmpty() ? tr("Nobody.") : people.join(u'\n'));
}

void AudienceEditor::showSentence()
{
    const QString words = ruleSentence(m_rule);
    m_sentence->setText(tr("In words: %1", "%1 = the rule").arg(words));
    m_factsCard->setAccessibleDescription(words);
}

void AudienceEditor::retranslate()
{
    m_nameLabel->setText(tr("&Name"));
    m_name->setPlaceholderText(tr("Regulars of Shanghai, for example"));
    m_save->setText(tr("Save audience"));
    m_remove->setText(tr("Delete"));
    m_includeLabel->setText(tr("People who match"));
    const int join = std::max(0, m_join->currentIndex());
    m_join->clear();
    m_join->addItems({ tr("ALL of these conditions"), tr("ANY of these conditions") });
    m_join->setCurrentIndex(join);
    m_join->setAccessibleName(tr("How conditions are joined"));
    m_excludeLabel->setText(tr("Leave out people who match any of"));
    m_onlyText->setText(tr("This rule has groups inside groups. It is shown as text only."));
    m_textLabel->setText(tr("As &text"));
    m_text->setPlaceholderText(tr("everybody"));
    m_sampleCard->setTitle(tr("Some of them"));
    m_another->setText(tr("Show others"));
    m_include->retranslate();
    m_exclude->retranslate();
    m_include->addButton()->setAccessibleName(tr("Add a condition for those who get in"));
    m_exclude->addButton()->setAccessibleName(tr("Add a condition for those who are left out"));
    showRule();
    count();
}

} // namespace carillon::ui
