// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/ConditionBlock.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

ConditionBlock::ConditionBlock(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout;
    m_column->setSpacing(metrics::kRowGap);
    m_add = makeButton(ButtonKind::Quiet, {}, u"plus", this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    outer->addLayout(m_column);
    outer->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &ConditionBlock::addRow);
}

void ConditionBlock::setConditions(const QList<AudienceRule> &conditions)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const AudienceRule &condition : conditions)
        append(condition);
}

QList<AudienceRule> ConditionBlock::conditions() const
{
    QList<AudienceRule> conditions;
    for (const ConditionRow *row : m_rows) {
        if (row->isComplete())
            conditions.append(row->condition());
    }
    return conditions;
}

void ConditionBlock::addRow()
{
    append({ .kind = AudienceRule::Kind::Condition, .field = m_choices.fields.value(0) })->focusTarget()->setFocus();
    Q_EMIT changed();
}

ConditionRow *ConditionBlock::append(const AudienceRule &condition)
{
    auto *row = new ConditionRow(m_choices, condition, this);
    QWidget *before = m_rows.isEmpty() ? nullptr : m_rows.last()->focusTarget();
    m_rows.append(row);
    m_column->addWidget(row);
    if (before)
        setTabOrder(before, row->focusTarget());
    connect(row, &ConditionRow::changed, this, &ConditionBlock::changed);
    connect(row, &ConditionRow::removeRequested, this, [this, row] { remove(row); });
    return row;
}

void ConditionBlock::remove(ConditionRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ConditionBlock::retranslate()
{
    m_add->setText(tr("Add condition"));
    for (ConditionRow *row : std::as_const(m_rows))
        row->retranslate();
}

} // namespace carillon::ui
