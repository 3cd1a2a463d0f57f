// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SessionThread.h"

namespace carillon {

SessionThread::SessionThread(DatabaseConfig config, const FieldCipher &cipher, const Clock &clock, ActorSource actor,
                             const QString &name)
    : m_config(std::move(config))
    , m_cipher(cipher)
    , m_clock(clock)
    , m_actor(std::move(actor))
    , m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

SessionThread::~SessionThread()
{
    QMetaObject::invokeMethod(
        m_context, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_context;
}

void SessionThread::post(Job job)
{
    QMetaObject::invokeMethod(
        m_context, [this, job = std::move(job)] { job(database(), m_cipher, m_clock, m_actor()); },
        Qt::QueuedConnection);
}

Result<Database *> SessionThread::database()
{
    if (!m_database) {
        auto opened = Database::open(m_config);
        if (!opened)
            return opened.error();
        m_database = std::move(*opened);
    }
    return m_database.get();
}

} // namespace carillon
