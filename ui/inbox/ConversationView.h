// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/ConversationStore.h"
#include "ui/widgets/Card.h"

#include <optional>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace carillon::ui {

class StatusPill;
class TextLabel;

/// One conversation: who, and the texts both ways from the oldest to the newest. Opt-outs are told as what happened.
class ConversationView : public Card
{
    Q_OBJECT

public:
    explicit ConversationView(const QString &zone, QWidget *parent = nullptr);

    void show(const Conversation &conversation, const QList<ConversationText> &texts, UtcMs now);
    void clear();
    QWidget *focusTarget() const;
    void retranslate();

Q_SIGNALS:
    void contactRequested(qint64 contactId);

private:
    void fill();
    void addEvent(const QString &text);

    QString m_zone;
    UtcMs m_now = 0;
    std::optional<Conversation> m_conversation;
    QList<ConversationText> m_texts;
    TextLabel *m_name = nullptr;
    TextLabel *m_number = nullptr;
    StatusPill *m_pill = nullptr;
    QPushButton *m_contact = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace carillon::ui
