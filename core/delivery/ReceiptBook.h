// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/PreparedStatements.h"
#include "core/delivery/StateChange.h"
#include "core/gateways/Protocol.h"
#include "core/storage/Session.h"

namespace carillon {

/// Keeps every receipt once, as it came, and moves its message on. Order does not matter: a receipt that comes before
/// its message was settled waits for it, and the highest state reported stands. A receipt resolves doubt.
///
/// On the thread of its session; call it inside the transaction of what else came with it.
class ReceiptBook
{
public:
    ReceiptBook(Session &session, StateChangeSink sink);

    /// False if this report is known already.
    Result<bool> store(qint64 gatewayId, const Receipt &receipt);
    /// Applies the receipts that came before the message got its reference or came into doubt.
    Status applyEarly(qint64 messageId);

private:
    struct Target
    {
        qint64 id = 0;
        qint64 campaignId = 0;
        MessageState state = MessageState::Planned;
    };

    Result<std::optional<Target>> findTarget(qint64 gatewayId, const Receipt &receipt);
    Result<bool> insert(qint64 gatewayId, const Receipt &receipt, UtcMs now);
    Status apply(const Target &target, const Receipt &receipt);
    Status link(qint64 receiptId, qint64 messageId);

    Session &m_session;
    StateChangeSink m_sink;
    PreparedStatements m_statements;
};

/// "buffered", "delivered", "undelivered", "expired".
QString toString(ReceiptState state);

} // namespace carillon
