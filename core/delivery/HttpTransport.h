// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/HttpMessage.h"

#include <QString>

#include <functional>

namespace carillon {

/// How long the stages of a call may take.
struct TransportDeadlines
{
    milliseconds connect{ 10'000 }; ///< Name, connection, proxy and TLS together.
    milliseconds firstByte{ 30'000 }; ///< From the last byte written to the first byte of the answer.
    milliseconds total{ 60'000 }; ///< From send() to the last byte of the answer.
};

/// What became of a call.
struct TransportResult
{
    enum class What {
        NotSent, ///< Proved: not one byte of the request was handed over. May be tried again.
        Answered, ///< A complete answer, of any status.
        Lost, ///< The connection failed after a byte was handed over: the provider may have taken it.
        TimedOut ///< A deadline passed after a byte was handed over: the provider may have taken it.
    };

    What what = What::NotSent;
    HttpResponse response = {}; ///< Only if Answered.
    QString error = {}; ///< In plain words for logs: no path, query, number, text or secret.

    /// Whether any byte of the request may have left: the border between "try again" and doubt.
    bool bytesHandedOver() const { return what != What::NotSent; }
};

/// Carries requests to one gateway account, on as many connections as it was made with.
///
/// Never puts a second copy of a request on the wire, whatever the verb and however the connection dies; follows no
/// redirect, keeps no cookie, asks no cache. Lives on one thread, where callbacks are called, never from inside send().
/// Destroying it ends every call without calling back: what was armed is then in doubt.
class HttpTransport
{
public:
    using Callback = std::function<void(const TransportResult &)>;

    virtual ~HttpTransport() = default;

    virtual void send(const HttpRequest &request, const TransportDeadlines &deadlines, Callback done) = 0;

    /// Calls that would start at once. Arm no more than that (delivery's bound on doubt).
    virtual int freeConnections() const = 0;
};

} // namespace carillon
