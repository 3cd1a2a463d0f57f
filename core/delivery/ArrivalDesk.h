// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayLane.h"
#include "core/delivery/IncomingPush.h"
#include "core/delivery/ReceiptBook.h"
#include "core/delivery/ReplyDesk.h"

namespace carillon {

/// Takes in what gateways report, however it came: receipts to the ReceiptBook, replies to the ReplyDesk. On the
/// dispatch thread, inside the transaction of a round.
class ArrivalDesk
{
public:
    /// `optedOut` is told the campaign that somebody answered with an opt-out.
    using OptOutSink = std::function<void(qint64 campaignId)>;

    ArrivalDesk(Session &session, const StateChangeSink &sink, OptOutSink optedOut);

    /// The country in which numbers without a country code are read.
    void setRegion(const QString &region) { m_region = region; }

    Status store(const GatewayLane &lane, const Arrivals &arrivals);
    /// Checks and stores a push; returns the body with which it is acknowledged. An error that is not of the storage
    /// says that it does not come from the gateway.
    Result<QByteArray> storePush(const GatewayLane &lane, const IncomingPush &push);
    /// The gateway says that a number has opted out there.
    Status optOut(const QString &e164) { return m_replies.optOut(e164, QStringLiteral("gateway")); }

private:
    ReceiptBook m_receipts;
    ReplyDesk m_replies;
    OptOutSink m_optedOut;
    QString m_region;
};

} // namespace carillon
