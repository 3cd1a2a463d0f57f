// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/delivery/MessageState.h"

#include <QList>
#include <QMap>

#include <optional>

namespace carillon {

/// A campaign as the live page shows it. The sums are those of MessageCounts.
struct CampaignLive
{
    qint64 id = 0;
    QString name = {};
    QString state = {}; ///< "sending", "paused", "halted", "stopped", "sent".
    QString reason = {}; ///< Why it was halted.
    MessageCounts counts = {};
    double ratePerSecond = 0; ///< Handed over, over the last five seconds.
    std::optional<UtcMs> eta = {}; ///< Of the last message that may leave now; nothing while nothing moves.
    QMap<QString, qint64> causes = {}; ///< Why texts did not arrive, since this process watches; by name of Cause.
    int inFlight = 0;
};

enum class GatewayHealth {
    Up,
    Slow, ///< It throttles us or answers late.
    Down ///< Most calls fail; nothing is sent until a probe succeeds.
};

struct GatewayLive
{
    qint64 id = 0;
    QString name = {};
    GatewayHealth health = GatewayHealth::Up;
    QString reason = {}; ///< English, for `Slow` and `Down`.
    int queued = 0; ///< Claimed and not yet armed.
    int inFlight = 0; ///< Messages of calls on the wire.
    double ratePerSecond = 0;
};

/// What the dispatcher is doing, made at most four times a second. A value; copies are cheap.
struct LiveSnapshot
{
    UtcMs at = 0;
    bool dispatching = false; ///< False: another process sends, and this one only watches.
    bool idle = false; ///< Nothing is ready, claimed, armed or waiting for a retry.
    QList<CampaignLive> campaigns = {}; ///< Those that are sending, paused or halted, or ended a minute ago.
    QList<GatewayLive> gateways = {};
};

} // namespace carillon
