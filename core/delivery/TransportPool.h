// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/CallPort.h"
#include "core/delivery/HttpTransport.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <map>
#include <memory>

namespace carillon {

/// The real network behind the dispatcher: one HttpTransport for each gateway, and one for its pulls, on a thread that
/// knows no database.
///
/// start() is called on the dispatch thread; `done` is called there too, by way of `context`, which lives there and
/// must outlive the pool. Destroying it ends every call without a result.
class TransportPool final : public CallPort
{
    Q_DISABLE_COPY_MOVE(TransportPool)

public:
    using Done = std::function<void(qint64 callId, const CallResult &result)>;

    TransportPool(QObject *context, Done done);
    ~TransportPool() override;

    void start(qint64 callId, qint64 gatewayId, int connections, const HttpRequest &request) override;

private:
    struct Lane
    {
        int connections = 0;
        std::unique_ptr<HttpTransport> transport = {};
    };
    void send(qint64 callId, qint64 laneId, int connections, const HttpRequest &request);

    QObject *m_context;
    Done m_done;
    QThread m_thread;
    QObject *m_anchor; // lives on m_thread
    std::map<qint64, Lane> m_lanes; // touched on m_thread only; pulls have negative ids
};

} // namespace carillon
