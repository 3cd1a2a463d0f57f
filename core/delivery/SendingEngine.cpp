// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SendingEngine.h"

#include "core/delivery/DispatchWorker.h"
#include "core/storage/WorkerThread.h"

#include <QSemaphore>

namespace carillon {

class SendingEngine::Private
{
public:
    DatabaseConfig database;
    const FieldCipher &cipher;
    const Clock &clock;
    const SecretStore &secrets;
    std::vector<Hook> hooks = {};
    std::unique_ptr<WorkerThread<DispatchWorker>> thread = {};

    DispatchWorker *worker() const { return thread ? thread->worker() : nullptr; }
};

SendingEngine::SendingEngine(DatabaseConfig database, const FieldCipher &cipher, const Clock &clock,
                             const SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_private(new Private{ std::move(database), cipher, clock, secrets })
{
    qRegisterMetaType<LiveSnapshot>();
    qRegisterMetaType<Error>();
}

SendingEngine::~SendingEngine()
{
    stop();
}

void SendingEngine::addEverySecond(Hook hook)
{
    Q_ASSERT(!m_private->thread);
    m_private->hooks.push_back(std::move(hook));
}

void SendingEngine::start()
{
    if (m_private->thread)
        return;
    auto worker = std::make_unique<DispatchWorker>(m_private->database, m_private->cipher, m_private->clock,
                                                   m_private->secrets, m_private->hooks);
    connect(worker.get(), &DispatchWorker::snapshot, this, &SendingEngine::snapshot);
    connect(worker.get(), &DispatchWorker::idle, this, &SendingEngine::idle);
    connect(worker.get(), &DispatchWorker::failed, this, &SendingEngine::failed);
    m_private->thread = std::make_unique<WorkerThread<DispatchWorker>>(std::move(worker), QStringLiteral("dispatch"));
    QMetaObject::invokeMethod(m_private->worker(), &DispatchWorker::begin, Qt::QueuedConnection);
}

void SendingEngine::stop()
{
    if (!m_private->thread)
        return;
    QSemaphore ended;
    connect(
        m_private->worker(), &DispatchWorker::ended, m_private->worker(), [&ended] { ended.release(); },
        Qt::DirectConnection);
    QMetaObject::invokeMethod(m_private->worker(), &DispatchWorker::end, Qt::QueuedConnection);
    ended.acquire();
    m_private->thread.reset();
}

void SendingEngine::wake()
{
    if (m_private->thread)
        QMetaObject::invokeMethod(m_private->worker(), &DispatchWorker::wake, Qt::QueuedConnection);
}

void SendingEngine::receive(const IncomingPush &push)
{
    DispatchWorker *worker = m_private->worker();
    if (!worker) {
        push.answer(503, {});
        return;
    }
    QMetaObject::invokeMethod(
        worker, [worker, push] { worker->receive(push); }, Qt::QueuedConnection);
}

} // namespace carillon
