// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/Protocol.h"

namespace carillon {

/// The simulated provider (core/sandbox). Its API is ours:
///
/// - `POST /v1/messages` `{"messages":[{"id","to","text"}]}`, up to 100 →
///   `{"results":[{"id","status":"accepted","reference"} | {"id","status":"refused","code","message"}]}`
/// - `GET /v1/arrivals?after=CURSOR` → `{"receipts":[{"reference","id","status","code","at"}],
///   "replies":[{"id","from","to","text","at"}],"cursor","more"}`; status: delivered, undelivered
/// - `GET /v1/balance` → `{"amount","currency"}`
class SandboxProtocol final : public Protocol
{
public:
    const ProtocolInfo &info() const override;
    Result<HttpRequest> encode(const Submission &submission, const Account &account, UtcMs now,
                               const QByteArray &nonce) const override;
    QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &response,
                              const Account &account) const override;
    std::optional<HttpRequest> pull(const Account &account, const QString &cursor, UtcMs now) const override;
    Result<Arrivals> decodePull(const HttpResponse &response, const Account &account) const override;
    std::optional<HttpRequest> balance(const Account &account, UtcMs now) const override;
    Result<Money> decodeBalance(const HttpResponse &response) const override;
};

} // namespace carillon
