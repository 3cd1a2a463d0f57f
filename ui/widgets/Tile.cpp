// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Tile.h"

#include "ui/theme/Icons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kArrow = 16;

}

Tile::Tile(QWidget *parent) : Card(parent)
{
    m_caption = new ElidedLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_number = new TextLabel(u"–"_s, TypeRole::Display, TextLabel::Ink::Text, this);
    m_arrow = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
    m_sentence = new ElidedLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
    auto *trendRow = new QHBoxLayout;
    trendRow->setSpacing(4);
    trendRow->addWidget(m_arrow);
    trendRow->addWidget(m_sentence, 1);
    body()->setSpacing(2);
    body()->addWidget(m_caption);
    body()->addWidget(m_number);
    body()->addLayout(trendRow);
    m_arrow->hide();
    m_sentence->setMinimumHeight(kArrow);
    setMinimumWidth(140);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    describe();
}

void Tile::setNumber(const QString &number)
{
    m_number->setText(number);
    describe();
}

void Tile::setTrend(Trend trend, const QString &sentence, Tone tone)
{
    m_trend = trend;
    m_tone = tone;
    m_sentence->setText(sentence);
    showTrend();
    describe();
}

/// The same width for all, so that a row of them divides its room evenly.
QSize Tile::sizeHint() const
{
    return { 180, Card::sizeHint().height() };
}

void Tile::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTrend();
}

void Tile::showTrend()
{
    m_arrow->setVisible(m_trend != Trend::None);
    if (m_trend == Trend::None)
        return;
    const Tokens t = tokensOf(this);
    const QColor color = m_tone == Tone::Neutral ? t.text2 : t.tone(m_tone).text;
    const QStringView name = m_trend == Trend::Up ? u"trending-up" : u"trending-down";
    m_arrow->setPixmap(iconPixmap(name, color, kArrow, devicePixelRatioF()));
}

void Tile::describe()
{
    setAccessibleName(m_caption->text());
    setAccessibleDescription(m_number->text() + u". "_s + m_sentence->text());
}

} // namespace carillon::ui
