// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/ElidedLabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace carillon::ui {

Card::Card(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(metrics::kCardPaddingX, metrics::kCardPaddingY, metrics::kCardPaddingX,
                              metrics::kCardPaddingY);
    outer->setSpacing(metrics::kRowGap);

    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(metrics::kRowGap);
    m_title = new ElidedLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_title->hide();
    m_titleRow->addWidget(m_title, 1);
    outer->addLayout(m_titleRow);

    m_body = new QVBoxLayout;
    m_body->setSpacing(metrics::kRowGap);
    outer->addLayout(m_body, 1);
}

Card::Card(const QString &title, QWidget *parent) : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::addToTitleRow(QWidget *widget)
{
    m_titleRow->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    paintRounded(&painter, rect(), metrics::kCardRadius, t.surface, t.border);
}

} // namespace carillon::ui
