// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>

namespace carillon {

/// Where a message stands. The names of toString() are stored and part of the command line's contract.
enum class MessageState {
    Holdout, ///< The arm of an experiment that gets nothing.
    Planned, ///< In a frozen plan, not released yet.
    Ready, ///< May be claimed.
    Held, ///< Waits for its allowed hours.
    Claimed, ///< In a dispatcher's memory; provably unsent.
    Armed, ///< Its attempt is on the disk; the bytes may be on the wire.
    RetryWait, ///< Proved not accepted; will be tried again.
    Accepted,
    Delivered,
    Undelivered,
    Expired,
    Rejected,
    InDoubt, ///< May or may not have been accepted; never resent by a machine.
    Abandoned, ///< A person gave up on a doubtful one.
    Suppressed,
    Cancelled
};
inline constexpr std::size_t kMessageStates = 16;

constexpr std::array<MessageState, kMessageStates> allMessageStates()
{
    std::array<MessageState, kMessageStates> all{};
    for (std::size_t i = 0; i < kMessageStates; ++i)
        all.at(i) = static_cast<MessageState>(i);
    return all;
}

/// "inDoubt", "retryWait", …
QString toString(MessageState state);
std::optional<MessageState> messageStateFromString(QStringView name);

/// Planned, ready, held, claimed, armed or waiting for a retry: a campaign is sent when it has none of these.
bool isWaiting(MessageState state);
/// Nothing on the wire and nothing claimed: what "Stop" and an opt-out may take back at any time.
bool isUnsent(MessageState state);

/// Messages of a campaign, counted by state; and the sums of `campaigns status`. A value.
struct MessageCounts
{
    std::array<qint64, kMessageStates> byState{};

    qint64 of(MessageState state) const { return byState.at(static_cast<std::size_t>(state)); }
    void add(MessageState state, qint64 count = 1) { byState.at(static_cast<std::size_t>(state)) += count; }
    void move(MessageState from, MessageState to, qint64 count = 1)
    {
        add(from, -count);
        add(to, count);
    }

    qint64 planned() const;
    qint64 holdout() const { return of(MessageState::Holdout); }
    qint64 waiting() const;
    /// Accepted by the gateway, whatever came of it: delivered + undelivered + noReceipt.
    qint64 accepted() const { return delivered() + undelivered() + noReceipt(); }
    qint64 delivered() const { return of(MessageState::Delivered); }
    qint64 undelivered() const { return of(MessageState::Undelivered) + of(MessageState::Expired); }
    qint64 noReceipt() const { return of(MessageState::Accepted); }
    qint64 failed() const { return of(MessageState::Rejected) + of(MessageState::Abandoned); }
    qint64 inDoubt() const { return of(MessageState::InDoubt); }
    qint64 cancelled() const { return of(MessageState::Cancelled) + of(MessageState::Suppressed); }

    bool operator==(const MessageCounts &) const = default;
};

} // namespace carillon
