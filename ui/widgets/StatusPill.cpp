// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusPill.h"

#include "ui/theme/TypeScale.h"

#include <QEvent>
#include <QPainter>

namespace carillon::ui {

StatusPill::StatusPill(QWidget *parent) : PaintedWidget(QAccessible::StaticText, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setState(CampaignPill state)
{
    m_state = state;
    take(campaignPill(state));
}

void StatusPill::setPill(const Pill &pill)
{
    m_state.reset();
    take(pill);
}

QSize StatusPill::sizeHint() const
{
    return pillSize(m_pill, typeFont(TypeRole::Caption));
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(typeFont(TypeRole::Caption));
    paintPill(&painter, rect(), m_pill, tokensOf(this), layoutDirection());
}

void StatusPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_state)
        take(campaignPill(*m_state));
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void StatusPill::take(const Pill &pill)
{
    m_pill = pill;
    setSpokenText(pill.word);
    updateGeometry();
    update();
}

} // namespace carillon::ui
