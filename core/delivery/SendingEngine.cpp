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
    , d(new Private{ std::move(database), cipher, clock, secrets })
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
    Q_ASSERT(!d->thread);
    d->hooks.push_back(std::move(hook));
}

void SendingEngine::start()
{
    if (d->thread)
        return;
    auto worker = std::make_unique<DispatchWorker>(d->database, d->cipher, d->clock, d->secrets, d->hooks);
    connect(worker.get(), &DispatchWorker::snapshot, this, &SendingEngine::snapshot);
    connect(worker.get(), &DispatchWorker::idle, this, &SendingEngine::idle);
    connect(worker.get(), &DispatchWorker::failed, this, &SendingEngine::failed);
    d->thread = std::make_unique<WorkerThread<DispatchWorker>>(std::move(worker), QStringLiteral("dispatch"));
    QMetaObject::invokeMethod(d->worker(), &DispatchWorker::begin, Qt::QueuedConnection);
}

void SendingEngine::stop()
{
    if (!d->thread)
        return;
    QSemaphore ended;
    connect(
        d->worker(), &DispatchWorker::ended, d->worker(), [&ended] { ended.release(); }, Qt::DirectConnection);
    QMetaObject::invokeMethod(d->worker(), &DispatchWorker::end, Qt::QueuedConnection);
    ended.acquire();
    d->thread.reset();
}

void SendingEngine::wake()
{
    if (d->thread)
        QMetaObject::invokeMethod(d->worker(), &DispatchWorker::wake, Qt::QueuedConnection);
}

void SendingEngine::receive(const IncomingPush &push)
{
    DispatchWorker *worker = d->worker();
    if (!worker) {
        push.answer(503, {});
        return;
    }
    QMetaObject::invokeMethod(
        worker, [worker, push] { worker->receive(push); }, Qt::QueuedConnection);
}

} // namespace carillon
