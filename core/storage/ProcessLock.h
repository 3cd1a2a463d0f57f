// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace carillon {

/// An operating-system lock on a file (flock, LockFileEx), held until release or until the process dies, however it
/// dies. A free lock therefore proves that the last holder is gone. Not re-entrant; one thread.
class ProcessLock
{
    Q_DISABLE_COPY_MOVE(ProcessLock)

public:
    explicit ProcessLock(const QString &path);
    ~ProcessLock();

    /// False at once if another process (or another ProcessLock of this one) holds it.
    bool tryLock();
    void release();
    bool isHeld() const { return m_held; }

private:
    QFile m_file;
    bool m_held = false;
};

} // namespace carillon
