// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneFastPath.h"

#include <array>

namespace carillon {

namespace {

constexpr int kMobileDigits = 11;

/// Second and third digit of the ranges that libphonenumber 8.12 has in use as a whole. Others, such as the partly used
/// 174, are left to the library. tst_PhoneNumber compares the two.
constexpr std::array<QStringView, 10> kThirdDigits
    = { u"", u"", u"", u"0123456789", u"57", u"012356789", u"2567", u"01235678", u"0123456789", u"012356789" };

bool isMobileRange(QChar second, QChar third)
{
    return kThirdDigits.at(static_cast<std::size_t>(second.digitValue())).contains(third);
}

/// The digits of a number written with nothing but digits, single spaces and hyphens; empty if it is something else.
QString plainDigits(QStringView text)
{
    QString digits;
    digits.reserve(16);
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c != u' ' && c != u'-')
            return {};
    }
    return digits;
}

} // namespace

std::optional<QString> chineseMobileFastPath(QStringView cleaned, QStringView region)
{
    const bool isInternational = cleaned.startsWith(u'+');
    const QStringView body = isInternational ? cleaned.sliced(1) : cleaned;
    if (body.isEmpty() || !body.front().isDigit() || !body.back().isDigit() || (!isInternational && region != u"CN"))
        return std::nullopt;
    const QString digits = plainDigits(body);
    const bool hasCode = digits.startsWith(u"86") && digits.size() == kMobileDigits + 2;
    if (!hasCode && (isInternational || digits.size() != kMobileDigits))
        return std::nullopt;
    const QStringView mobile = QStringView(digits).last(kMobileDigits);
    if (mobile[0] != u'1' || !isMobileRange(mobile[1], mobile[2]))
        return std::nullopt;
    return QString(u"+86" + mobile);
}

} // namespace carillon
