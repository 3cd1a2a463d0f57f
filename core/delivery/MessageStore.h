// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/delivery/MessageState.h"
#include "core/storage/Session.h"

#include <QList>

#include <functional>
#include <optional>

namespace carillon {

/// A message as lists and `messages list` show it. A value; the phone and text are in the clear.
struct MessageRow
{
    qint64 id = 0;
    QByteArray uid = {};
    qint64 campaignId = 0;
    QString campaign = {};
    QString gateway = {};
    QString phone = {};
    QString text = {};
    QString variant = {};
    int segments = 0;
    std::optional<qint64> priceMicros = {};
    MessageState state = MessageState::Planned;
    QString reason = {}; ///< "offer-over", "stopped", "retries-used-up", "opted-out", …; empty = as the state says.
    UtcMs stateAt = 0;
    int attempts = 0;
    QString reference = {};
    QString code = {}; ///< The provider's own.
    QString cause = {}; ///< A name of Cause.
    UtcMs notBefore = 0;
    std::optional<UtcMs> usefulUntil = {};
    std::optional<UtcMs> acceptedAt = {};
    std::optional<UtcMs> receiptAt = {};
};

struct AttemptRow
{
    int number = 0;
    qint64 callId = 0;
    UtcMs armedAt = 0;
    std::optional<UtcMs> settledAt = {};
    int httpStatus = 0;
    QString outcome = {}; ///< A name of OutcomeClass, or "not-sent"; empty while on the wire.
    QString code = {};
    QString detail = {};
    QString reference = {};
};

struct ReceiptRow
{
    QString state = {}; ///< "buffered", "delivered", "undelivered", "expired".
    QString code = {};
    QString cause = {};
    UtcMs happenedAt = 0;
    UtcMs receivedAt = 0;
};

struct MessageDetail
{
    MessageRow message = {};
    QList<AttemptRow> attempts = {};
    QList<ReceiptRow> receipts = {};
};

/// Why somebody did or did not get a text of a campaign.
struct MessageExplanation
{
    std::optional<MessageDetail> message = {};
    QString excludedBecause = {}; ///< A reason of the plan ("noConsent"), if there is no message.
};

struct MessageFilter
{
    std::optional<qint64> campaignId = {};
    std::optional<MessageState> state = {};
    qint64 afterId = 0; ///< For paging: ids grow.
    int limit = -1; ///< -1 = all.
};

enum class Resolution {
    Resend, ///< Send again; may text the person twice.
    Sent, ///< It arrived: count it as accepted.
    Abandon ///< Leave it.
};

/// Reads messages and their history, and lets a person resolve doubt. Lives as short as its Session.
class MessageStore
{
public:
    explicit MessageStore(Session &session) : m_session(session) { }

    /// Calls `row` for each message in order of id until it returns false; one row in memory at a time.
    Status each(const MessageFilter &filter, const std::function<bool(const MessageRow &)> &row);
    Result<QList<MessageRow>> list(const MessageFilter &filter);
    Result<MessageDetail> show(qint64 id);
    /// `phone` in E.164. NotFound if the campaign's plan never met that number.
    Result<MessageExplanation> explain(qint64 campaignId, const QString &phone);

    /// One message in doubt. Resending reopens a campaign that was sent. Refused in any other state.
    Status resolve(qint64 id, Resolution resolution);

    /// The current plan's messages by state.
    Result<MessageCounts> counts(qint64 campaignId);
    /// How many did not arrive, by name of Cause.
    Result<QMap<QString, qint64>> causes(qint64 campaignId);

private:
    Session &m_session;
};

} // namespace carillon
