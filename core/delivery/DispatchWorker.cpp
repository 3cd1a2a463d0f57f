// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DispatchWorker.h"

#include "core/base/Logging.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon {

namespace {

constexpr milliseconds kSnapshotInterval = 250ms;
constexpr milliseconds kAfterFailure = 1s;
constexpr std::chrono::nanoseconds kLongestEnding = 5s;

QString thisProcess()
{
    return QSysInfo::machineHostName() + u':' + QString::number(QCoreApplication::applicationPid());
}

} // namespace

DispatchWorker::DispatchWorker(DatabaseConfig database, const FieldCipher &cipher, const Clock &clock,
                               const SecretStore &secrets, std::vector<Dispatcher::Hook> hooks)
    : m_config(std::move(database))
    , m_cipher(cipher)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_hooks(std::move(hooks))
{
}

DispatchWorker::~DispatchWorker() = default;

void DispatchWorker::begin()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_round = new QTimer(this);
    m_round->setSingleShot(true);
    m_round->setTimerType(Qt::PreciseTimer);
    connect(m_round, &QTimer::timeout, this, &DispatchWorker::handleRound);
    m_report = new QTimer(this);
    connect(m_report, &QTimer::timeout, this, &DispatchWorker::report);
    m_report->start(kSnapshotInterval);
    m_round->start(0ms);
}

Status DispatchWorker::open()
{
    auto opened = Database::open(m_config);
    if (!opened)
        return opened.error();
    m_database = std::move(*opened);
    m_session = std::make_unique<Session>(Session{ *m_database, m_cipher, m_clock, { u"scheduler"_s, u"owner"_s } });
    m_lock = std::make_unique<ProcessLock>(m_config.path + u".dispatch.lock"_s);
    m_transport = std::make_unique<TransportPool>(this, [this](qint64 callId, const CallResult &result) {
        m_dispatcher->finished(callId, result);
        schedule(0ns);
    });
    const auto accounts = [this](Session &session, const Gateway &gateway) {
        return GatewayStore(session).accountFor(gateway, m_secrets);
    };
    m_dispatcher = std::make_unique<Dispatcher>(Dispatcher::Parts{ *m_session, m_random, *m_transport, accounts });
    for (const Dispatcher::Hook &hook : m_hooks)
        m_dispatcher->addEverySecond(hook);
    return {};
}

void DispatchWorker::tryLock()
{
    if (m_dispatcher->isDispatching() || m_config.readOnly || m_isEnding || !m_lock->tryLock())
        return;
    if (const Status taken = m_dispatcher->takeOver(thisProcess()); !taken) {
        m_lock->release();
        Q_EMIT failed(taken.error());
    }
}

void DispatchWorker::handleRound()
{
    if (!m_dispatcher) {
        if (const Status opened = open(); !opened) {
            m_dispatcher.reset();
            Q_EMIT failed(opened.error());
            m_round->start(kAfterFailure);
            return;
        }
    }
    tryLock();
    const auto wait = m_dispatcher->step();
    if (!wait) {
        qCWarning(lcDelivery, "a round failed: %s", qUtf8Printable(wait.error().message));
        Q_EMIT failed(wait.error());
        m_round->start(kAfterFailure);
        return;
    }
    const bool isIdle = m_dispatcher->isIdle();
    if (isIdle && !m_wasIdle) {
        report();
        Q_EMIT idle();
    }
    m_wasIdle = isIdle;
    if (m_isEnding)
        handleEnding();
    else
        schedule(*wait);
}

/// The earliest of what was asked for stands. Whole milliseconds, rounded up: the rate limiter forgives lateness, and a
/// timer of 0 ms that comes too early would only spin.
void DispatchWorker::schedule(std::chrono::nanoseconds wait)
{
    const auto rounded = std::chrono::ceil<milliseconds>(wait);
    if (m_round->isActive() && m_round->remainingTimeAsDuration() <= rounded)
        return;
    m_round->start(rounded);
}

void DispatchWorker::wake()
{
    if (!m_dispatcher)
        return;
    m_dispatcher->wake();
    m_wasIdle = false;
    schedule(0ns);
}

void DispatchWorker::receive(const IncomingPush &push)
{
    if (!m_dispatcher) {
        push.answer(503, {});
        return;
    }
    m_dispatcher->received(push);
    schedule(0ns);
}

void DispatchWorker::report()
{
    if (m_dispatcher)
        Q_EMIT snapshot(m_dispatcher->snapshot());
}

void DispatchWorker::end()
{
    m_isEnding = true;
    m_giveUpAt = m_clock.steady() + kLongestEnding;
    if (m_dispatcher) {
        if (const Status stopped = m_dispatcher->stopArming(); !stopped)
            qCWarning(lcDelivery, "giving back failed: %s", qUtf8Printable(stopped.error().message));
    }
    handleEnding();
}

void DispatchWorker::handleEnding()
{
    const bool isQuiet = !m_dispatcher || m_dispatcher->callsInFlight() == 0;
    if (!isQuiet && m_clock.steady() < m_giveUpAt) {
        schedule(20ms);
        return;
    }
    m_round->stop();
    m_report->stop();
    m_transport.reset();
    m_dispatcher.reset();
    m_session.reset();
    m_database.reset();
    m_lock.reset();
    Q_EMIT ended();
}

} // namespace carillon
