// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <tl/expected.hpp>

namespace carillon {

enum class NumberKind {
    Mobile,
    FixedLine,
    FixedOrMobile, ///< Countries whose plan does not tell (North America).
    TollFree,
    PremiumRate,
    SharedCost,
    Voip,
    Personal,
    Pager,
    Uan,
    Voicemail,
    Other,
};

/// A number of a numbering plan in force. Says nothing of whether a phone answers there.
struct ParsedPhone
{
    QString e164; ///< "+8613800138000"
    QString
        region; ///< ISO 3166 of the number itself, which may differ from the one it was read with; "001" = no country.
    NumberKind kind = NumberKind::Other;
    QStringList zones; ///< IANA ids of where the number was issued; several where the plan does not tell.

    /// Whether a text may be tried at all.
    bool isTextable() const { return kind == NumberKind::Mobile || kind == NumberKind::FixedOrMobile; }

    bool operator==(const ParsedPhone &) const = default;
};

enum class PhoneProblem {
    Empty,
    NotANumber,
    TooShort,
    TooLong,
    WrongLength, ///< Between two lengths that the country uses.
    UnknownCountry,
    NotInUse, ///< Length and country are right, but the plan has no such number.
    HasExtension,
    SpreadsheetExponent, ///< "1.38E+10": a spreadsheet has thrown digits away.
};

using PhoneResult = tl::expected<ParsedPhone, PhoneProblem>;

/// Reads a number as people and spreadsheets write it; `region` (ISO 3166, "CN") decides for those without a country
/// code. Pure and thread-safe.
[[nodiscard]] PhoneResult parsePhone(QStringView raw, QStringView region);

/// "+86 138 0013 8000"; the text itself if it is no number.
QString formatInternational(const QString &e164);

/// The names of the command line: "mobile", "fixed-line", "fixed-or-mobile", …; "too-short", "not-in-use", ….
QString nameOf(NumberKind kind);
QString nameOf(PhoneProblem problem);

} // namespace carillon
