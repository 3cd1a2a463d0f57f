// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/ReplyKeywords.h"
#include "core/delivery/PreparedStatements.h"
#include "core/delivery/StateChange.h"
#include "core/gateways/Protocol.h"
#include "core/storage/Session.h"

namespace carillon {

/// Keeps every reply once. One that asks to be left alone (in the words of core/compliance) puts the number on the
/// do-not-text list, records it in the consent ledger, and takes that number's queued messages out of every campaign.
///
/// On the thread of its session; call it inside the transaction of what else came with it.
class ReplyDesk
{
public:
    ReplyDesk(Session &session, StateChangeSink sink);

    struct Filed
    {
        bool isNew = false;
        bool optedOut = false;
        qint64 campaignId = 0; ///< Of the last text to that number; 0 = none.
    };
    /// `region` reads numbers without a country code.
    Result<Filed> file(qint64 gatewayId, const IncomingText &reply, const QString &region);

    /// What an opt-out does, wherever it came from ("reply", "gateway").
    Status optOut(const QString &e164, const QString &source);
    /// Takes a number's queued messages away, in every campaign. Returns how many.
    Result<int> cancelQueued(const QByteArray &phoneIndex, const QString &reason);

private:
    struct Sender
    {
        QString phone = {};
        QByteArray index = {};
        std::optional<qint64> contactId = {};
        std::optional<qint64> campaignId = {};
        QString lastText = {}; ///< What they answer.
    };
    Result<Sender> findSender(const QString &phone);
    bool isOptOut(const QString &reply, const Sender &sender);

    Session &m_session;
    StateChangeSink m_sink;
    PreparedStatements m_statements;
    std::optional<ReplyKeywords> m_keywords; // read with the first reply
};

} // namespace carillon
