// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/Protocol.h"

namespace carillon {

/// Kannel's sendsms interface (1.4.5), one number a call. Kannel names no message, so its reports name ours: the
/// address it calls (`dlr-url`) carries the message's uid and a token made from uid and password, which stands for the
/// signature that Kannel has not. Texts from phones come by a `get-url` of the sms-service, see receive().
class KannelProtocol final : public Protocol
{
public:
    const ProtocolInfo &info() const override;
    Result<HttpRequest> encode(const Submission &submission, const Account &account, UtcMs now,
                               const QByteArray &nonce) const override;
    QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &response,
                              const Account &account) const override;

    /// A report (`?uid=…&token=…&d=%d&code=%A&at=%T`), or an inbound text from a service with
    /// `get-url = "…?key=PASSWORD&from=%p&to=%P&text=%b&at=%T&id=%I"` (with `mo-recode = true`).
    Result<Arrivals> receive(const HttpRequest &incoming, const Account &account) const override;
};

} // namespace carillon
