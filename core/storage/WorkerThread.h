// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace carillon {

/// Owns a thread and the one object that lives on it. Destroying it asks the thread's event loop to quit, waits, and
/// deletes the object on its own thread.
template <typename Worker> class WorkerThread
{
    Q_DISABLE_COPY_MOVE(WorkerThread)

public:
    /// `worker` must have no parent. `name` shows up in debuggers and logs.
    WorkerThread(std::unique_ptr<Worker> worker, const QString &name) : m_worker(worker.release())
    {
        Q_ASSERT(!m_worker->parent());
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    ~WorkerThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// For connect() and QMetaObject::invokeMethod() only; it belongs to the other thread.
    Worker *worker() const { return m_worker; }

private:
    QThread m_thread;
    Worker *m_worker;
};

} // namespace carillon
