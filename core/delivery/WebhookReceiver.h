// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/IncomingPush.h"
#include "core/http/HttpRequestParser.h"
#include "core/http/HttpResponder.h"

#include <QObject>

namespace carillon {

/// The routes of `serve` that gateways call: `/receipts/GATEWAY` and `/replies/GATEWAY` (name or id), and `/health`.
///
/// A push is answered 200 only when it is on the disk; pushes that come together share one commit. Lives on the
/// listener's thread; stop the engine behind `sink` before this dies.
class WebhookReceiver final : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<void(const IncomingPush &)>;

    explicit WebhookReceiver(Sink sink, QObject *parent = nullptr) : QObject(parent), m_sink(std::move(sink)) { }

    /// False if the path is none of ours; then nothing was answered.
    bool handle(const IncomingRequest &request, const HttpResponder &responder);

private:
    void pass(const QString &gateway, const IncomingRequest &request, const HttpResponder &responder);

    Sink m_sink;
};

} // namespace carillon
