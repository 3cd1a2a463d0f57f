// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/InlineMessage.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace carillon::ui {

namespace {

constexpr int kIconColumn = 40;
constexpr int kNarrow = 520;
constexpr int kVeryNarrow = 320;

QStringView iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info: return u"info-circle";
    case Tone::Success: return u"circle-check";
    case Tone::Warning: return u"alert-triangle";
    case Tone::Error: return u"alert-circle";
    }
    Q_UNREACHABLE();
}

TextLabel::Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info: return TextLabel::Ink::Info;
    case Tone::Success: return TextLabel::Ink::Success;
    case Tone::Warning: return TextLabel::Ink::Warning;
    case Tone::Error: return TextLabel::Ink::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

InlineMessage::InlineMessage(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(metrics::kRowGap);
    row->addSpacing(kIconColumn - 8); // a margin would not change sides with the direction of writing
    m_word = new TextLabel(TypeRole::Strong, TextLabel::Ink::Text, this);
    m_text = new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(80);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(metrics::kRowGap);
    m_close = makeIconButton(u"x", {}, this);
    m_word->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->setSpacing(metrics::kRowGap);
    m_words->addWidget(m_word);
    m_words->addWidget(m_text, 1);
    m_flow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_flow->setSpacing(metrics::kRowGap);
    m_flow->addLayout(m_words, 1);
    m_flow->addLayout(m_actions);
    row->addLayout(m_flow, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    setMinimumHeight(metrics::kControlHeight + 12);
    retranslate();
    hide();
}

void InlineMessage::showMessage(Tone tone, const QString &text)
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_tone = tone;
    m_text->setText(text);
    applyColors();
    retranslate();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *InlineMessage::addAction(const QString &text, std::function<void()> run)
{
    Q_ASSERT(m_actions->count() < 2);
    QPushButton *button = makeButton(ButtonKind::Secondary, text, {}, this);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_actions->addWidget(button);
    return button;
}

void InlineMessage::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorPair colors = tokensOf(this).tone(m_tone);
    paintRounded(&painter, rect(), metrics::kCardRadius, colors.fill);
    QRect mark(0, 0, metrics::kIcon, metrics::kIcon);
    mark.moveCenter(QPoint(kIconColumn / 2, m_word->geometry().center().y() + 1));
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), mark),
                       iconPixmap(iconOf(m_tone), colors.text, metrics::kIcon, devicePixelRatioF()));
}

void InlineMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow && m_actions->count() > 0;
    m_flow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setDirection(width() < kVeryNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(width() < kVeryNarrow ? 2 : metrics::kRowGap);
    m_actions->setAlignment(narrow ? Qt::AlignLeft : Qt::Alignment());
}

void InlineMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InlineMessage::applyColors()
{
    m_word->setInk(inkOf(m_tone));
    m_text->setInk(inkOf(m_tone));
    update();
}

void InlineMessage::retranslate()
{
    nameIconButton(m_close, tr("Close this message"));
    switch (m_tone) {
    case Tone::Neutral:
    case Tone::Info: m_word->setText(tr("Note")); break;
    case Tone::Success: m_word->setText(tr("Done")); break;
    case Tone::Warning: m_word->setText(tr("Warning")); break;
    case Tone::Error: m_word->setText(tr("Problem")); break;
    }
    setAccessibleName(m_word->text());
    setAccessibleDescription(m_text->text());
}

} // namespace carillon::ui
