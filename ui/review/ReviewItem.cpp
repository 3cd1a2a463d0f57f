// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewItem.h"

#include "core/accounts/UserStore.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanStore.h"
#include "core/campaigns/Workflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

using Entries = QList<ReviewEntry>;

std::optional<ReviewEntry> last(const Entries &entries, const QStringList &actions)
{
    const auto found = std::find_if(entries.crbegin(), entries.crend(),
                                    [&](const ReviewEntry &entry) { return actions.contains(entry.action); });
    return found == entries.crend() ? std::nullopt : std::optional(*found);
}

Result<FrozenPlan> frozenPlan(Session &session, qint64 campaignId, int revision)
{
    PlanStore plans(session, campaignId);
    const Result<PlanSummary> plan = plans.read(revision);
    if (!plan)
        return plan.error();
    const Result<QString> text = plans.textOf(revision);
    if (!text)
        return text.error();
    return FrozenPlan{ *plan, *text };
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

class ItemReader
{
public:
    ItemReader(Session &session, const ComposerChoices &choices, const QList<User> &users)
        : m_session(session)
        , m_choices(choices)
        , m_users(users)
    {
    }

    /// Nothing if nobody ever asked for a review of it.
    Result<std::optional<ReviewItem>> read(const Campaign &campaign)
    {
        const Result<Entries> entries = ReviewHistory(m_session, campaign.id).list();
        if (!entries)
            return entries.error();
        const std::optional<ReviewEntry> asked = last(*entries, { u"submitted"_s });
        if (!asked)
            return std::optional<ReviewItem>();
        ReviewItem item{ campaign };
        item.asked = *asked;
        item.decision = last(*entries, { u"approved"_s, u"rejected"_s });
        CARILLON_TRY(place(item));
        CARILLON_TRY(readPlans(item, *entries));
        if (const AccountChoice *account = m_choices.account(campaign.gatewayId))
            item.account = *account;
        return std::optional(item);
    }

private:
    Status place(ReviewItem &item)
    {
        const QString me = m_session.actor.name;
        item.isOwn = isSame(item.campaign.writtenBy, me) || isSame(item.campaign.editedBy, me);
        for (const User &user : m_users) {
            const bool wrote = isSame(item.campaign.writtenBy, user.name) || isSame(item.campaign.editedBy, user.name);
            if (!wrote && mayDo({ user.name, nameOf(user.role) }, Permission::ApproveCampaigns))
                item.reviewers.append(user.name);
        }
        const Result<QString> why = Workflow(m_session).whyNotApprove(item.campaign);
        if (!why)
            return why.error();
        const bool waits = item.campaign.state == CampaignState::InReview;
        item.place = !waits  ? ReviewItem::Place::Decided
            : why->isEmpty() ? ReviewItem::Place::WaitingForMe
                             : ReviewItem::Place::Mine;
        return {};
    }

    Status readPlans(ReviewItem &item, const Entries &entries)
    {
        const Result<FrozenPlan> frozen = frozenPlan(m_session, item.campaign.id, item.asked.revision);
        if (!frozen)
            return frozen.error();
        item.frozen = *frozen;
        const auto earlier = std::find_if(entries.crbegin(), entries.crend(), [&item](const ReviewEntry &entry) {
            return entry.action == u"approved" && entry.revision != item.asked.revision;
        });
        if (earlier == entries.crend())
            return {};
        const Result<FrozenPlan> before = frozenPlan(m_session, item.campaign.id, earlier->revision);
        if (!before)
            return before.error();
        item.approvedBefore = *before;
        item.approvedAt = earlier->at;
        return {};
    }

    Session &m_session;
    const ComposerChoices &m_choices;
    const QList<User> &m_users;
};

} // namespace

Result<QList<ReviewItem>> readReviewItems(Session &session)
{
    const Result<QList<Campaign>> campaigns = CampaignStore(session).list();
    if (!campaigns)
        return campaigns.error();
    const Result<ComposerChoices> choices = readChoices(session);
    if (!choices)
        return choices.error();
    const Result<QList<User>> users = UserStore(session).list();
    if (!users)
        return users.error();
    ItemReader reader(session, *choices, *users);
    QList<ReviewItem> items;
    for (const Campaign &campaign : *campaigns) {
        if (campaign.state == CampaignState::Draft) // taken back, or never sent for review
            continue;
        const Result<std::optional<ReviewItem>> item = reader.read(campaign);
        if (!item)
            return item.error();
        if (*item)
            items.append(**item);
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const ReviewItem &a, const ReviewItem &b) { return a.asked.at > b.asked.at; });
    return items;
}

} // namespace carillon::ui
