// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HttpMessage.h"

#include <QPointer>

namespace carillon {

class HttpConnection;

/// Answers one request, at once or later. Copies stand for the same request; the first answer counts, and an answer to
/// a connection that is gone does nothing. Lives on the listener's thread.
class HttpResponder
{
public:
    HttpResponder(HttpConnection *connection, quint64 request);

    /// Sends the answer; Content-Length and Connection are written for you.
    void send(int status, const HttpHeaders &headers = {}, const QByteArray &body = {}) const;
    void sendJson(int status, const QByteArray &json) const;
    /// Closes the connection at once, without an answer.
    void drop() const;

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_request;
};

} // namespace carillon
