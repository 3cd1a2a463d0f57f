// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/RandomSource.h"
#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

namespace carillon {

/// A campaign that the invented shop has sent.
struct PastCampaign
{
    QString name = {};
    QString templateName = {};
    QString group = {};
    CampaignKind kind = CampaignKind::Marketing;
    int daysAgo = 0;
    bool isLatest = false; ///< Some receipts are still out, replies are unread, and two texts are in doubt.
};

/// Sends campaigns in the past: real plans, made by the Planner under the clock of that day, with the calls, attempts,
/// receipts, replies and opt-outs that a gateway would have left. Over a Session, inside the caller's transaction.
class SampleHistory
{
public:
    SampleHistory(Session &now, quint64 seed, qint64 gatewayId);

    Status send(const PastCampaign &past, const Progress &progress);

private:
    struct Fate
    {
        QString state = {};
        QString cause = {};
        bool hasReceipt = false;
    };
    struct Sent
    {
        qint64 id = 0;
        QByteArray uid = {};
        QByteArray phoneIndex = {};
        QByteArray phoneSealed = {};
        qint64 contactId = 0;
        QString region = {};
    };

    Result<QList<Sent>> messagesOf(const Campaign &campaign);
    Fate fateOf(const PastCampaign &past, int number);
    Status settle(const Sent &message, const Fate &fate, qint64 call, UtcMs at);
    Status receive(const Sent &message, const Fate &fate, UtcMs at);
    Status reply(const Sent &message, const Campaign &campaign, UtcMs at, bool unread);
    Status optOut(const Sent &message, UtcMs at);
    Result<qint64> beginCall(UtcMs at);
    Status finish(const Campaign &campaign, UtcMs from, UtcMs to);

    Session &m_now;
    SeededRandom m_random;
    qint64 m_gatewayId;
    Statement m_call;
    Statement m_settle;
    Statement m_attempt;
    Statement m_receipt;
    Statement m_reply;
};

} // namespace carillon
