// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/MessageState.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace carillon {

QString toString(MessageState state)
{
    switch (state) {
    case MessageState::Holdout: return u"holdout"_s;
    case MessageState::Planned: return u"planned"_s;
    case MessageState::Ready: return u"ready"_s;
    case MessageState::Held: return u"held"_s;
    case MessageState::Claimed: return u"claimed"_s;
    case MessageState::Armed: return u"armed"_s;
    case MessageState::RetryWait: return u"retryWait"_s;
    case MessageState::Accepted: return u"accepted"_s;
    case MessageState::Delivered: return u"delivered"_s;
    case MessageState::Undelivered: return u"undelivered"_s;
    case MessageState::Expired: return u"expired"_s;
    case MessageState::Rejected: return u"rejected"_s;
    case MessageState::InDoubt: return u"inDoubt"_s;
    case MessageState::Abandoned: return u"abandoned"_s;
    case MessageState::Suppressed: return u"suppressed"_s;
    case MessageState::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

std::optional<MessageState> messageStateFromString(QStringView name)
{
    for (const MessageState state : allMessageStates()) {
        if (toString(state) == name)
            return state;
    }
    return {};
}

bool isWaiting(MessageState state)
{
    return state == MessageState::Claimed || state == MessageState::Armed || isUnsent(state);
}

bool isUnsent(MessageState state)
{
    return state == MessageState::Planned || state == MessageState::Ready || state == MessageState::Held
        || state == MessageState::RetryWait;
}

qint64 MessageCounts::planned() const
{
    return std::accumulate(byState.begin(), byState.end(), qint64(0));
}

qint64 MessageCounts::waiting() const
{
    qint64 sum = 0;
    for (const MessageState state : allMessageStates())
        sum += isWaiting(state) ? of(state) : 0;
    return sum;
}

} // namespace carillon
