// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/MessageState.h"

#include <algorithm>

namespace carillon {

/// What moves a message on. Each event has one writer (docs/architecture.md, "Delivery").
enum class MessageEvent {
    Release, ///< The campaign started, or the message's hours or its retry are due.
    Hold, ///< Its allowed hours lie ahead.
    Claim,
    Unclaim, ///< Back to the queue: paused, a dispatcher that ended, a lapsed lease. Nothing was on the wire.
    Arm, ///< The attempt is on the disk.
    Accept, ///< The gateway took it.
    Refuse, ///< The gateway or the codec refused it for good, or its retries are used up.
    NotTaken, ///< Proved not accepted.
    Doubt, ///< No proof either way.
    Report, ///< A receipt.
    Resend, ///< A person: send again.
    GiveUp, ///< A person: leave it.
    Suppress, ///< The number went on the do-not-text list, or consent was refused.
    Cancel ///< Stopped by a person, or no longer useful.
};

struct Transition
{
    MessageState from;
    MessageEvent event;
    MessageState to;
};

/// The whole protocol. Everything that changes a message's state stands here; a store asks allowed() before it writes.
///
/// Only Arm puts bytes on the wire, and an armed message leaves that state by proof (Accept, Refuse, NotTaken) or into
/// doubt. Out of doubt lead evidence and people, never a timer.
inline constexpr auto kTransitions = std::to_array<Transition>({
    { MessageState::Planned, MessageEvent::Release, MessageState::Ready },
    { MessageState::Planned, MessageEvent::Hold, MessageState::Held },
    { MessageState::Planned, MessageEvent::Suppress, MessageState::Suppressed },
    { MessageState::Planned, MessageEvent::Cancel, MessageState::Cancelled },

    { MessageState::Held, MessageEvent::Release, MessageState::Ready },
    { MessageState::Held, MessageEvent::Suppress, MessageState::Suppressed },
    { MessageState::Held, MessageEvent::Cancel, MessageState::Cancelled },

    { MessageState::RetryWait, MessageEvent::Release, MessageState::Ready },
    { MessageState::RetryWait, MessageEvent::Suppress, MessageState::Suppressed },
    { MessageState::RetryWait, MessageEvent::Cancel, MessageState::Cancelled },

    { MessageState::Ready, MessageEvent::Claim, MessageState::Claimed },
    { MessageState::Ready, MessageEvent::Hold, MessageState::Held },
    { MessageState::Ready, MessageEvent::Suppress, MessageState::Suppressed },
    { MessageState::Ready, MessageEvent::Cancel, MessageState::Cancelled },

    { MessageState::Claimed, MessageEvent::Unclaim, MessageState::Ready },
    { MessageState::Claimed, MessageEvent::Hold, MessageState::Held },
    { MessageState::Claimed, MessageEvent::Arm, MessageState::Armed },
    { MessageState::Claimed, MessageEvent::Suppress, MessageState::Suppressed },
    { MessageState::Claimed, MessageEvent::Cancel, MessageState::Cancelled },

    { MessageState::Armed, MessageEvent::Accept, MessageState::Accepted },
    { MessageState::Armed, MessageEvent::Refuse, MessageState::Rejected },
    { MessageState::Armed, MessageEvent::NotTaken, MessageState::RetryWait },
    { MessageState::Armed, MessageEvent::Cancel, MessageState::Cancelled }, // not taken, and no longer useful
    { MessageState::Armed, MessageEvent::Doubt, MessageState::InDoubt },

    { MessageState::InDoubt, MessageEvent::Accept, MessageState::Accepted },
    { MessageState::InDoubt, MessageEvent::Refuse, MessageState::Rejected },
    { MessageState::InDoubt, MessageEvent::NotTaken, MessageState::RetryWait },
    { MessageState::InDoubt, MessageEvent::Cancel, MessageState::Cancelled }, // proved not taken, as above
    { MessageState::InDoubt, MessageEvent::Report, MessageState::Delivered },
    { MessageState::InDoubt, MessageEvent::Report, MessageState::Undelivered },
    { MessageState::InDoubt, MessageEvent::Report, MessageState::Expired },
    { MessageState::InDoubt, MessageEvent::Resend, MessageState::Ready },
    { MessageState::InDoubt, MessageEvent::GiveUp, MessageState::Abandoned },

    // Receipts come in any order: the states form a lattice, and the highest one that was reported stands.
    { MessageState::Accepted, MessageEvent::Report, MessageState::Expired },
    { MessageState::Accepted, MessageEvent::Report, MessageState::Undelivered },
    { MessageState::Accepted, MessageEvent::Report, MessageState::Delivered },
    { MessageState::Expired, MessageEvent::Report, MessageState::Undelivered },
    { MessageState::Expired, MessageEvent::Report, MessageState::Delivered },
    { MessageState::Undelivered, MessageEvent::Report, MessageState::Delivered },
});

constexpr bool allowed(MessageState from, MessageEvent event, MessageState to)
{
    return std::any_of(kTransitions.begin(), kTransitions.end(), [=](const Transition &transition) {
        return transition.from == from && transition.event == event && transition.to == to;
    });
}

constexpr bool allowed(MessageState from, MessageState to)
{
    return std::any_of(kTransitions.begin(), kTransitions.end(),
                       [=](const Transition &transition) { return transition.from == from && transition.to == to; });
}

} // namespace carillon
