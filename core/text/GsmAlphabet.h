// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/NationalLanguage.h"

#include <QtGlobal>

#include <array>
#include <optional>

namespace carillon {

/// In which tables of 3GPP TS 23.038 a character stands. Bit 0 is the default alphabet or its extension table, bit n
/// the tables of the national language with the identifier n.
struct GsmCharacter
{
    char16_t unit;
    quint16 locking; ///< Tables in which it takes one septet.
    quint16 singleShift; ///< Tables in which it takes two: an escape and its code.
};

/// A pair of tables in force for a whole text; without a language, the default one.
struct GsmTablePair
{
    std::optional<NationalLanguage> locking = {};
    std::optional<NationalLanguage> singleShift = {};

    /// Information elements that the header of each part must carry.
    int headerElements() const { return int(locking.has_value()) + int(singleShift.has_value()); }
};

/// Septets of each UTF-16 unit in the default alphabet with its extension table; 0 = not in it.
extern const std::array<quint8, 0x10000> kDefaultSeptets;

/// Septets of `unit` under `tables`; 0 = it cannot be said.
int septetsOf(char16_t unit, const GsmTablePair &tables);

/// Whether the standard has a locking table for the language (Spanish has none).
constexpr bool hasLockingTable(NationalLanguage language)
{
    return language != NationalLanguage::Spanish;
}

} // namespace carillon
