// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/WeekHours.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace carillon {

/// How strongly a country wants the way out to be named in each marketing text.
enum class WordingNeed { None, Recommended, Demanded };

/// What one country asks of marketing texts. Defaults for a program, no legal advice; `confidence` says how far to
/// trust the row. Notices and codes are exempt from all of it.
struct CountryPack
{
    QString region = {}; ///< ISO 3166; "EU" for its members without a row of their own, "ZZ" for everybody else.
    QString name = {};
    WeekHours hours = {};
    QString basis = {}; ///< "law", "practice (no statutory hours)", …
    QString confidence = {}; ///< "high", "medium" or "low".
    WordingNeed optOutNeed = WordingNeed::None;
    QStringList optOutWordings = {}; ///< Any one of them will do.
    QString optOutSample = {}; ///< What an editor offers to add: "拒收请回复R".
    bool signatureDemanded = false; ///< 【…】 at the front or the end.
    QStringList labels = {}; ///< One of them must open the text: "(광고)". Empty = none is asked for.
};

/// Whether the text names the way out in one of the pack's wordings. Case, width and inner spaces do not matter.
bool hasOptOutWording(QStringView text, const CountryPack &pack);

/// Whether the text opens or closes with a signature in brackets: 【商城】.
bool hasSignature(QStringView text);

/// Whether the text opens with a label that the pack asks for; a signature may stand before it.
bool hasLabel(QStringView text, const CountryPack &pack);

} // namespace carillon
