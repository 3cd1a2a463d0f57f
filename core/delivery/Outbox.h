// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/delivery/HoursGate.h"
#include "core/delivery/PreparedStatements.h"
#include "core/delivery/ReceiptBook.h"
#include "core/delivery/StateChange.h"
#include "core/gateways/Protocol.h"
#include "core/storage/Session.h"

#include <QList>

#include <optional>

namespace carillon {

/// What the outbox needs to know of a campaign that is sending. A value.
struct SendingCampaign
{
    qint64 id = 0;
    QString name = {};
    qint64 gatewayId = 0;
    int revision = 0;
    int lane = 2; ///< 0 codes, 1 notices, 2 marketing.
    QString hours = {};
    qint64 ratePerHour = 0;
    QString state = {};
    QString reason = {};
    UtcMs holdUntil = 0;

    bool isMarketing() const { return lane == 2; }
};

/// A message in a dispatcher's memory.
struct ClaimedMessage
{
    qint64 id = 0;
    qint64 campaignId = 0;
    QByteArray uid = {};
    QString to = {};
    QString text = {};
    QString hours = {};
    QString zones = {};
    std::optional<UtcMs> usefulUntil = {};
    int attempts = 0;
};

/// What became of one message of a call.
struct SettledMessage
{
    ItemOutcome outcome = {};
    bool notSent = false; ///< Proved: no byte left. `outcome` then only explains.
};

/// The queue of messages and every change of their state that sending makes. Each is guarded by id, fence and state,
/// and stands in the table of Transitions.h.
///
/// On the dispatch thread, over its own connection. The caller opens and commits the transactions: one for a whole
/// round of settling, claiming and arming (group commit). Nothing may be sent before the transaction that armed it is
/// durable.
class Outbox
{
public:
    Outbox(Session &session, RandomSource &random, StateChangeSink sink);

    /// Takes the queue over from an owner that is proved dead, under a higher fence: what it had claimed is ready
    /// again, what it had armed is in doubt. Returns how many came into doubt.
    Result<int> takeOver(const QString &owner);
    /// Puts what this owner has claimed back into the queue.
    Status unclaimAll();
    /// In doubt, after an error of the disk: armed rows of this owner that are in none of `callsOnTheWire`.
    Status doubtLostCalls(const QList<qint64> &callsOnTheWire);

    /// Planned messages of a started campaign become ready, or held if their hours lie ahead. At most `most`.
    Result<int> release(const SendingCampaign &campaign, int most);
    /// Held messages and retries that are due become ready. At most `most`.
    Result<int> promote(const SendingCampaign &campaign, int most);
    /// When the next one is due, if any waits.
    Result<std::optional<UtcMs>> nextDue(const SendingCampaign &campaign);

    /// Ready messages, less those who may not be texted now. `examined` tells whether there may be more.
    struct Claim
    {
        QList<ClaimedMessage> messages = {};
        int examined = 0;
    };
    Result<Claim> claim(const SendingCampaign &campaign, int most);
    Status unclaim(const ClaimedMessage &message);

    /// Checks a claimed message once more and arms those that pass; the rest go where they belong. Returns the id of
    /// the call, and what was armed; no call if nothing was.
    struct Arm
    {
        qint64 callId = 0;
        QList<ClaimedMessage> armed = {};
    };
    Result<Arm> arm(const SendingCampaign &campaign, const QList<ClaimedMessage> &messages);
    /// Whether the campaign is sending, as of this transaction.
    Result<bool> isSending(qint64 campaignId);

    /// Writes what became of a call's messages, one of `outcomes` for each, in order.
    Status settle(const Arm &call, const QList<SettledMessage> &outcomes, int httpStatus);

    qint64 fence() const { return m_fence; }

private:
    enum class Obstacle { None, Gone, Suppressed, OfferOver, OutsideHours, NoHours };
    struct Place
    {
        MessageState state = MessageState::Ready;
        QString reason = {};
        UtcMs notBefore = 0;
    };

    std::optional<Place> wayOut(const SendingCampaign &campaign, const ClaimedMessage &message);
    Result<ClaimedMessage> readClaimed(const SendingCampaign &campaign, Statement &row) const;
    Status moveAside(const ClaimedMessage &message, MessageState from, const Place &to);
    Result<bool> armOne(const SendingCampaign &campaign, const ClaimedMessage &message, qint64 callId);
    Status turnAway(const ClaimedMessage &message);
    Status settleOne(const ClaimedMessage &message, const SettledMessage &settled);
    Result<Place> placeAfter(const ClaimedMessage &message, const SettledMessage &settled);
    Status settleLate(const ClaimedMessage &message, const Place &place, const ItemOutcome &outcome);
    Result<int> updated(Statement &statement, const StateChange &change);
    void tell(const StateChange &change) const;

    Session &m_session;
    RandomSource &m_random;
    StateChangeSink m_sink;
    PreparedStatements m_statements;
    ReceiptBook m_receipts;
    HoursGate m_hours;
    QString m_owner;
    qint64 m_fence = 0;
};

} // namespace carillon
