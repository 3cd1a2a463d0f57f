// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/ChoiceCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace carillon::ui {

ChoiceCard::ChoiceCard(QStringView iconName, ButtonKind kind, QWidget *parent)
    : Card(parent)
    , m_iconName(iconName.toString())
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this))
    , m_words(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_fields(new QVBoxLayout)
    , m_button(makeButton(kind, {}, {}, this))
{
    m_words->setWordWrap(true);
    m_fields->setSpacing(4);
    body()->setSpacing(8);
    body()->addWidget(m_icon);
    body()->addWidget(m_title);
    body()->addWidget(m_words);
    body()->addLayout(m_fields);
    body()->addStretch(1);
    body()->addSpacing(8);
    body()->addWidget(m_button);
    paintIcon();
}

void ChoiceCard::setTexts(const QString &title, const QString &words, const QString &button)
{
    m_title->setText(title);
    m_words->setText(words);
    m_button->setText(button);
}

void ChoiceCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void ChoiceCard::paintIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, tokensOf(this).accent, 28, devicePixelRatioF()));
}

} // namespace carillon::ui
