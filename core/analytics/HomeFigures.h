// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"

#include <QList>
#include <QString>

#include <optional>

namespace carillon {

/// Something that waits for a person.
struct NeedsYou
{
    enum class Kind { Review, ChangesRequested, Draft, Halted, Doubt, Replies };

    Kind kind = Kind::Draft;
    qint64 campaignId = 0; ///< 0 for replies.
    QString campaign = {}; ///< Empty for replies.
    QString by = {}; ///< Who asked, or wrote it.
    qint64 count = 0; ///< Messages in doubt, unread replies.
    UtcMs since = 0;
};

/// A send of the coming week.
struct UpcomingSend
{
    qint64 campaignId = 0;
    QString campaign = {};
    UtcMs at = 0;
    QString zone = {};
    qint64 messages = 0;
};

/// A send that is under way.
struct RunningSend
{
    qint64 campaignId = 0;
    QString campaign = {};
    CampaignState state = CampaignState::Sending;
    qint64 planned = 0;
    qint64 waiting = 0;
};

/// What Home shows. A value.
struct HomeFigures
{
    qint64 contacts = 0;
    qint64 sent = 0; ///< Accepted in the last 30 days.
    qint64 delivered = 0;
    qint64 undelivered = 0;
    qint64 replies = 0;
    qint64 optOuts = 0;
    QList<Money> spent = {};
    QList<NeedsYou> needsYou = {}; ///< Most pressing first.
    QList<UpcomingSend> upcoming = {}; ///< The next seven days.
    QList<RunningSend> running = {};

    std::optional<double> deliveryRate() const;
    std::optional<double> optOutRate() const;
};

/// Reads Home's figures. Over a Session, on its thread.
Result<HomeFigures> readHomeFigures(Session &session);

} // namespace carillon
