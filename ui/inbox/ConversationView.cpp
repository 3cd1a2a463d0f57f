// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ConversationView.h"

#include "core/phone/PhoneNumber.h"
#include "ui/inbox/TextBubble.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

ConversationView::ConversationView(const QString &zone, QWidget *parent) : Card(parent), m_zone(zone)
{
    m_name = new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_number = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_pill = new StatusPill(this);
    m_contact = makeButton(ButtonKind::Secondary, {}, u"user", this);
    m_contact->setObjectName(u"openContactButton"_s);
    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_name);
    who->addWidget(m_number);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addLayout(who, 1);
    top->addWidget(m_pill);
    top->addWidget(m_contact);
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 8, 8, 8);
    m_column->setSpacing(12);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"conversationScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false); // the card shows through
    content->setAutoFillBackground(false);
    body()->addLayout(top);
    body()->addWidget(m_scroll, 1);
    connect(m_contact, &QPushButton::clicked, this, [this] {
        if (m_conversation && m_conversation->contactId)
            Q_EMIT contactRequested(*m_conversation->contactId);
    });
    fill();
}

void ConversationView::show(const Conversation &conversation, const QList<ConversationText> &texts, UtcMs now)
{
    m_conversation = conversation;
    m_texts = texts;
    m_now = now;
    fill();
}

void ConversationView::clear()
{
    m_conversation.reset();
    m_texts.clear();
    fill();
}

QWidget *ConversationView::focusTarget() const
{
    return m_scroll;
}

void ConversationView::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_pill->setVisible(m_conversation && m_conversation->optedOut);
    m_contact->setVisible(m_conversation && m_conversation->contactId);
    m_number->setVisible(m_conversation && !m_conversation->name.isEmpty());
    m_name->clear();
    if (!m_conversation)
        return;
    const QString number = formatInternational(m_conversation->phone);
    m_name->setText(m_conversation->name.isEmpty() ? number : m_conversation->name);
    m_number->setText(number);
    m_pill->setPill({ u"ban"_s, tr("Opted out"), Tone::Error });
    m_column->addStretch(1);
    for (const ConversationText &text : std::as_const(m_texts)) {
        const QString when = momentText(text.at, m_zone, m_now);
        const QString caption = text.incoming || text.campaign.isEmpty()
            ? when
            : tr("%1 · %2", "campaign, time").arg(text.campaign, when);
        m_column->addWidget(new TextBubble(text.incoming, text.text, caption));
        if (text.optedOut)
            addEvent(tr("Opted out. This number is on the do-not-text list, its waiting texts were taken back."));
    }
    QTimer::singleShot(0, m_scroll,
                       [bar = m_scroll->verticalScrollBar()] { bar->setValue(bar->maximum()); }); // after the layout
}

void ConversationView::addEvent(const QString &text)
{
    auto *label = new TextLabel(text, TypeRole::Caption, TextLabel::Ink::Error);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void ConversationView::retranslate()
{
    m_contact->setText(tr("Open contact"));
    m_scroll->setAccessibleName(tr("Texts of the conversation"));
    fill();
}

} // namespace carillon::ui
