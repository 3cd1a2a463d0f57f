// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace carillon::ui {

namespace {

constexpr int kDisc = 56;
constexpr int kMark = 28;

TextLabel *centredLabel(TypeRole role, TextLabel::Ink ink, QWidget *parent)
{
    auto *label = new TextLabel(role, ink, parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    m_icon = new QLabel(this);
    m_sentence = centredLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_detail = centredLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_primary = makeButton(ButtonKind::Primary, {}, {}, this);
    m_secondary = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_detail->hide();
    m_primary->hide();
    m_secondary->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
}

void EmptyState::setIcon(QStringView iconName)
{
    m_iconName = iconName.toString();
    paintIcon();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail);
}

void EmptyState::setPrimaryText(const QString &text)
{
    m_primary->setText(text);
    m_primary->setVisible(!text.isEmpty());
}

void EmptyState::setSecondaryText(const QString &text)
{
    m_secondary->setText(text);
    m_secondary->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void EmptyState::paintIcon()
{
    if (m_iconName.isEmpty())
        return;
    const Tokens t = tokensOf(this);
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(kDisc, kDisc) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintRounded(&painter, QRectF(0, 0, kDisc, kDisc), kDisc / 2.0, t.accentSoft.fill);
    painter.drawPixmap((kDisc - kMark) / 2, (kDisc - kMark) / 2,
                       iconPixmap(m_iconName, t.accentSoft.text, kMark, ratio));
    painter.end();
    m_icon->setPixmap(picture);
}

} // namespace carillon::ui
