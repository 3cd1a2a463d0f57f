// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/gateways/Protocol.h"
#include "core/storage/Session.h"
#include "core/text/SegmentCounter.h"

#include <optional>

namespace carillon {

/// What a plan needs to know of the account that it is sent through: what it adds to a text, how parts are counted,
/// what one costs. A value; no secrets.
struct SendingAccount
{
    qint64 id = 0;
    QString name = {};
    ProtocolInfo protocol = {};
    QString signature = {}; ///< As set, without brackets.
    std::optional<Money> price = {}; ///< Of one part.
    qint64 ratePerHour = 0; ///< 0 = no limit.

    bool simulated() const { return protocol.simulated; }
    bool wantsSignature() const; ///< The protocol asks for one.
    /// What the provider puts before each text: "【海港】", or nothing.
    QString prefix() const;
    CountOptions countOptions() const;
};

Result<SendingAccount> readSendingAccount(Session &session, qint64 gatewayId);

} // namespace carillon
