// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QFont>
#include <QString>

class QPainter;
class QRect;
class QSize;

namespace carillon::ui {

/// What a pill shows: always icon, word and colour together.
struct Pill
{
    QString icon = {};
    QString word = {};
    Tone tone = Tone::Neutral;
};

/// The states a campaign is shown in.
enum class CampaignPill {
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Scheduled,
    Sending,
    Paused,
    Halted,
    Stopped,
    Sent,
    Failed
};

/// Icon, translated word and tone of a campaign's state.
Pill campaignPill(CampaignPill state);

QSize pillSize(const Pill &pill, const QFont &font);
/// At the leading edge of `room`, in its vertical middle; cut if there is too little.
void paintPill(QPainter *painter, const QRect &room, const Pill &pill, const Tokens &tokens,
               Qt::LayoutDirection direction);

} // namespace carillon::ui
