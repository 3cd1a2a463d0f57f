// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/TransportPool.h"

#include "core/delivery/QtHttpTransport.h"

namespace carillon {

namespace {

CallResult toCallResult(const TransportResult &result)
{
    switch (result.what) {
    case TransportResult::What::NotSent: return { .kind = CallResult::Kind::NotSent, .detail = result.error };
    case TransportResult::What::Answered: return { .kind = CallResult::Kind::Answered, .response = result.response };
    case TransportResult::What::Lost: return { .kind = CallResult::Kind::Lost, .detail = result.error };
    case TransportResult::What::TimedOut:
        return { .kind = CallResult::Kind::Lost, .detail = result.error, .timedOut = true };
    }
    Q_UNREACHABLE();
}

} // namespace

TransportPool::TransportPool(QObject *context, Done done)
    : m_context(context)
    , m_done(std::move(done))
    , m_anchor(new QObject)
{
    m_thread.setObjectName(QStringLiteral("transport"));
    m_anchor->moveToThread(&m_thread);
    m_thread.start();
}

TransportPool::~TransportPool()
{
    QMetaObject::invokeMethod(
        m_anchor, [this] { m_lanes.clear(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_anchor;
}

void TransportPool::start(qint64 callId, qint64 gatewayId, int connections, const HttpRequest &request)
{
    const bool isPull = callId < 0;
    const qint64 laneId = isPull ? -gatewayId : gatewayId;
    QMetaObject::invokeMethod(
        m_anchor,
        [this, callId, laneId, connections = isPull ? 1 : connections, request] {
            send(callId, laneId, connections, request);
        },
        Qt::QueuedConnection);
}

void TransportPool::send(qint64 callId, qint64 laneId, int connections, const HttpRequest &request)
{
    Lane &lane = m_lanes[laneId];
    if (!lane.transport || lane.connections != connections) {
        // With another number of connections the old one finishes what it carries and is replaced when it is quiet.
        const bool isQuiet = !lane.transport || lane.transport->freeConnections() == lane.connections;
        if (isQuiet)
            lane = { connections, std::make_unique<QtHttpTransport>(connections) };
    }
    lane.transport->send(request, {}, [this, callId](const TransportResult &result) {
        QMetaObject::invokeMethod(
            m_context, [this, callId, ended = toCallResult(result)] { m_done(callId, ended); }, Qt::QueuedConnection);
    });
}

} // namespace carillon
