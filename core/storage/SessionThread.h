// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Answer.h"
#include "core/storage/Session.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace carillon {

/// One thread with one connection, on which pieces of work over a Session run in the order they were submitted.
///
/// Thread-safe: run() may be called from anywhere. Continue on your own thread with `run(…).then(context, …)`; the
/// continuation is dropped if `context` dies first. `cipher` and `clock` must outlive it. The destructor finishes what
/// was submitted and closes the connection.
class SessionThread
{
    Q_DISABLE_COPY_MOVE(SessionThread)

public:
    using ActorSource = std::function<Actor()>;

    SessionThread(DatabaseConfig config, const FieldCipher &cipher, const Clock &clock, ActorSource actor,
                  const QString &name);
    ~SessionThread();

    /// Runs `work(Session &)`, which returns some Result. If the database does not open, `work` is not called and the
    /// future yields that error.
    template <typename Work> auto run(Work work) -> Answer<std::invoke_result_t<Work, Session &>>
    {
        using Value = std::invoke_result_t<Work, Session &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QFuture<Value> future = promise->future();
        post([promise, work = std::move(work)](const Result<Database *> &database, const FieldCipher &cipher,
                                               const Clock &clock, const Actor &actor) mutable {
            if (database) {
                Session session{ **database, cipher, clock, actor };
                promise->addResult(work(session));
            } else {
                promise->addResult(Value(database.error()));
            }
            promise->finish();
        });
        return Answer<Value>(std::move(future));
    }

private:
    using Job = std::function<void(const Result<Database *> &, const FieldCipher &, const Clock &, const Actor &)>;

    void post(Job job);
    Result<Database *> database();

    DatabaseConfig m_config;
    const FieldCipher &m_cipher;
    const Clock &m_clock;
    ActorSource m_actor;
    QThread m_thread;
    QObject *m_context; // lives on m_thread
    std::unique_ptr<Database> m_database; // touched on m_thread only
};

} // namespace carillon
