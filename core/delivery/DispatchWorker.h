// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/delivery/Dispatcher.h"
#include "core/delivery/TransportPool.h"
#include "core/storage/ProcessLock.h"
#include "core/storage/SecretStore.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace carillon {

/// The dispatch thread's object: opens the connection, holds the lock, and calls Dispatcher::step() when it is time or
/// when something has arrived. Lives on that thread from begin() to end(), which are called there.
class DispatchWorker final : public QObject
{
    Q_OBJECT

public:
    DispatchWorker(DatabaseConfig database, const FieldCipher &cipher, const Clock &clock, const SecretStore &secrets,
                   std::vector<Dispatcher::Hook> hooks);
    ~DispatchWorker() override;

    void begin();
    /// Gives back what is claimed and waits for the calls on the wire, then emits ended(). A call that does not end in
    /// a few seconds is left armed: in doubt for the next process.
    void end();
    void wake();
    void receive(const IncomingPush &push);

Q_SIGNALS:
    void snapshot(const carillon::LiveSnapshot &snapshot);
    void idle();
    void failed(const carillon::Error &error);
    void ended();

private:
    Status open();
    void handleRound();
    void schedule(std::chrono::nanoseconds wait);
    void tryLock();
    void report();
    void handleEnding();

    DatabaseConfig m_config;
    const FieldCipher &m_cipher;
    const Clock &m_clock;
    const SecretStore &m_secrets;
    std::vector<Dispatcher::Hook> m_hooks;

    SystemRandom m_random;
    std::unique_ptr<ProcessLock> m_lock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TransportPool> m_transport;
    std::unique_ptr<Dispatcher> m_dispatcher;
    QTimer *m_round = nullptr; // children
    QTimer *m_report = nullptr;
    std::chrono::nanoseconds m_giveUpAt{ 0 };
    bool m_wasIdle = false;
    bool m_isEnding = false;
};

} // namespace carillon
