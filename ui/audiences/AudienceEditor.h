// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/audiences/AudienceDraft.h"
#include "ui/audiences/AudienceFacts.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace carillon::ui {

class Card;
class ConditionBlock;
class InlineMessage;
class TextLabel;

/// One audience: its name, its rule as rows and as text, how many people it is, and some of them. Counts follow the
/// rule a quarter of a second behind. The workspace must outlive it.
class AudienceEditor : public QWidget
{
    Q_OBJECT

public:
    AudienceEditor(Workspace &workspace, QWidget *parent = nullptr);

    void edit(const Audience &audience);
    void setChoices(const RuleChoices &choices);
    /// With what is on screen.
    Audience audience() const;
    bool isDirty() const;
    /// The rule as typed can be read.
    bool isReadable() const { return m_readable; }
    void setSaved(qint64 id);
    void showProblem(const QString &text);
    void setEditable(bool editable, const QString &reason);
    QLineEdit *nameEdit() const { return m_name; }
    QPushButton *saveButton() const { return m_save; }
    void count();
    void retranslate();

Q_SIGNALS:
    void saveRequested();
    void removeRequested();

private:
    void layOut();
    QWidget *makeRules();
    void connectParts();
    void showRule();
    void takeRows();
    void takeText();
    void askCount();
    void show(const AudienceFacts &facts);
    void showSentence();
    QList<ConditionRow *> allRows() const;

    Workspace &m_workspace;
    Audience m_saved;
    AudienceRule m_rule;
    bool m_readable = true;
    bool m_filling = false;
    int m_asked = 0;
    quint32 m_shuffle = 1;
    QTimer m_timer;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_save = nullptr;
    InlineMessage *m_problem = nullptr;
    Card *m_factsCard = nullptr;
    TextLabel *m_people = nullptr;
    TextLabel *m_optedIn = nullptr;
    TextLabel *m_sentence = nullptr;
    QWidget *m_rules = nullptr;
    TextLabel *m_includeLabel = nullptr;
    QComboBox *m_join = nullptr;
    ConditionBlock *m_include = nullptr;
    TextLabel *m_excludeLabel = nullptr;
    ConditionBlock *m_exclude = nullptr;
    TextLabel *m_onlyText = nullptr;
    QLabel *m_textLabel = nullptr;
    QLineEdit *m_text = nullptr;
    Card *m_sampleCard = nullptr;
    TextLabel *m_sample = nullptr;
    QPushButton *m_another = nullptr;
};

} // namespace carillon::ui
