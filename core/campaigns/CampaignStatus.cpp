// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/CampaignStatus.h"

#include "core/base/Times.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanHash.h"
#include "core/campaigns/PlanStore.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/campaigns/SendingAccount.h"
#include "core/delivery/MessageState.h"
#include "core/storage/Statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr UtcMs kPaceWindowMs = 10'000;

/// What was handed over or still may be costs; what was refused, taken back or held out does not.
bool costs(MessageState state)
{
    switch (state) {
    case MessageState::Planned:
    case MessageState::Ready:
    case MessageState::Held:
    case MessageState::Claimed:
    case MessageState::Armed:
    case MessageState::RetryWait:
    case MessageState::Accepted:
    case MessageState::Delivered:
    case MessageState::Undelivered:
    case MessageState::Expired:
    case MessageState::InDoubt: return true;
    case MessageState::Holdout:
    case MessageState::Rejected:
    case MessageState::Abandoned:
    case MessageState::Suppressed:
    case MessageState::Cancelled: return false;
    }
    Q_UNREACHABLE();
}

struct Sums
{
    MessageCounts counts = {};
    qint64 segments = 0;
    qint64 priceMicros = 0;
};

Result<Sums> sumsOf(Session &session, const Campaign &campaign)
{
    Statement rows(session.db,
                   u"SELECT state, COUNT(*), SUM(segments), SUM(price_micros) FROM message "
                   "WHERE campaign_id = ? AND revision = ? GROUP BY state"_s);
    rows.bind(campaign.id, campaign.revision);
    Sums sums;
    while (rows.next()) {
        const std::optional<MessageState> state = messageStateFromString(rows.text(0));
        if (!state) {
            return Error{ .code = Error::Code::Storage,
                          .message = u"A message is in a state that this program does not know."_s,
                          .where = campaign.name,
                          .hint = u"Open the workspace with the newer program that wrote it."_s };
        }
        sums.counts.add(*state, rows.int64(1));
        sums.segments += costs(*state) ? rows.int64(2) : 0;
        sums.priceMicros += costs(*state) ? rows.int64(3) : 0;
    }
    if (!rows.status())
        return rows.status().error();
    return sums;
}

void fill(CampaignStatus &status, const Sums &sums)
{
    const MessageCounts &counts = sums.counts;
    status.planned = counts.planned();
    status.holdout = counts.holdout();
    status.waiting = counts.waiting();
    status.accepted = counts.accepted();
    status.delivered = counts.delivered();
    status.undelivered = counts.undelivered();
    status.noReceipt = counts.noReceipt();
    status.failed = counts.failed();
    status.inDoubt = counts.inDoubt();
    status.cancelled = counts.cancelled();
    status.segments = sums.segments;
}

/// Messages of the campaign that were accepted within the pace window, from the youngest calls.
Result<qint64> acceptedLately(Session &session, const Campaign &campaign)
{
    Statement row(session.db,
                  u"SELECT COUNT(*) FROM (SELECT id FROM gateway_call WHERE armed_at >= ? ORDER BY id DESC LIMIT "
                  "20000) c JOIN attempt a ON a.call_id = c.id JOIN message m ON m.id = a.message_id "
                  "WHERE a.outcome = 'ok' AND m.campaign_id = ?"_s);
    if (row.bind(session.clock.now() - kPaceWindowMs, campaign.id).next())
        return row.int64(0);
    return row.status().error();
}

/// The set pace, messages a second; 0 = no limit.
double setPace(Session &session, const Campaign &campaign)
{
    const Result<SendingAccount> account = readSendingAccount(session, campaign.gatewayId);
    const qint64 own = campaign.ratePerHour;
    const qint64 gateway = account ? account->ratePerHour : 0;
    const qint64 perHour = own > 0 && gateway > 0 ? std::min(own, gateway) : std::max(own, gateway);
    return static_cast<double>(perHour) / 3600;
}

Status fillPace(Session &session, const Campaign &campaign, CampaignStatus &status)
{
    if (campaign.state != CampaignState::Sending)
        return {};
    const Result<qint64> lately = acceptedLately(session, campaign);
    if (!lately)
        return lately.error();
    status.perSecond = static_cast<double>(*lately) * 1000 / kPaceWindowMs;
    const double pace = status.perSecond > 0 ? status.perSecond : setPace(session, campaign);
    if (pace > 0 && status.waiting > 0) {
        const double left = static_cast<double>(status.waiting) / pace * 1000;
        status.eta = session.clock.now() + static_cast<UtcMs>(left);
    }
    return {};
}

Result<qint64> countOf(Session &session, const QString &sql, const Campaign &campaign)
{
    Statement row(session.db, sql);
    if (row.bind(campaign.id, campaign.revision).next())
        return row.int64(0);
    return row.status().error();
}

Result<QByteArray> recomputedHash(Session &session, const Campaign &campaign)
{
    PlanHash hash(campaign);
    Statement rows(session.db,
                   u"SELECT uid, phone_index, row_key, text_enc, segments, price_micros FROM message "
                   "WHERE campaign_id = ? AND revision = ? ORDER BY id"_s);
    rows.bind(campaign.id, campaign.revision);
    while (rows.next()) {
        const Result<QString> text = session.cipher.decrypt(EncryptedColumn::MessageText, rows.blob(0), rows.blob(3));
        if (!text)
            return text.error();
        hash.add(rows.blob(1), rows.text(2), *text, rows.int32(4), rows.optionalInt64(5));
    }
    if (!rows.status())
        return rows.status().error();
    return hash.result();
}

QJsonObject sumsToJson(const CampaignStatus &status)
{
    return { { u"planned"_s, status.planned },         { u"excluded"_s, status.excluded },
             { u"holdout"_s, status.holdout },         { u"waiting"_s, status.waiting },
             { u"accepted"_s, status.accepted },       { u"delivered"_s, status.delivered },
             { u"undelivered"_s, status.undelivered }, { u"noReceipt"_s, status.noReceipt },
             { u"failed"_s, status.failed },           { u"inDoubt"_s, status.inDoubt },
             { u"cancelled"_s, status.cancelled },     { u"segments"_s, status.segments },
             { u"price"_s, toJson(status.price) } };
}

} // namespace

bool CampaignStatus::addsUp() const
{
    return planned == holdout + waiting + accepted + failed + inDoubt + cancelled
        && accepted == delivered + undelivered + noReceipt;
}

QJsonObject toJson(const CampaignStatus &status)
{
    QJsonObject json = sumsToJson(status);
    json.insert(u"state"_s, nameOf(status.state));
    json.insert(u"rate"_s, status.perSecond);
    json.insert(u"eta"_s, status.eta ? QJsonValue(toRfc3339(*status.eta)) : QJsonValue());
    if (!status.stateReason.isEmpty())
        json.insert(u"stateReason"_s, status.stateReason);
    return json;
}

bool CampaignCertificate::ok() const
{
    return sumsAddUp && planUnchanged && approvedPlanSent && duplicates == 0 && acceptedTwice == 0
        && suppressedTexted == 0;
}

QJsonObject toJson(const CampaignCertificate &certificate)
{
    return { { u"ok"_s, certificate.ok() },
             { u"campaign"_s, certificate.campaign },
             { u"revision"_s, certificate.revision },
             { u"state"_s, nameOf(certificate.status.state) },
             { u"sums"_s, sumsToJson(certificate.status) },
             { u"sumsAddUp"_s, certificate.sumsAddUp },
             { u"planUnchanged"_s, certificate.planUnchanged },
             { u"approvedPlanSent"_s, certificate.approvedPlanSent },
             { u"duplicates"_s, certificate.duplicates },
             { u"acceptedTwice"_s, certificate.acceptedTwice },
             { u"suppressedTexted"_s, certificate.suppressedTexted },
             { u"planHash"_s, QString::fromLatin1(certificate.planHash.toHex()) },
             { u"recomputedHash"_s, QString::fromLatin1(certificate.recomputedHash.toHex()) } };
}

Result<CampaignStatus> CampaignStatusReader::status(const Campaign &campaign)
{
    CampaignStatus status{ .state = campaign.state, .stateReason = campaign.stateReason };
    const Result<Sums> sums = sumsOf(m_session, campaign);
    if (!sums)
        return sums.error();
    fill(status, *sums);
    const Result<PlanSummary> plan = PlanStore(m_session, campaign.id).read(campaign.revision);
    if (!plan && plan.error().key != u"no-plan")
        return plan.error();
    if (plan) {
        status.excluded = plan->excluded.total();
        if (plan->price)
            status.price = Money{ sums->priceMicros, plan->price->currency };
    }
    CARILLON_TRY(fillPace(m_session, campaign, status));
    return status;
}

Result<CampaignStatus> CampaignStatusReader::status(const QString &name)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    return status(*campaign);
}

Result<CampaignCertificate> CampaignStatusReader::verify(const QString &name)
{
    const Result<Campaign> campaign = CampaignStore(m_session).find(name);
    if (!campaign)
        return campaign.error();
    const Result<PlanSummary> plan = PlanStore(m_session, campaign->id).read(campaign->revision);
    if (!plan)
        return plan.error();
    const Result<CampaignStatus> now = status(*campaign);
    if (!now)
        return now.error();
    const Result<QByteArray> hash = recomputedHash(m_session, *campaign);
    if (!hash)
        return hash.error();
    CampaignCertificate certificate{ .campaign = name, .revision = campaign->revision, .status = *now };
    certificate.sumsAddUp = now->addsUp() && now->planned == plan->planned && now->excluded == plan->excluded.total();
    certificate.planHash = plan->hash;
    certificate.recomputedHash = *hash;
    certificate.planUnchanged = *hash == plan->hash;
    CARILLON_TRY(fillProofs(*campaign, certificate));
    return certificate;
}

Status CampaignStatusReader::fillProofs(const Campaign &campaign, CampaignCertificate &certificate)
{
    const Result<qint64> duplicates
        = countOf(m_session,
                  u"SELECT COUNT(*) FROM (SELECT 1 FROM message WHERE campaign_id = ? AND revision = ? "
                  "GROUP BY phone_index, row_key HAVING COUNT(*) > 1) d"_s,
                  campaign);
    const Result<qint64> twice
        = countOf(m_session,
                  u"SELECT COUNT(*) FROM (SELECT a.message_id FROM message m JOIN attempt a ON a.message_id = m.id "
                  "WHERE m.campaign_id = ? AND m.revision = ? AND a.outcome = 'ok' "
                  "GROUP BY a.message_id HAVING COUNT(*) > 1) d"_s,
                  campaign);
    const Result<qint64> suppressed
        = countOf(m_session,
                  u"SELECT COUNT(*) FROM message m JOIN suppression s ON s.phone_index = m.phone_index "
                  "WHERE m.campaign_id = ? AND m.revision = ? AND m.accepted_at IS NOT NULL "
                  "AND EXISTS (SELECT 1 FROM attempt a JOIN gateway_call c ON c.id = a.call_id "
                  "WHERE a.message_id = m.id AND c.armed_at > s.added_at)"_s,
                  campaign);
    for (const auto *count : { &duplicates, &twice, &suppressed }) {
        if (!*count)
            return count->error();
    }
    certificate.duplicates = *duplicates;
    certificate.acceptedTwice = *twice;
    certificate.suppressedTexted = *suppressed;
    const Result<std::optional<ReviewEntry>> approval = ReviewHistory(m_session, campaign.id).approval();
    if (!approval)
        return approval.error();
    certificate.approvedPlanSent = !*approval || (*approval)->planHash == certificate.planHash;
    return {};
}

} // namespace carillon
