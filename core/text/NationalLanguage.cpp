// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/NationalLanguage.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

// In the order of the identifiers, from 1.
constexpr std::array<QStringView, 13> kNames
    = { u"turkish",   u"spanish", u"portuguese", u"bengali", u"gujarati", u"hindi", u"kannada",
        u"malayalam", u"oriya",   u"punjabi",    u"tamil",   u"telugu",   u"urdu" };

} // namespace

QString nameOf(NationalLanguage language)
{
    return kNames.at(static_cast<std::size_t>(language) - 1).toString();
}

std::optional<NationalLanguage> nationalLanguageFromName(QStringView name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name.compare(kNames.at(i), Qt::CaseInsensitive) == 0)
            return static_cast<NationalLanguage>(i + 1);
    }
    return std::nullopt;
}

} // namespace carillon
