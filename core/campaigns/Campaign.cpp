// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Campaign.h"

#include "core/delivery/Rate.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::array kKinds{ CampaignKind::Marketing, CampaignKind::Notice, CampaignKind::Code };
constexpr std::array kStates{ CampaignState::Draft,    CampaignState::InReview,  CampaignState::ChangesRequested,
                              CampaignState::Approved, CampaignState::Scheduled, CampaignState::Sending,
                              CampaignState::Paused,   CampaignState::Halted,    CampaignState::Stopped,
                              CampaignState::Sent,     CampaignState::Failed };

template <typename Values> auto byName(const Values &values, QStringView name)
{
    using Value = typename Values::value_type;
    for (const Value value : values) {
        if (nameOf(value) == name)
            return std::optional<Value>(value);
    }
    return std::optional<Value>();
}

QJsonValue timeOrNull(const std::optional<UtcMs> &time)
{
    return time ? QJsonValue(toRfc3339(*time)) : QJsonValue();
}

QString nameOf(People::Source source)
{
    switch (source) {
    case People::Source::None: return {};
    case People::Source::Group: return u"group"_s;
    case People::Source::Audience: return u"audience"_s;
    case People::Source::Sheet: return u"sheet"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Marketing: return u"marketing"_s;
    case CampaignKind::Notice: return u"notice"_s;
    case CampaignKind::Code: return u"code"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft: return u"draft"_s;
    case CampaignState::InReview: return u"inReview"_s;
    case CampaignState::ChangesRequested: return u"changesRequested"_s;
    case CampaignState::Approved: return u"approved"_s;
    case CampaignState::Scheduled: return u"scheduled"_s;
    case CampaignState::Sending: return u"sending"_s;
    case CampaignState::Paused: return u"paused"_s;
    case CampaignState::Halted: return u"halted"_s;
    case CampaignState::Stopped: return u"stopped"_s;
    case CampaignState::Sent: return u"sent"_s;
    case CampaignState::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CampaignKind> campaignKindFromString(QStringView name)
{
    return byName(kKinds, name);
}

std::optional<CampaignState> campaignStateFromString(QStringView name)
{
    return byName(kStates, name);
}

bool isBeforeSending(CampaignState state)
{
    return !isUnderWay(state) && !isOver(state);
}

bool isUnderWay(CampaignState state)
{
    return state == CampaignState::Sending || state == CampaignState::Paused || state == CampaignState::Halted;
}

bool isOver(CampaignState state)
{
    return state == CampaignState::Stopped || state == CampaignState::Sent || state == CampaignState::Failed;
}

int laneOf(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Code: return 0;
    case CampaignKind::Notice: return 1;
    case CampaignKind::Marketing: return 2;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Campaign &campaign)
{
    QJsonObject json{ { u"name"_s, campaign.name },
                      { u"kind"_s, nameOf(campaign.kind) },
                      { u"state"_s, nameOf(campaign.state) },
                      { u"stateReason"_s, campaign.stateReason },
                      { u"template"_s, campaign.templateName },
                      { u"gateway"_s, campaign.gatewayName },
                      { u"rate"_s, toString(Rate::fromPerHour(campaign.ratePerHour)) },
                      { u"hours"_s, toString(campaign.hours) },
                      { u"policy"_s, campaign.policy },
                      { u"until"_s, timeOrNull(campaign.usefulUntil) },
                      { u"seed"_s, static_cast<qint64>(campaign.seed) },
                      { u"revision"_s, campaign.revision },
                      { u"scheduledAt"_s, timeOrNull(campaign.scheduledAt) },
                      { u"scheduledZone"_s, campaign.scheduledZone },
                      { u"holdUntil"_s, timeOrNull(campaign.holdUntil) },
                      { u"startedAt"_s, timeOrNull(campaign.startedAt) },
                      { u"finishedAt"_s, timeOrNull(campaign.finishedAt) },
                      { u"writtenBy"_s, campaign.writtenBy },
                      { u"editedBy"_s, campaign.editedBy },
                      { u"createdAt"_s, toRfc3339(campaign.createdAt) },
                      { u"updatedAt"_s, toRfc3339(campaign.updatedAt) } };
    if (campaign.people.source != People::Source::None)
        json.insert(nameOf(campaign.people.source), campaign.people.name);
    return json;
}

} // namespace carillon
