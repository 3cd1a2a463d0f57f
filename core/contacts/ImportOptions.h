// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QMap>
#include <QString>

#include <optional>

namespace carillon {

/// What happens to people who are in the workspace already.
enum class ExistingPeople {
    Fill, ///< Only gaps are filled.
    Replace, ///< What the file says wins; its empty cells change nothing.
    Keep ///< Their attributes stay as they are.
};

/// Nothing for a word that is none of fill, replace, keep.
std::optional<ExistingPeople> existingPeopleFromString(QStringView name);

/// What a person chooses for an import.
struct ImportOptions
{
    QString file = {};
    QString group = {}; ///< Made if it is new; empty = none.
    QString region = {}; ///< ISO 3166, for numbers without a country code.
    QMap<QString, QString> fieldToColumn = {}; ///< Overrides of the guess, "phone" → "Handy".
    QString encoding = {}; ///< Empty or "auto" = recognised.
    std::optional<QChar> delimiter = {}; ///< Nothing = recognised.
    ExistingPeople existing = ExistingPeople::Fill;
    QString consentSource = {}; ///< Where these people agreed, if they did; empty = not said.
    std::optional<UtcMs> consentAt = {}; ///< When; the time of the import if not said.
    bool dryRun = false; ///< Counts, and changes nothing.
};

} // namespace carillon
