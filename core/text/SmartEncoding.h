// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/SegmentCounter.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace carillon {

/// How far a replacement may go. Each tier includes the ones before.
enum class ReplacementTier {
    SameMeaning = 1, ///< Quotes, dashes, spaces, invisible and full-width characters.
    Symbols = 2, ///< Fractions, currencies, arrows: the meaning stays, the look changes. Show it first.
    Letters = 3, ///< Letters lose their accents or script. Only when a person asks for it.
};

struct Replacement
{
    qsizetype index = 0; ///< In the text before, in UTF-16 units.
    QString from;
    QString to;

    bool operator==(const Replacement &) const = default;
};

struct SmartResult
{
    QString text;
    QList<Replacement> changes;
    TextCount before;
    TextCount after;
};

/// Replaces what keeps `text` out of the GSM alphabet. All or nothing: if one character would still need Unicode, the
/// text stays as it is. Links and fields (`{{…}}`) are never touched; a field's own name does not count as Unicode.
/// A text that is GSM already comes back unchanged.
SmartResult optimise(QStringView text, ReplacementTier upTo = ReplacementTier::SameMeaning,
                     const CountOptions &options = {});

} // namespace carillon
