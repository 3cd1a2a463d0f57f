// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneNumber.h"

#include "core/phone/PhoneCleanup.h"
#include "core/phone/PhoneFastPath.h"
#include "core/phone/PhoneZones.h"

#include <optional>
#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// The library's own single object; its const functions are thread-safe.
const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

NumberKind kindOf(PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return NumberKind::FixedLine;
    case PhoneNumberUtil::MOBILE: return NumberKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return NumberKind::FixedOrMobile;
    case PhoneNumberUtil::TOLL_FREE: return NumberKind::TollFree;
    case PhoneNumberUtil::PREMIUM_RATE: return NumberKind::PremiumRate;
    case PhoneNumberUtil::SHARED_COST: return NumberKind::SharedCost;
    case PhoneNumberUtil::VOIP: return NumberKind::Voip;
    case PhoneNumberUtil::PERSONAL_NUMBER: return NumberKind::Personal;
    case PhoneNumberUtil::PAGER: return NumberKind::Pager;
    case PhoneNumberUtil::UAN: return NumberKind::Uan;
    case PhoneNumberUtil::VOICEMAIL: return NumberKind::Voicemail;
    case PhoneNumberUtil::UNKNOWN: return NumberKind::Other;
    }
    Q_UNREACHABLE();
}

std::optional<PhoneProblem> problemOf(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return std::nullopt;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return PhoneProblem::UnknownCountry;
    case PhoneNumberUtil::NOT_A_NUMBER: return PhoneProblem::NotANumber;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return PhoneProblem::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN: return PhoneProblem::TooLong;
    }
    Q_UNREACHABLE();
}

/// Why a number that could be read is none of its country's plan.
PhoneProblem problemOf(const PhoneNumber &number)
{
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE: return PhoneProblem::NotInUse;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: // the area code is missing
    case PhoneNumberUtil::TOO_SHORT: return PhoneProblem::TooShort;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return PhoneProblem::UnknownCountry;
    case PhoneNumberUtil::INVALID_LENGTH: return PhoneProblem::WrongLength;
    case PhoneNumberUtil::TOO_LONG: return PhoneProblem::TooLong;
    }
    Q_UNREACHABLE();
}

ParsedPhone described(const PhoneNumber &number, NumberKind kind)
{
    std::string e164;
    std::string region;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    library().GetRegionCodeForNumber(number, &region);
    ParsedPhone phone{ QString::fromStdString(e164), QString::fromStdString(region), kind, {} };
    phone.zones = zonesOf(phone.e164, number.country_code(), kind);
    return phone;
}

PhoneResult parseWithLibrary(const QString &text, QStringView region)
{
    PhoneNumber number;
    if (const auto problem
        = problemOf(library().Parse(text.toStdString(), region.toString().toUpper().toStdString(), &number)))
        return tl::unexpected(*problem);
    if (number.has_extension() && !number.extension().empty())
        return tl::unexpected(PhoneProblem::HasExtension);
    // A number has a type exactly if it is valid; asking once saves a third of the time.
    const PhoneNumberUtil::PhoneNumberType type = library().GetNumberType(number);
    if (type == PhoneNumberUtil::UNKNOWN)
        return tl::unexpected(problemOf(number));
    return described(number, kindOf(type));
}

} // namespace

PhoneResult parsePhone(QStringView raw, QStringView region)
{
    const auto cleaned = cleanPhone(raw);
    if (!cleaned)
        return tl::unexpected(cleaned.error());
    if (std::optional<QString> e164 = chineseMobileFastPath(*cleaned, region)) {
        ParsedPhone phone{ std::move(*e164), u"CN"_s, NumberKind::Mobile, {} };
        phone.zones = zonesOf(phone.e164, 86, NumberKind::Mobile);
        return phone;
    }
    return parseWithLibrary(*cleaned, region);
}

QString formatInternational(const QString &e164)
{
    PhoneNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    std::string text;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

} // namespace carillon
