// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/JobProgress.h"

namespace carillon::ui {

JobProgress::JobProgress(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT advanced(m_figures->done, m_figures->total); });
    m_timer.start();
}

JobProgress::~JobProgress()
{
    m_cancel.cancel();
}

Progress JobProgress::progress() const
{
    return { .report =
                 [figures = m_figures](qint64 done, qint64 total) {
                     figures->done = done;
                     figures->total = total;
                 },
             .cancel = m_cancel };
}

} // namespace carillon::ui
