// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/WebhookReceiver.h"

namespace carillon {

bool WebhookReceiver::handle(const IncomingRequest &request, const HttpResponder &responder)
{
    const QByteArray path = request.path();
    if (path == "/health") {
        responder.sendJson(200, R"({"ok":true})");
        return true;
    }
    for (const QByteArray &prefix : { QByteArray("/receipts/"), QByteArray("/replies/") }) {
        const QByteArray gateway = path.mid(prefix.size());
        if (path.startsWith(prefix) && !gateway.isEmpty() && !gateway.contains('/')) {
            pass(QString::fromUtf8(QByteArray::fromPercentEncoding(gateway)), request, responder);
            return true;
        }
    }
    return false;
}

void WebhookReceiver::pass(const QString &gateway, const IncomingRequest &request, const HttpResponder &responder)
{
    const HttpRequest push{ .method = request.method,
                            .url = QUrl::fromEncoded("http://" + request.header("Host") + request.target),
                            .headers = request.headers,
                            .body = request.body };
    m_sink({ gateway, push, [this, responder](int status, const QByteArray &body) {
                QMetaObject::invokeMethod(
                    this, [responder, status, body] { responder.send(status, {}, body); }, Qt::QueuedConnection);
            } });
}

} // namespace carillon
