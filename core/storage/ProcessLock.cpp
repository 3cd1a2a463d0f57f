// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ProcessLock.h"

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#endif

namespace carillon {

ProcessLock::ProcessLock(const QString &path) : m_file(path) { }

ProcessLock::~ProcessLock()
{
    release();
}

bool ProcessLock::tryLock()
{
    if (m_held)
        return true;
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_WIN
    OVERLAPPED region = {};
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(m_file.handle()));
    m_held = LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &region);
#else
    m_held = ::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0;
#endif
    if (!m_held)
        m_file.close();
    return m_held;
}

void ProcessLock::release()
{
    m_file.close(); // the system drops the lock with the descriptor
    m_held = false;
}

} // namespace carillon
