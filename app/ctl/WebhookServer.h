// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SendingEngine.h"
#include "core/http/HttpListener.h"

namespace carillon {

/// The HTTP side of `serve`: `/receipts/ACCOUNT` takes what a provider pushes (receipts and replies) and answers when
/// it is stored; `/health` says that the program is alive. Lives on the main thread; `engine` must outlive it.
class WebhookServer final : public QObject
{
    Q_OBJECT

public:
    explicit WebhookServer(SendingEngine &engine);

    Result<quint16> listen(const ListenAddress &address);

private:
    void handle(const IncomingRequest &request, const HttpResponder &responder);
    void passOn(const QString &gateway, const IncomingRequest &request, const HttpResponder &responder);

    SendingEngine &m_engine;
    HttpListener m_listener; // last: its connections call into the rest
};

} // namespace carillon
