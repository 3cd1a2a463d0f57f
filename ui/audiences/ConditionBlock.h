// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audiences/ConditionRow.h"

class QPushButton;
class QVBoxLayout;

namespace carillon::ui {

/// Conditions one below the other, and a button for the next one.
class ConditionBlock : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionBlock(QWidget *parent = nullptr);

    void setChoices(const RuleChoices &choices) { m_choices = choices; }
    void setConditions(const QList<AudienceRule> &conditions);
    /// Those that are complete.
    QList<AudienceRule> conditions() const;
    const QList<ConditionRow *> &rows() const { return m_rows; }
    void addRow();
    QPushButton *addButton() const { return m_add; }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    ConditionRow *append(const AudienceRule &condition);
    void remove(ConditionRow *row);

    RuleChoices m_choices;
    QList<ConditionRow *> m_rows;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace carillon::ui
