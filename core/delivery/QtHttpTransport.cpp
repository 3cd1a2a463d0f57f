// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/QtHttpTransport.h"

#include <QThread>
#include <QTimerEvent>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

// Deadlines are looked at this often: fine enough beside seconds, and one timer for all connections.
constexpr int kSweepBusyMs = 25;
constexpr int kSweepIdleMs = 500;

} // namespace

QtHttpTransport::QtHttpTransport(int connections, QObject *parent) : QObject(parent)
{
    Q_ASSERT(connections >= 1 && connections <= 64);
    for (int i = 0; i < connections; ++i)
        m_connections.push_back(new HttpClientConnection(
            [this](const Callback &done, const TransportResult &result) {
                startWaiting();
                done(result);
            },
            this));
}

QtHttpTransport::~QtHttpTransport() = default;

void QtHttpTransport::send(const HttpRequest &request, const TransportDeadlines &deadlines, Callback done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_waiting.push_back({ request, deadlines, std::move(done), std::chrono::steady_clock::now() });
    startWaiting();
    scheduleSweep();
}

int QtHttpTransport::freeConnections() const
{
    const auto idle = std::count_if(m_connections.cbegin(), m_connections.cend(),
                                    [](const HttpClientConnection *connection) { return !connection->isBusy(); });
    return std::max(0, int(idle) - int(m_waiting.size()));
}

void QtHttpTransport::startWaiting()
{
    while (!m_waiting.empty()) {
        HttpClientConnection *connection = pickFor(Origin::of(m_waiting.front().request.url));
        if (!connection)
            return;
        connection->start(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
}

// One that is open to that host, else an unused one, else any that is idle.
HttpClientConnection *QtHttpTransport::pickFor(const Origin &origin) const
{
    HttpClientConnection *unused = nullptr;
    HttpClientConnection *idle = nullptr;
    for (HttpClientConnection *connection : m_connections) {
        if (connection->isOpenTo(origin))
            return connection;
        if (connection->isBusy())
            continue;
        HttpClientConnection *&slot = connection->hasSocket() ? idle : unused;
        if (!slot)
            slot = connection;
    }
    return unused ? unused : idle;
}

void QtHttpTransport::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_sweep.timerId())
        return;
    const auto now = std::chrono::steady_clock::now();
    for (HttpClientConnection *connection : m_connections)
        connection->checkDeadlines(now);
    dropOverdue(now);
    scheduleSweep();
}

void QtHttpTransport::dropOverdue(HttpClientConnection::Instant now)
{
    while (!m_waiting.empty() && now - m_waiting.front().since >= m_waiting.front().deadlines.total) {
        const Callback done = std::move(m_waiting.front().done);
        m_waiting.pop_front();
        done({ .what = TransportResult::What::NotSent, .error = u"Every connection was busy for too long."_s });
    }
}

void QtHttpTransport::scheduleSweep()
{
    const auto any = [this](auto &&claim) { return std::any_of(m_connections.cbegin(), m_connections.cend(), claim); };
    int wanted = 0;
    if (!m_waiting.empty() || any([](const auto *connection) { return connection->isBusy(); }))
        wanted = kSweepBusyMs;
    else if (any([](const auto *connection) { return connection->hasSocket(); }))
        wanted = kSweepIdleMs;
    if (wanted == m_sweepMs)
        return;
    m_sweepMs = wanted;
    if (wanted == 0)
        m_sweep.stop();
    else
        m_sweep.start(wanted, this);
}

} // namespace carillon
