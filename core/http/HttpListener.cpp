// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpListener.h"

#include "core/http/HttpConnection.h"

#include <QTcpSocket>
#include <QTimerEvent>

namespace carillon {

using namespace Qt::StringLiterals;

HttpListener::HttpListener(Handler handler, QObject *parent) : HttpListener(std::move(handler), Limits{}, parent) { }

HttpListener::HttpListener(Handler handler, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    m_server.setListenBacklogSize(512);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpListener::acceptPending);
}

HttpListener::~HttpListener()
{
    close();
}

Result<quint16> HttpListener::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return Error{ .code = Error::Code::Network,
                      .message = u"The port cannot be opened: %1."_s.arg(m_server.errorString()),
                      .where = u"%1:%2"_s.arg(address.toString()).arg(port),
                      .hint = u"Choose another port, or close the program that uses this one."_s };
    m_sweep.start(1000, this);
    return m_server.serverPort();
}

void HttpListener::close()
{
    m_server.close();
    m_sweep.stop();
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly));
}

void HttpListener::acceptPending()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly).size() >= m_limits.connections)
            delete socket;
        else
            new HttpConnection(socket, m_handler, m_limits, this);
    }
}

void HttpListener::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_sweep.timerId())
        return;
    const auto now = std::chrono::steady_clock::now();
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections)
        connection->closeIfOverdue(now);
}

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const auto colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    bool ok = false;
    const ushort port = text.mid(colon + 1).toUShort(&ok);
    const QHostAddress address = host == u"localhost"_s ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 0 || !ok || address.isNull())
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"\"%1\" is no address to listen on."_s.arg(text),
                      .hint = u"Write address and port, for example 127.0.0.1:8787."_s };
    return ListenAddress{ address, port };
}

} // namespace carillon
