// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/HttpRequestParser.h"
#include "core/http/HttpResponder.h"

#include <QBasicTimer>
#include <QHostAddress>
#include <QTcpServer>

#include <functional>

namespace carillon {

/// A small HTTP/1.1 server for webhooks, short links and the sandbox; no TLS (a reverse proxy's job), no routing.
///
/// Lives on one thread, where the handler is called and must answer: at once, or later through the responder it keeps.
/// Answers keep the order of a connection's requests. A client that is slow, idle or sends too much is closed.
/// Whatever the handler refers to must outlive the listener. docs/decisions/0001-http-listener.md says why it is ours.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const IncomingRequest &, const QHostAddress &peer, const HttpResponder &)>;

    struct Limits
    {
        qsizetype bodyBytes = 64LL * 1024; ///< More is refused with 413.
        int connections = 1024; ///< More are closed unanswered.
        milliseconds idle{ 60'000 }; ///< Between requests.
        milliseconds request{ 15'000 }; ///< From its first byte to its last.
        milliseconds answer{ 60'000 }; ///< What a handler may take.
    };

    explicit HttpListener(Handler handler, QObject *parent = nullptr);
    HttpListener(Handler handler, const Limits &limits, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Starts listening and returns the port; 0 asks for a free one.
    Result<quint16> listen(const QHostAddress &address, quint16 port);
    /// Stops listening and closes every connection at once.
    void close();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void acceptPending();

    Handler m_handler;
    Limits m_limits;
    QTcpServer m_server;
    QBasicTimer m_sweep;
};

/// Reads "127.0.0.1:8787", "[::1]:8787", "localhost:8787"; port 0 = a free one.
struct ListenAddress
{
    QHostAddress host = {};
    quint16 port = 0;
};
Result<ListenAddress> parseListenAddress(const QString &text);

} // namespace carillon
