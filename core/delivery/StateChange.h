// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/MessageState.h"
#include "core/gateways/Protocol.h"

#include <functional>

namespace carillon {

/// Messages of a campaign went from one state to another; what the live counters are kept by. A value.
struct StateChange
{
    qint64 campaignId = 0;
    MessageState from = MessageState::Planned;
    MessageState to = MessageState::Planned;
    qint64 count = 1;
    Cause cause = Cause::None;
};

using StateChangeSink = std::function<void(const StateChange &)>;

} // namespace carillon
