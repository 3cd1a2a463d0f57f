// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/HttpTransport.h"
#include "core/http/HttpResponseParser.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <chrono>
#include <memory>

namespace carillon {

/// Scheme, host and port: what a connection can be used again for.
struct Origin
{
    bool secure = true;
    QString host = {};
    quint16 port = 443;

    static Origin of(const QUrl &url);
    bool operator==(const Origin &) const = default;
};

/// One connection of a QtHttpTransport: carries one call at a time, writes each request once, and knows whether it
/// wrote any of it. Internal to the transport; lives on its thread.
class HttpClientConnection final : public QObject
{
    Q_OBJECT

public:
    using Instant = std::chrono::steady_clock::time_point;

    struct Call
    {
        HttpRequest request = {};
        TransportDeadlines deadlines = {};
        HttpTransport::Callback done = {};
        Instant since = {}; ///< When send() was called.
    };

    /// `ended` is called once for each call, never from inside start().
    using Ended = std::function<void(const HttpTransport::Callback &, const TransportResult &)>;
    HttpClientConnection(Ended ended, QObject *parent);
    ~HttpClientConnection() override;

    bool isBusy() const { return m_phase != Phase::Idle; }
    bool isOpenTo(const Origin &origin) const { return m_socket && !isBusy() && m_origin == origin; }
    bool hasSocket() const { return m_socket != nullptr; }

    /// Pre: not busy.
    void start(Call call);
    /// Ends what is overdue; closes what has been idle for longer than servers keep it.
    void checkDeadlines(Instant now);

private:
    /// Also a child, so that one whose turn never comes is deleted with its connection.
    struct DeleteLater
    {
        void operator()(QTcpSocket *socket) const { socket->deleteLater(); }
    };
    enum class Phase { Idle, Connecting, Waiting, Ending };

    bool reuse(const Origin &origin);
    void open(const Origin &origin);
    void openSecure(const Origin &origin);
    void writeRequest();
    void readMore();
    void handleAnswer();
    void handleFailure(QAbstractSocket::SocketError error);
    void fail(const QString &why);
    void end(TransportResult result);
    void closeSocket();
    milliseconds limitOfPhase() const;

    Ended m_ended;
    Call m_call = {};
    Phase m_phase = Phase::Idle;
    Origin m_origin = {};
    std::unique_ptr<QTcpSocket, DeleteLater> m_socket = {};
    HttpResponseParser m_parser = {};
    QByteArray m_session = {}; // TLS session to resume with the same origin
    bool m_handedOver = false;
    Instant m_phaseSince = {};
    Instant m_idleUntil = {};
};

} // namespace carillon
