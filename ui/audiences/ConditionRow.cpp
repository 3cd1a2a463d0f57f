// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/ConditionRow.h"

#include "ui/audiences/AudienceWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

using Test = AudienceRule::Test;

QComboBox *makeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    return box;
}

} // namespace

ConditionRow::ConditionRow(const RuleChoices &choices, const AudienceRule &condition, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
{
    m_field = makeBox(u"ruleFieldBox"_s, this);
    m_test = makeBox(u"ruleTestBox"_s, this);
    m_value = makeBox(u"ruleValueBox"_s, this);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_count = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"1,000,000"_s) + 8);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remove = makeIconButton(u"x", {}, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_field, 3);
    row->addWidget(m_test, 3);
    row->addWidget(m_value, 4);
    row->addWidget(m_count);
    row->addWidget(m_remove);
    if (!condition.field.isEmpty() && !m_choices.fields.contains(condition.field))
        m_choices.fields.append(condition.field);
    for (const QString &name : std::as_const(m_choices.fields))
        m_field->addItem(ruleFieldWord(name), name);
    m_field->setCurrentIndex(std::max(0, m_field->findData(condition.field)));
    fillTests(condition.test);
    fillValues(condition.values);
    connect(m_field, &QComboBox::activated, this, [this] {
        fillTests(test());
        fillValues({});
        Q_EMIT changed();
    });
    connect(m_test, &QComboBox::activated, this, [this] {
        const QString kept = m_value->currentText();
        fillValues(m_value->isEditable() ? QStringList{ kept } : QStringList{ m_value->currentData().toString() });
        Q_EMIT changed();
    });
    connect(m_value, &QComboBox::currentTextChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
    retranslate();
}

QString ConditionRow::field() const
{
    return m_field->currentData().toString();
}

Test ConditionRow::test() const
{
    return static_cast<Test>(m_test->currentData().toInt());
}

void ConditionRow::fillTests(Test wanted)
{
    const QSignalBlocker silent(m_test);
    m_test->clear();
    QList<Test> tests = testsFor(field());
    for (const Test each : tests)
        m_test->addItem(testWord(each, field()), static_cast<int>(each));
    m_test->setCurrentIndex(std::max(0, m_test->findData(static_cast<int>(wanted))));
}

void ConditionRow::fillValues(const QStringList &wanted)
{
    const QSignalBlocker silent(m_value);
    m_value->clear();
    m_value->setVisible(needsValue(test()));
    if (field() == u"consent") {
        m_value->setEditable(false);
        for (const QString &state : { u"given"_s, u"unknown"_s, u"refused"_s })
            m_value->addItem(valueWord(u"consent"_s, state), state);
        m_value->setCurrentIndex(std::max(0, m_value->findData(wanted.value(0))));
        return;
    }
    m_value->setEditable(true);
    if (field() == u"group")
        m_value->addItems(m_choices.groups);
    else if (field() == u"city" && !needsDays(test()))
        m_value->addItems(m_choices.cities);
    m_value->setCurrentIndex(-1);
    m_value->setEditText(wanted.join(u", "_s));
}

AudienceRule ConditionRow::condition() const
{
    AudienceRule rule{ .kind = AudienceRule::Kind::Condition, .field = field(), .test = test() };
    if (!needsValue(rule.test))
        return rule;
    const QString typed = m_value->isEditable() ? m_value->currentText().trimmed() : m_value->currentData().toString();
    if (rule.test != Test::OneOf) {
        rule.values = { typed };
        return rule;
    }
    const QStringList parts = QString(typed).replace(u'，', u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        rule.values.append(part.trimmed());
    return rule;
}

bool ConditionRow::isComplete() const
{
    const AudienceRule rule = condition();
    if (!needsValue(rule.test))
        return true;
    if (needsDays(rule.test))
        return rule.values.value(0).toInt() > 0;
    return !rule.values.isEmpty() && !rule.values.first().isEmpty();
}

void ConditionRow::setCount(qint64 count)
{
    m_count->setInk(count == 0 ? TextLabel::Ink::Error : TextLabel::Ink::Secondary);
    m_count->setText(count < 0 ? u"…"_s : numberText(count));
    m_count->setToolTip(count == 0 ? tr("Nobody has this value.") : QString());
}

void ConditionRow::setProblem(const QString &problem)
{
    m_count->setInk(TextLabel::Ink::Error);
    m_count->setText(u"!"_s);
    m_count->setToolTip(problem);
    m_value->setAccessibleDescription(problem);
}

QWidget *ConditionRow::focusTarget() const
{
    return m_field;
}

void ConditionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::ControlModifier)
        Q_EMIT removeRequested();
    else
        QWidget::keyPressEvent(event);
}

void ConditionRow::retranslate()
{
    m_field->setAccessibleName(tr("Field"));
    m_test->setAccessibleName(tr("Test"));
    m_value->setAccessibleName(tr("Value"));
    nameIconButton(m_remove, tr("Remove condition"));
}

} // namespace carillon::ui
