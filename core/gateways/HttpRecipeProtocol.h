// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/Protocol.h"

namespace carillon {

/// Any provider whose send call is one HTTP request, described by a recipe (Recipe.h) in the setting "recipe".
class HttpRecipeProtocol final : public Protocol
{
public:
    const ProtocolInfo &info() const override;
    /// Also that the recipe reads, its address may be used and every secret it names is there.
    Status check(const Account &account) const override;
    Result<HttpRequest> encode(const Submission &submission, const Account &account, UtcMs now,
                               const QByteArray &nonce) const override;
    QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &response,
                              const Account &account) const override;
};

} // namespace carillon
