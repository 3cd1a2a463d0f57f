// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/NationalLanguage.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace carillon {

/// How a text travels: septets of the GSM alphabet, or UTF-16 units.
enum class Encoding { Gsm7, Ucs2 };

/// Who cuts the parts, and so what is billed.
enum class BillingRule {
    Standard, ///< The fewest parts that 3GPP TS 23.040 allows.
    Grapheme, ///< Parts end between whole characters as people see them (families, flags, accents stay together).
    China, ///< Mainland carriers: every UTF-16 unit is one, 70 in a single part, else 67 a part, whatever the alphabet.
};

struct CountOptions
{
    BillingRule rule = BillingRule::Standard;
    /// Width of the reference that ties parts together: 8 or 16. The wider one costs one unit of each part.
    int referenceBits = 8;
    /// National tables that gateway and phones are known to support; the best combination is taken.
    QList<NationalLanguage> languages = {};
};

/// A character that the GSM alphabet lacks.
struct Offender
{
    qsizetype index = 0; ///< In UTF-16 units.
    char32_t codepoint = 0;

    bool operator==(const Offender &) const = default;
};

/// What a text costs and where it is cut. `units` are septets in Gsm7, UTF-16 units in Ucs2.
struct TextCount
{
    Encoding encoding = Encoding::Gsm7;
    int units = 0;
    int segments = 1;
    int unitsPerSegment = 160; ///< Capacity of each part of this text; a single part holds more than one of several.
    int unitsLeft = 160; ///< In the last part.
    int segmentsGraphemeSafe = 1; ///< Parts if no visible character may be cut; equals `segments` for Gsm7 and China.
    QList<qsizetype> partStarts = { 0 }; ///< Where each part begins, in UTF-16 units of the text.
    QList<Offender> offenders = {}; ///< Why it is Ucs2; empty in Gsm7 and under the China rule.
    std::optional<NationalLanguage> lockingShift = {}; ///< The national tables used, if any.
    std::optional<NationalLanguage> singleShift = {};

    bool operator==(const TextCount &) const = default;
};

/// The three figures that a plan needs for each of its messages.
struct QuickCount
{
    Encoding encoding = Encoding::Gsm7;
    int units = 0;
    int segments = 1;

    bool operator==(const QuickCount &) const = default;
};

/// Counts `text` exactly as given: nothing is normalised, CRLF is two. The empty text is one part of no units.
/// Pure and thread-safe, as everything here.
TextCount countText(QStringView text, const CountOptions &options = {});

/// The same figures as countText(), for millions of messages: reads the text once and allocates nothing
/// (under the Grapheme rule, longer Unicode texts take the long way).
QuickCount quickCount(QStringView text, const CountOptions &options = {});

/// The names of the command line: "gsm7", "ucs2"; "standard", "grapheme", "china".
QString nameOf(Encoding encoding);
QString nameOf(BillingRule rule);
std::optional<BillingRule> billingRuleFromName(QStringView name);

} // namespace carillon
