// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceRule.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace carillon::ui {

class TextLabel;

/// What fields and values a condition can choose from.
struct RuleChoices
{
    QStringList fields = {}; ///< Names as in rules: "city", "group", then custom fields.
    QStringList groups = {};
    QStringList cities = {};
};

/// One condition: field, test, value, how many people it alone is true of, and a way to remove it.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const RuleChoices &choices, const AudienceRule &condition, QWidget *parent = nullptr);

    AudienceRule condition() const;
    /// Nothing to compare with yet: the row does not count.
    bool isComplete() const;
    /// -1 = being counted.
    void setCount(qint64 count);
    void setProblem(const QString &problem);
    QWidget *focusTarget() const;
    void retranslate();

Q_SIGNALS:
    void changed();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTests(AudienceRule::Test wanted);
    void fillValues(const QStringList &wanted);
    QString field() const;
    AudienceRule::Test test() const;

    RuleChoices m_choices;
    QComboBox *m_field = nullptr;
    QComboBox *m_test = nullptr;
    QComboBox *m_value = nullptr;
    TextLabel *m_count = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace carillon::ui
