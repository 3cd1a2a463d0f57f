// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Times.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace carillon {

/// Decides consent, hours, opt-out wording, caps, and the place in the queue.
enum class CampaignKind { Marketing, Notice, Code };

enum class CampaignState {
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Scheduled,
    Sending,
    Paused,
    Halted, ///< By a rule.
    Stopped, ///< By a person, for good.
    Sent,
    Failed
};

/// The names of the database, the command line and JSON: "marketing"; "draft", "inReview", ….
QString nameOf(CampaignKind kind);
QString nameOf(CampaignState state);
std::optional<CampaignKind> campaignKindFromString(QStringView name);
std::optional<CampaignState> campaignStateFromString(QStringView name);

/// Draft, in review, changes requested, approved or scheduled: nothing has left yet, and it may still be edited.
bool isBeforeSending(CampaignState state);
/// Sending, paused or halted.
bool isUnderWay(CampaignState state);
/// Stopped, sent or failed.
bool isOver(CampaignState state);

/// 0 codes, 1 notices, 2 marketing: the order in which a gateway takes them.
int laneOf(CampaignKind kind);

/// Whom a campaign is for.
struct People
{
    enum class Source { None, Group, Audience, Sheet };

    Source source = Source::None;
    qint64 id = 0;
    QString name = {}; ///< Of the group or audience; the sheet's file name.

    bool operator==(const People &) const = default;
};

/// One blast, as CampaignStore reads it. A value.
struct Campaign
{
    qint64 id = 0;
    QString name = {};
    CampaignKind kind = CampaignKind::Marketing;
    qint64 templateId = 0; ///< 0 = none chosen yet.
    QString templateName = {};
    People people = {};
    qint64 gatewayId = 0; ///< 0 = none chosen yet.
    QString gatewayName = {};
    qint64 ratePerHour = 0; ///< 0 = no limit beside the gateway's.
    DayHours hours = {};
    QString policy = {}; ///< "country", a pack's name or "none"; empty = what the gateway's protocol has by default.
    std::optional<UtcMs> usefulUntil = {};
    quint64 seed = 1;
    CampaignState state = CampaignState::Draft;
    QString stateReason = {};
    int revision = 0; ///< Of the plan that holds; 0 = none, or edited since.
    std::optional<UtcMs> scheduledAt = {};
    QString scheduledZone = QStringLiteral("UTC");
    std::optional<UtcMs> holdUntil = {};
    std::optional<UtcMs> startedAt = {};
    std::optional<UtcMs> finishedAt = {};
    QString writtenBy = {};
    QString editedBy = {};
    UtcMs createdAt = 0;
    UtcMs updatedAt = 0;

    bool operator==(const Campaign &) const = default;
};

QJsonObject toJson(const Campaign &campaign);

} // namespace carillon
