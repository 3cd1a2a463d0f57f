// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Activity.h"

namespace carillon::ui {

Activity::Activity(const QString &title, QObject *parent) : QObject(parent), m_title(title) { }

void Activity::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT changed();
}

void Activity::setProgress(qint64 done, qint64 total, const QString &detail)
{
    m_done = done;
    m_total = total;
    m_detail = detail;
    Q_EMIT changed();
}

void Activity::setPaused(bool paused)
{
    m_paused = paused;
    Q_EMIT changed();
}

void Activity::setAbilities(bool canPause, bool canCancel, bool canOpen)
{
    m_canPause = canPause;
    m_canCancel = canCancel;
    m_canOpen = canOpen;
    Q_EMIT changed();
}

void Activity::setCancelText(const QString &text)
{
    m_cancelText = text;
    Q_EMIT changed();
}

void Activity::finish()
{
    Q_EMIT finished();
}

} // namespace carillon::ui
