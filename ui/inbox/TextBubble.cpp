// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TextBubble.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

constexpr qreal kRadius = 14;
constexpr int kWidestText = 380;

} // namespace

TextBubble::TextBubble(bool incoming, const QString &text, const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_incoming(incoming)
{
    m_box = new QWidget(this);
    m_text = new TextLabel(text, TypeRole::Body, TextLabel::Ink::Text, m_box);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumWidth(std::min(kWidestText, m_text->fontMetrics().horizontalAdvance(text) + 2));
    m_text->setMaximumWidth(kWidestText);
    auto *inner = new QVBoxLayout(m_box);
    inner->setContentsMargins(12, 8, 12, 8);
    inner->addWidget(m_text);
    auto *under = new TextLabel(caption, TypeRole::Caption, TextLabel::Ink::Secondary, this);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    const Qt::Alignment side = incoming ? Qt::AlignLeft : Qt::AlignRight;
    column->addWidget(m_box, 0, side);
    column->addWidget(under, 0, side);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    if (!incoming)
        row->addStretch(1);
    row->addLayout(column);
    if (incoming)
        row->addStretch(1);
    applyInk();
}

void TextBubble::applyInk()
{
    const Tokens t = tokensOf(this);
    QPalette palette = m_text->palette();
    const QColor ink = m_incoming ? t.text : t.accentSoft.text;
    if (palette.color(QPalette::WindowText) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    m_text->setPalette(palette);
}

void TextBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    paintRounded(&painter, m_box->geometry(), kRadius, m_incoming ? t.bubble.fill : t.accentSoft.fill);
}

void TextBubble::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk();
}

} // namespace carillon::ui
