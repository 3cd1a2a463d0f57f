// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpConnection.h"

#include "core/base/Logging.h"
#include "core/http/HttpResponder.h"

#include <QTcpSocket>

namespace carillon {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status"; // a reason phrase is decoration (RFC 9112, 4)
    }
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpListener::Handler &handler,
                               const HttpListener::Limits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
    , m_parser(limits.bodyBytes)
    , m_waitingSince(std::chrono::steady_clock::now())
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(limits.bodyBytes + 32LL * 1024);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::deleteLater);
}

void HttpConnection::readMore()
{
    if (m_busy) // what the client sends ahead waits in the socket
        return;
    if (!m_parser.isInside())
        m_waitingSince = std::chrono::steady_clock::now(); // a request begins
    m_parser.append(m_socket->readAll());
    handleRequests();
}

void HttpConnection::handleRequests()
{
    if (m_looping)
        return;
    m_looping = true;
    while (!m_busy && m_socket->state() == QAbstractSocket::ConnectedState) {
        if (m_socket->bytesAvailable() > 0)
            m_parser.append(m_socket->readAll());
        const auto state = m_parser.next();
        if (state == HttpRequestParser::State::Broken)
            refuse(m_parser.brokenStatus());
        else if (state == HttpRequestParser::State::Complete)
            handleOne();
        if (state != HttpRequestParser::State::Complete)
            break;
    }
    m_looping = false;
    if (m_parser.takeExpectation())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::handleOne()
{
    const IncomingRequest request = m_parser.take();
    m_busy = true;
    m_keepAlive = request.keepAlive;
    m_headOnly = request.method == "HEAD";
    m_waitingSince = std::chrono::steady_clock::now();
    m_handler(request, m_socket->peerAddress(), HttpResponder(this, ++m_serial));
}

void HttpConnection::answer(quint64 request, int status, const HttpHeaders &headers, const QByteArray &body)
{
    if (!m_busy || request != m_serial)
        return;
    m_busy = false;
    m_waitingSince = std::chrono::steady_clock::now();
    write(status, headers, body, m_keepAlive);
    if (m_keepAlive)
        handleRequests();
    else
        m_socket->disconnectFromHost();
}

void HttpConnection::drop(quint64 request)
{
    if (!m_busy || request != m_serial)
        return;
    m_busy = false;
    m_socket->abort();
}

void HttpConnection::refuse(int status)
{
    qCDebug(lcHttp) << "request refused with" << status;
    write(status, {}, {}, false);
    m_socket->disconnectFromHost();
}

void HttpConnection::write(int status, const HttpHeaders &headers, const QByteArray &body, bool keepAlive)
{
    QByteArray out;
    out.reserve(256 + body.size());
    out += "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!keepAlive)
        out += "Connection: close\r\n";
    out += "\r\n";
    if (!m_headOnly)
        out += body;
    m_socket->write(out);
    m_socket->flush();
}

void HttpConnection::closeIfOverdue(std::chrono::steady_clock::time_point now)
{
    const auto limit = m_busy ? m_limits.answer : m_parser.isInside() ? m_limits.request : m_limits.idle;
    if (now - m_waitingSince > limit)
        m_socket->abort();
}

} // namespace carillon
