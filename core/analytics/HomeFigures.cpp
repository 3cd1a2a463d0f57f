// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/HomeFigures.h"

#include "core/analytics/ReportModel.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanStore.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/storage/Statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr UtcMs kDayMs = 24LL * 3600 * 1000;
constexpr UtcMs kLookBackMs = 30 * kDayMs;
constexpr UtcMs kLookAheadMs = 7 * kDayMs;

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

/// Reads one part of Home after the other.
class HomeReader
{
public:
    explicit HomeReader(Session &session) : m_session(session), m_now(session.clock.now()) { }

    Result<HomeFigures> read()
    {
        const Result<QList<Campaign>> campaigns = CampaignStore(m_session).list();
        if (!campaigns)
            return campaigns.error();
        for (const Campaign &campaign : *campaigns)
            CARILLON_TRY(place(campaign));
        CARILLON_TRY(readMonth());
        CARILLON_TRY(readDoubt());
        CARILLON_TRY(readReplies());
        const auto contacts = number(u"SELECT COUNT(*) FROM contact WHERE deleted_at IS NULL"_s);
        if (!contacts)
            return contacts.error();
        m_figures.contacts = *contacts;
        sort();
        return m_figures;
    }

private:
    Result<qint64> number(const QString &sql)
    {
        Statement row(m_session.db, sql);
        if (row.next())
            return row.int64(0);
        return row.status().error();
    }

    void needs(NeedsYou::Kind kind, const Campaign &campaign, const QString &by)
    {
        m_figures.needsYou.append({ .kind = kind,
                                    .campaignId = campaign.id,
                                    .campaign = campaign.name,
                                    .by = by,
                                    .since = campaign.updatedAt });
    }

    Status place(const Campaign &campaign)
    {
        switch (campaign.state) {
        case CampaignState::Draft: needs(NeedsYou::Kind::Draft, campaign, campaign.editedBy); break;
        case CampaignState::InReview: return placeReview(campaign);
        case CampaignState::ChangesRequested:
            needs(NeedsYou::Kind::ChangesRequested, campaign, campaign.editedBy);
            break;
        case CampaignState::Scheduled: return placeScheduled(campaign);
        case CampaignState::Halted: needs(NeedsYou::Kind::Halted, campaign, {}); return placeRunning(campaign);
        case CampaignState::Sending:
        case CampaignState::Paused: return placeRunning(campaign);
        case CampaignState::Approved:
        case CampaignState::Stopped:
        case CampaignState::Sent:
        case CampaignState::Failed: break;
        }
        return {};
    }

    Status placeReview(const Campaign &campaign)
    {
        const Result<QList<ReviewEntry>> entries = ReviewHistory(m_session, campaign.id).list();
        if (!entries)
            return entries.error();
        const ReviewEntry asked = entries->isEmpty() ? ReviewEntry() : entries->constLast();
        m_figures.needsYou.append({ .kind = NeedsYou::Kind::Review,
                                    .campaignId = campaign.id,
                                    .campaign = campaign.name,
                                    .by = asked.user,
                                    .since = asked.at });
        return {};
    }

    Status placeScheduled(const Campaign &campaign)
    {
        const UtcMs at = campaign.scheduledAt.value_or(0);
        if (at > m_now + kLookAheadMs)
            return {};
        const Result<PlanSummary> plan = PlanStore(m_session, campaign.id).read(campaign.revision);
        m_figures.upcoming.append({ .campaignId = campaign.id,
                                    .campaign = campaign.name,
                                    .at = at,
                                    .zone = campaign.scheduledZone,
                                    .messages = plan ? plan->planned : 0 });
        return {};
    }

    Status placeRunning(const Campaign &campaign)
    {
        const Result<CampaignStatus> status = CampaignStatusReader(m_session).status(campaign);
        if (!status)
            return status.error();
        m_figures.running.append({ campaign.id, campaign.name, campaign.state, status->planned, status->waiting });
        return {};
    }

    Status readMonth()
    {
        const Result<Report> month = ReportModel(m_session).forPeriod(m_now - kLookBackMs, m_now + 1);
        if (!month)
            return month.error();
        m_figures.sent = month->funnel.accepted;
        m_figures.delivered = month->funnel.delivered;
        m_figures.undelivered = month->funnel.undelivered;
        m_figures.replies = month->replies;
        m_figures.optOuts = month->optOuts;
        m_figures.spent = month->cost;
        return {};
    }

    Status readDoubt()
    {
        Statement rows(m_session.db,
                       u"SELECT c.name, COUNT(*), MIN(m.state_at), c.id FROM campaign c JOIN message m ON "
                       "m.campaign_id = c.id AND m.state = 'inDoubt' GROUP BY c.id ORDER BY c.id"_s);
        while (rows.next()) {
            m_figures.needsYou.append({ .kind = NeedsYou::Kind::Doubt,
                                        .campaignId = rows.int64(3),
                                        .campaign = rows.text(0),
                                        .count = rows.int64(1),
                                        .since = rows.int64(2) });
        }
        return rows.status();
    }

    Status readReplies()
    {
        Statement row(m_session.db,
                      u"SELECT COUNT(*), MIN(received_at) FROM reply WHERE seen_at IS NULL AND opted_out = 0"_s);
        if (row.next() && row.int64(0) > 0) {
            m_figures.needsYou.append(
                { .kind = NeedsYou::Kind::Replies, .count = row.int64(0), .since = row.int64(1) });
        }
        return row.status();
    }

    void sort()
    {
        const auto rank = [](NeedsYou::Kind kind) {
            switch (kind) {
            case NeedsYou::Kind::Halted: return 0;
            case NeedsYou::Kind::Review: return 1;
            case NeedsYou::Kind::ChangesRequested: return 2;
            case NeedsYou::Kind::Doubt: return 3;
            case NeedsYou::Kind::Replies: return 4;
            case NeedsYou::Kind::Draft: return 5;
            }
            Q_UNREACHABLE();
        };
        std::stable_sort(m_figures.needsYou.begin(), m_figures.needsYou.end(),
                         [&](const NeedsYou &a, const NeedsYou &b) { return rank(a.kind) < rank(b.kind); });
        std::stable_sort(m_figures.upcoming.begin(), m_figures.upcoming.end(),
                         [](const UpcomingSend &a, const UpcomingSend &b) { return a.at < b.at; });
    }

    Session &m_session;
    UtcMs m_now;
    HomeFigures m_figures;
};

} // namespace

std::optional<double> HomeFigures::deliveryRate() const
{
    return share(delivered, delivered + undelivered);
}

std::optional<double> HomeFigures::optOutRate() const
{
    return share(optOuts, delivered);
}

Result<HomeFigures> readHomeFigures(Session &session)
{
    return HomeReader(session).read();
}

} // namespace carillon
