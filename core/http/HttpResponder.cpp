// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpResponder.h"

#include "core/http/HttpConnection.h"

namespace carillon {

HttpResponder::HttpResponder(HttpConnection *connection, quint64 request) : m_connection(connection), m_request(request)
{
}

void HttpResponder::send(int status, const HttpHeaders &headers, const QByteArray &body) const
{
    if (m_connection)
        m_connection->answer(m_request, status, headers, body);
}

void HttpResponder::sendJson(int status, const QByteArray &json) const
{
    send(status, { { "Content-Type", "application/json" } }, json);
}

void HttpResponder::drop() const
{
    if (m_connection)
        m_connection->drop(m_request);
}

} // namespace carillon
