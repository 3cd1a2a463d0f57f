// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/WebhookServer.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

const QByteArray kReceipts = "/receipts/";

/// The URL as the provider called it; signatures cover it.
QUrl urlOf(const IncomingRequest &request)
{
    const QByteArray host = request.header("Host");
    const QByteArray scheme = request.header("X-Forwarded-Proto") == "https" ? "https" : "http";
    return QUrl::fromEncoded(scheme + "://" + (host.isEmpty() ? QByteArray("localhost") : host) + request.target);
}

} // namespace

WebhookServer::WebhookServer(SendingEngine &engine)
    : m_engine(engine)
    , m_listener([this](const IncomingRequest &request, const QHostAddress &, const HttpResponder &responder) {
        handle(request, responder);
    })
{
}

Result<quint16> WebhookServer::listen(const ListenAddress &address)
{
    return m_listener.listen(address.host, address.port);
}

void WebhookServer::handle(const IncomingRequest &request, const HttpResponder &responder)
{
    const QByteArray path = request.path();
    if (path == "/health")
        responder.sendJson(200, R"({"ok":true})");
    else if (path.startsWith(kReceipts))
        passOn(QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(kReceipts.size()))), request, responder);
    else
        responder.sendJson(404, R"({"error":{"code":"not-found","message":"There is nothing at this address."}})");
}

void WebhookServer::passOn(const QString &gateway, const IncomingRequest &request, const HttpResponder &responder)
{
    IncomingPush push;
    push.gateway = gateway;
    push.request = { request.method, urlOf(request), request.headers, request.body };
    push.answer = [this, responder](int status, const QByteArray &body) { // on the dispatch thread
        QMetaObject::invokeMethod(
            this,
            [responder, status, body] {
                responder.send(status, { { "Content-Type", "text/plain" } }, body);
            },
            Qt::QueuedConnection);
    };
    m_engine.receive(push);
}

} // namespace carillon
