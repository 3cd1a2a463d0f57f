// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActivityLine.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kBarSteps = 1000;

QString progressText(const Activity &activity)
{
    const QLocale locale;
    QString text;
    if (activity.total() > 0)
        text = locale.toString(activity.done()) + u" / "_s + locale.toString(activity.total());
    else if (activity.done() > 0)
        text = locale.toString(activity.done());
    if (!text.isEmpty() && !activity.detail().isEmpty())
        text += u" · "_s;
    return text + activity.detail();
}

} // namespace

ActivityLine::ActivityLine(Activity *activity, QWidget *parent) : QWidget(parent), m_activity(activity), m_key(activity)
{
    m_title = new ElidedLabel(TypeRole::Strong, TextLabel::Ink::Text, this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_detail = new ElidedLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_pause = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_cancel = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_open = makeButton(ButtonKind::Secondary, {}, {}, this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_title, 2);
    row->addWidget(m_bar);
    row->addWidget(m_detail, 3);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    row->addWidget(m_open);

    connect(activity, &Activity::changed, this, &ActivityLine::refresh);
    connect(m_pause, &QPushButton::clicked, this, &ActivityLine::togglePause);
    connect(m_cancel, &QPushButton::clicked, activity, &Activity::cancelRequested);
    connect(m_open, &QPushButton::clicked, activity, &Activity::openRequested);
    refresh();
}

void ActivityLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ActivityLine::refresh()
{
    if (!m_activity)
        return;
    m_title->setText(m_activity->title());
    m_detail->setText(m_activity->isPaused() ? tr("Paused") + u" · "_s + progressText(*m_activity)
                                             : progressText(*m_activity));
    const bool known = m_activity->total() > 0;
    m_bar->setRange(0, known ? kBarSteps : 0);
    m_bar->setValue(known ? int(kBarSteps * m_activity->done() / m_activity->total()) : 0);
    m_bar->setAccessibleName(m_activity->title());
    m_pause->setText(m_activity->isPaused() ? tr("Resume") : tr("Pause"));
    m_cancel->setText(m_activity->cancelText().isEmpty() ? tr("Cancel") : m_activity->cancelText());
    m_open->setText(tr("Open"));
    m_pause->setVisible(m_activity->canPause());
    m_cancel->setVisible(m_activity->canCancel());
    m_open->setVisible(m_activity->canOpen());
    for (QPushButton *button : { m_pause, m_cancel, m_open })
        button->setAccessibleDescription(m_activity->title());
}

void ActivityLine::togglePause()
{
    if (m_activity->isPaused())
        Q_EMIT m_activity->resumeRequested();
    else
        Q_EMIT m_activity->pauseRequested();
}

} // namespace carillon::ui
