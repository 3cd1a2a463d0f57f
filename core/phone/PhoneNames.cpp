// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneNumber.h"

using namespace Qt::StringLiterals;

namespace carillon {

QString nameOf(NumberKind kind)
{
    switch (kind) {
    case NumberKind::Mobile: return u"mobile"_s;
    case NumberKind::FixedLine: return u"fixed-line"_s;
    case NumberKind::FixedOrMobile: return u"fixed-or-mobile"_s;
    case NumberKind::TollFree: return u"toll-free"_s;
    case NumberKind::PremiumRate: return u"premium-rate"_s;
    case NumberKind::SharedCost: return u"shared-cost"_s;
    case NumberKind::Voip: return u"voip"_s;
    case NumberKind::Personal: return u"personal"_s;
    case NumberKind::Pager: return u"pager"_s;
    case NumberKind::Uan: return u"uan"_s;
    case NumberKind::Voicemail: return u"voicemail"_s;
    case NumberKind::Other: return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(PhoneProblem problem)
{
    switch (problem) {
    case PhoneProblem::Empty: return u"empty"_s;
    case PhoneProblem::NotANumber: return u"not-a-number"_s;
    case PhoneProblem::TooShort: return u"too-short"_s;
    case PhoneProblem::TooLong: return u"too-long"_s;
    case PhoneProblem::WrongLength: return u"wrong-length"_s;
    case PhoneProblem::UnknownCountry: return u"unknown-country"_s;
    case PhoneProblem::NotInUse: return u"not-in-use"_s;
    case PhoneProblem::HasExtension: return u"has-extension"_s;
    case PhoneProblem::SpreadsheetExponent: return u"spreadsheet-exponent"_s;
    }
    Q_UNREACHABLE();
}

} // namespace carillon
