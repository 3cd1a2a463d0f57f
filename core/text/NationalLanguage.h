// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace carillon {

/// The national language tables of 3GPP TS 23.038; the values are the identifiers that go on the air.
enum class NationalLanguage {
    Turkish = 1,
    Spanish = 2,
    Portuguese = 3,
    Bengali = 4,
    Gujarati = 5,
    Hindi = 6,
    Kannada = 7,
    Malayalam = 8,
    Oriya = 9,
    Punjabi = 10,
    Tamil = 11,
    Telugu = 12,
    Urdu = 13,
};

/// "turkish", …
QString nameOf(NationalLanguage language);
std::optional<NationalLanguage> nationalLanguageFromName(QStringView name);

} // namespace carillon
