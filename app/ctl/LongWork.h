// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QString>

namespace carillon {

/// While it lives, Ctrl-C asks the work to stop instead of ending the program (a second one ends it), and a bar on
/// stderr shows how far the work is, if a person is looking. One at a time; main thread, though the work's progress may
/// come from another.
class LongWork
{
    Q_DISABLE_COPY_MOVE(LongWork)

public:
    explicit LongWork(const QString &what);
    ~LongWork();

    const Progress &progress() const { return m_progress; }
    bool isCancelled() const { return m_progress.isCancelled(); }

private:
    void draw(qint64 done, qint64 total);

    QString m_what;
    Progress m_progress;
    qint64 m_drawnAtMs = 0;
    bool m_drawn = false;
};

} // namespace carillon
