// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActivityStrip.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/ActivityLine.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

ActivityStrip::ActivityStrip(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(metrics::kPageMarginX, 6, metrics::kPageMarginX, 6);
    m_column->setSpacing(4);
    m_more = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
    m_column->addWidget(m_more);
    hide();
}

void ActivityStrip::add(Activity *activity)
{
    auto *line = new ActivityLine(activity, this);
    m_lines.prepend(line);
    m_column->insertWidget(0, line);
    connect(activity, &Activity::finished, this, [this, activity] { remove(activity); });
    connect(activity, &QObject::destroyed, this, &ActivityStrip::remove);
    showNewest();
}

void ActivityStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

void ActivityStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showNewest();
}

void ActivityStrip::remove(QObject *activity)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [activity](const ActivityLine *line) { return line->activity() == activity; });
    if (found == m_lines.end())
        return;
    (*found)->hide();
    (*found)->deleteLater();
    m_lines.erase(found);
    showNewest();
}

void ActivityStrip::showNewest()
{
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < kMostLines);
    const int more = int(m_lines.size()) - kMostLines;
    m_more->setText(tr("+%n more", "jobs that run but are not shown", std::max(0, more)));
    m_more->setVisible(more > 0);
    setVisible(!m_lines.isEmpty());
}

} // namespace carillon::ui
