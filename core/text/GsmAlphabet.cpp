// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/GsmAlphabet.h"

#include "core/text/GsmTables.h"

#include <algorithm>

namespace carillon {

namespace {

constexpr int septets(const GsmCharacter &character, quint16 locking, quint16 singleShift)
{
    if ((character.locking & locking) != 0)
        return 1;
    return (character.singleShift & singleShift) != 0 ? 2 : 0;
}

constexpr std::array<quint8, 0x10000> defaultSeptets()
{
    std::array<quint8, 0x10000> result{};
    for (const GsmCharacter &character : kGsmCharacters)
        result[character.unit] = static_cast<quint8>(septets(character, 1, 1));
    return result;
}

quint16 bitOf(std::optional<NationalLanguage> language)
{
    return static_cast<quint16>(1u << (language ? static_cast<unsigned>(*language) : 0u));
}

} // namespace

constexpr std::array<quint8, 0x10000> kDefaultSeptets = defaultSeptets();

int septetsOf(char16_t unit, const GsmTablePair &tables)
{
    const GsmCharacter *const end = kGsmCharacters.data() + kGsmCharacters.size();
    const GsmCharacter *const found = std::lower_bound(kGsmCharacters.data(), end, unit,
                                                       [](const GsmCharacter &a, char16_t b) { return a.unit < b; });
    if (found == end || found->unit != unit)
        return 0;
    return septets(*found, bitOf(tables.locking), bitOf(tables.singleShift));
}

} // namespace carillon
