// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/sample/SampleHistory.h"

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Planner.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/gateways/Protocol.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr UtcMs kDayMs = 24LL * 3600 * 1000;
constexpr UtcMs kTenOclock = 2LL * 3600 * 1000; // in Shanghai, as UTC
constexpr int kMessagesACall = 50;
constexpr UtcMs kBetweenCallsMs = 4000;

const QStringList &friendlyReplies()
{
    static const QStringList list
        = u"谢谢！|好的，周末见|请问几点开门？|还有座位吗|Thanks!|See you on Saturday|Is the oat latte still on?|👍"_s
              .split(u'|');
    return list;
}

struct LikelyCause
{
    Cause cause;
    int weight;
};
constexpr std::array kCauses{ LikelyCause{ Cause::OffOrOutOfReach, 46 }, LikelyCause{ Cause::NotInService, 31 },
                              LikelyCause{ Cause::BlockedByCarrier, 14 }, LikelyCause{ Cause::BlockedByRecipient, 6 },
                              LikelyCause{ Cause::Unknown, 3 } };

QString oneCause(SeededRandom &random)
{
    auto left = static_cast<int>(random.below(100));
    for (const LikelyCause &likely : kCauses) {
        left -= likely.weight;
        if (left < 0)
            return toString(likely.cause);
    }
    Q_UNREACHABLE();
}

} // namespace

SampleHistory::SampleHistory(Session &now, quint64 seed, qint64 gatewayId)
    : m_now(now)
    , m_random(seed)
    , m_gatewayId(gatewayId)
    , m_call(now.db,
             u"INSERT INTO gateway_call (gateway_id, owner, fence, armed_at, settled_at, http_status, result) "
             "VALUES (?, 'sample', 0, ?, ?, 200, 'answered')"_s)
    , m_settle(now.db,
               u"UPDATE message SET state = ?, state_at = ?, attempts = 1, reference = ?, cause = ?, accepted_at = ?, "
               "receipt_at = ? WHERE id = ?"_s)
    , m_attempt(now.db,
                u"INSERT INTO attempt (call_id, message_id, number, outcome, reference) VALUES (?, ?, 1, ?, ?)"_s)
    , m_receipt(now.db,
                u"INSERT INTO receipt (gateway_id, receipt_key, message_uid, reference, state, code, cause, "
                "happened_at, received_at, message_id) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?)"_s)
    , m_reply(now.db,
              u"INSERT INTO reply (uid, gateway_id, reply_key, phone_index, phone_enc, text_enc, contact_id, "
              "campaign_id, opted_out, received_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
{
}

Status SampleHistory::send(const PastCampaign &past, const Progress &progress)
{
    const UtcMs from = (m_now.clock.now() / kDayMs - past.daysAgo) * kDayMs + kTenOclock;
    const ManualClock thatDay(from);
    Session then{ m_now.db, m_now.cipher, thatDay, m_now.actor };
    const Result<Campaign> campaign = CampaignStore(then).create(past.name,
                                                                 { .kind = past.kind,
                                                                   .templateName = past.templateName,
                                                                   .groupName = past.group,
                                                                   .gatewayName = u"Sandbox"_s,
                                                                   .rate = u"50/s"_s,
                                                                   .hours = u"09:00-20:00"_s });
    if (!campaign)
        return campaign.error();
    if (const Result<PlanSummary> plan = Planner(then).plan(past.name, progress); !plan)
        return plan.error();
    const Result<QList<Sent>> messages = messagesOf(*campaign);
    if (!messages)
        return messages.error();

    UtcMs at = from;
    qint64 call = 0;
    for (int i = 0; i < messages->size(); ++i) {
        if (i % kMessagesACall == 0) {
            at += kBetweenCallsMs;
            const Result<qint64> begun = beginCall(at);
            if (!begun)
                return begun.error();
            call = *begun;
        }
        const Sent &message = messages->at(i);
        const Fate fate = fateOf(past, i);
        CARILLON_TRY(settle(message, fate, call, at));
        if (fate.state == u"delivered" && m_random.unit() < 0.02)
            CARILLON_TRY(reply(message, *campaign, at, past.isLatest));
    }
    return finish(*campaign, from, at);
}

Result<QList<SampleHistory::Sent>> SampleHistory::messagesOf(const Campaign &campaign)
{
    Statement rows(m_now.db,
                   u"SELECT id, uid, phone_index, phone_enc, contact_id, region FROM message WHERE campaign_id = ? "
                   "ORDER BY id"_s);
    rows.bind(campaign.id);
    QList<Sent> messages;
    while (rows.next()) {
        messages.append({ rows.int64(0), rows.blob(1), rows.blob(2), rows.blob(3), rows.int64(4), rows.text(5) });
    }
    if (!rows.status())
        return rows.status().error();
    return messages;
}

SampleHistory::Fate SampleHistory::fateOf(const PastCampaign &past, int number)
{
    if (past.isLatest && (number == 20 || number == 21))
        return { u"inDoubt"_s, {}, false };
    const double draw = m_random.unit();
    if (draw < 0.008)
        return { u"rejected"_s, toString(Cause::WrongNumber), false };
    if (draw < 0.032)
        return { u"undelivered"_s, oneCause(m_random), true };
    if (draw < (past.isLatest ? 0.06 : 0.036))
        return { u"accepted"_s, {}, false };
    return { u"delivered"_s, {}, true };
}

Status SampleHistory::settle(const Sent &message, const Fate &fate, qint64 call, UtcMs at)
{
    const bool accepted = fate.state != u"rejected" && fate.state != u"inDoubt";
    const QString reference = accepted ? u"sample-%1"_s.arg(message.id) : QString();
    const UtcMs receiptAt = at + 1500 + static_cast<UtcMs>(m_random.below(9000) * m_random.below(12));
    const auto ifTrue = [](bool condition, UtcMs time) { return condition ? std::optional(time) : std::nullopt; };
    CARILLON_TRY(m_settle
                     .bind(fate.state, fate.hasReceipt ? receiptAt : at, reference, fate.cause, ifTrue(accepted, at),
                           ifTrue(fate.hasReceipt, receiptAt), message.id)
                     .run());
    const OutcomeClass outcome = accepted ? OutcomeClass::Ok
        : fate.state == u"inDoubt"        ? OutcomeClass::InDoubt
                                          : OutcomeClass::Recipient;
    CARILLON_TRY(m_attempt.bind(call, message.id, toString(outcome), reference).run());
    return fate.hasReceipt ? receive(message, fate, receiptAt) : Status();
}

Status SampleHistory::receive(const Sent &message, const Fate &fate, UtcMs at)
{
    return m_receipt
        .bind(m_gatewayId, message.uid, message.uid, u"sample-%1"_s.arg(message.id), fate.state, fate.cause, at, at,
              message.id)
        .run();
}

Status SampleHistory::reply(const Sent &message, const Campaign &campaign, UtcMs at, bool unread)
{
    const bool leaves = m_random.unit() < 0.2;
    const QString goodbye = message.region == u"CN" ? u"R"_s : u"STOP"_s;
    const QString text = leaves
        ? goodbye
        : friendlyReplies().at(static_cast<qsizetype>(m_random.below(static_cast<quint64>(friendlyReplies().size()))));
    const UtcMs when = at + 30'000 + static_cast<UtcMs>(m_random.below(3'600'000));
    const Result<QString> phone = m_now.cipher.decrypt(EncryptedColumn::MessagePhone, message.uid, message.phoneSealed);
    if (!phone)
        return phone.error();
    const QByteArray uid = newUid();
    const std::optional<qint64> seen = unread && !leaves ? std::nullopt : std::optional<qint64>(when);
    CARILLON_TRY(m_reply
                     .bind(uid, m_gatewayId, uid, message.phoneIndex,
                           m_now.cipher.encrypt(EncryptedColumn::ReplyPhone, uid, *phone),
                           m_now.cipher.encrypt(EncryptedColumn::ReplyText, uid, text), message.contactId, campaign.id,
                           leaves, when, seen)
                     .run());
    return leaves ? optOut(message, when) : Status();
}

Status SampleHistory::optOut(const Sent &message, UtcMs at)
{
    const ManualClock thatMoment(at);
    Session then{ m_now.db, m_now.cipher, thatMoment, m_now.actor };
    const Result<QString> phone = m_now.cipher.decrypt(EncryptedColumn::MessagePhone, message.uid, message.phoneSealed);
    if (!phone)
        return phone.error();
    if (const Result<bool> added = SuppressionStore(then).add(*phone, u"opted-out"_s, u"reply"_s); !added)
        return added.error();
    return ConsentStore(then).revoke(message.phoneIndex, u"reply"_s, at);
}

Result<qint64> SampleHistory::beginCall(UtcMs at)
{
    CARILLON_TRY(m_call.bind(m_gatewayId, at, at + 120).run());
    return m_now.db.lastInsertId();
}

Status SampleHistory::finish(const Campaign &campaign, UtcMs from, UtcMs to)
{
    Statement update(m_now.db,
                     u"UPDATE campaign SET state = 'sent', started_at = ?, finished_at = ?, updated_at = ? "
                     "WHERE id = ?"_s);
    return update.bind(from, to, to, campaign.id).run();
}

} // namespace carillon
