// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/ActionRow.h"

#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace carillon::ui {

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_text(new ElidedLabel(TypeRole::Body, TextLabel::Ink::Text, this))
    , m_detail(new ElidedLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_button(makeButton(ButtonKind::Secondary, {}, {}, this))
{
    m_mark->setFixedSize(20, 20);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
}

void ActionRow::setMark(QStringView iconName, Tone tone)
{
    m_iconName = iconName.toString();
    m_tone = tone;
    paintMark();
}

void ActionRow::setTexts(const QString &text, const QString &detail, const QString &button)
{
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->setAccessibleName(button.isEmpty() ? QString() : button + QStringLiteral(": ") + text);
}

void ActionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

void ActionRow::paintMark()
{
    if (m_iconName.isEmpty())
        return;
    const Tokens tokens = tokensOf(this);
    const QColor ink = m_tone == Tone::Neutral ? tokens.text3 : tokens.tone(m_tone).text;
    m_mark->setPixmap(iconPixmap(m_iconName, ink, 20, devicePixelRatioF()));
}

} // namespace carillon::ui
