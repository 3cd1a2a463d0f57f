// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/gateways/Protocol.h"

namespace carillon {

/// What is known of an HTTP call when it has ended.
struct CallResult
{
    enum class Kind {
        NotSent, ///< Proved: no byte of the request was handed to the network.
        Answered, ///< A complete answer.
        Lost, ///< Anything else: it may have been read and acted on.
        NotEncodable ///< The codec refused to make a request of it; nothing was sent, and nothing ever will be.
    };

    Kind kind = Kind::Lost;
    HttpResponse response = {};
    QString detail = {}; ///< For the log: no address with a query, no body.
    bool timedOut = false;
};

/// The dispatcher's way to the network: takes a request, and later hands its one result to Dispatcher::finished() on
/// the dispatch thread. Sends each request exactly once or not at all.
class CallPort
{
public:
    virtual ~CallPort() = default;

    /// At most `connections` calls of a gateway are on the wire at once; the dispatcher never asks for more.
    virtual void start(qint64 callId, qint64 gatewayId, int connections, const HttpRequest &request) = 0;
};

} // namespace carillon
