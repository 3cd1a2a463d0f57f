// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace carillon {

/// What preflight judges by: the campaign's settings, its gateway, and what the planner counted.
struct PreflightFacts
{
    CampaignKind kind = CampaignKind::Marketing;
    bool hasTemplate = false;
    bool hasPeople = false; ///< A group, an audience or a sheet is chosen.
    bool hasGateway = false;
    QString gatewayName = {};
    bool lawIsAdvice = false; ///< Nobody gets a text, or somebody answers for it: law gives warnings only.
    bool signatureMissing = false; ///< The protocol wants one, the account has none.
    bool providerTemplateMissing = false; ///< The provider sends registered texts only, this one has no code there.
    int maxSegments = 10;

    qint64 planned = 0;
    ExclusionCounts excluded = {};
    QMap<QString, qint64> withoutValue = {}; ///< Field without fallback -> people who have no value for it.
    qint64 peopleWithoutValue = 0;
    qint64 tooLong = 0;
    qint64 unicode = 0; ///< Messages that travel as UTF-16.
    bool unicodeAvoidable = false; ///< A few look-alikes are all that keeps the text out of the seven-bit alphabet.
    qint64 optOutMissing = 0; ///< Messages to countries whose pack demands an opt-out wording that the text lacks.
    QStringList optOutCountries = {};
    QString optOutSuggestion = {}; ///< "Reply STOP to opt out."
    qint64 lawSignatureMissing = 0; ///< Messages to countries where the sender's name must stand in brackets.
    qint64 labelMissing = 0; ///< Messages to countries where a word like "(광고)" must open the text.
    QString label = {};
    qint64 againstLawHours = 0; ///< Messages that would go at an hour that the law of their country has closed.
    bool hasPrice = false;
    qint64 deferred = 0; ///< Messages that wait for their hours if sending began now.
    std::optional<UtcMs> deferredUntil = {}; ///< When the last of them may go.
};

/// The findings on a plan, blockers first. Pure.
QList<Finding> preflight(const PreflightFacts &facts);

} // namespace carillon
