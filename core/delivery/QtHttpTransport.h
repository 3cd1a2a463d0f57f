// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/HttpClientConnection.h"
#include "core/delivery/HttpTransport.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>
#include <vector>

namespace carillon {

/// HTTP/1.1 on Qt's sockets, one call at a time on each connection. Not QNetworkAccessManager, which re-sends a request
/// by itself and cannot say whether one left (docs/decisions/0002-http-transport.md).
///
/// TLS against the system's certificates, host name checked, sessions resumed; system proxy; connections stay open for
/// a few seconds between calls. More calls than connections wait their turn.
class QtHttpTransport final : public QObject, public HttpTransport
{
    Q_OBJECT

public:
    /// Pre: 1 <= connections <= 64.
    explicit QtHttpTransport(int connections, QObject *parent = nullptr);
    ~QtHttpTransport() override;

    void send(const HttpRequest &request, const TransportDeadlines &deadlines, Callback done) override;
    int freeConnections() const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void startWaiting();
    HttpClientConnection *pickFor(const Origin &origin) const;
    void dropOverdue(HttpClientConnection::Instant now);
    void scheduleSweep();

    std::vector<HttpClientConnection *> m_connections; // children
    std::deque<HttpClientConnection::Call> m_waiting = {};
    QBasicTimer m_sweep = {};
    int m_sweepMs = 0;
};

} // namespace carillon
