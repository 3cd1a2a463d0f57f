// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactValues.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

bool isEastAsian(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul: return true;
        default: return c == u'·' || c.isSurrogate();
        }
    });
}

std::optional<QString> isoDate(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

QList<ParsedPhone> parseParts(const QStringList &parts, QStringView region)
{
    QList<ParsedPhone> numbers;
    for (const QString &part : parts) {
        if (const PhoneResult number = parsePhone(part, region))
            numbers.append(*number);
    }
    return numbers;
}

/// A slash separates numbers only where it has a whole number on each side ("0151/2345678" is one).
QStringList splitNumbers(const QString &cell)
{
    static const QRegularExpression kSeparators(u"[;,|\\r\\n、，；]+"_s);
    QStringList parts = cell.split(kSeparators, Qt::SkipEmptyParts);
    if (parts.size() != 1 || !cell.contains(u'/'))
        return parts;
    const QStringList slashed = cell.split(u'/', Qt::SkipEmptyParts);
    const bool whole = std::ranges::all_of(slashed, [](const QString &part) {
        return std::ranges::count_if(part, [](QChar c) { return c.isDigit(); }) >= 7;
    });
    return whole ? slashed : parts;
}

} // namespace

QString joinName(const QString &first, const QString &last)
{
    if (first.isEmpty() || last.isEmpty())
        return first.isEmpty() ? last : first;
    return isEastAsian(first) && isEastAsian(last) ? QString(last + first) : QString(first + u' ' + last);
}

std::optional<QString> normalizeDate(QStringView text, QStringView region)
{
    static const QRegularExpression kYearFirst(
        u"^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?$"_s);
    static const QRegularExpression kYearLast(u"^(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})$"_s);
    static const QRegularExpression kCompact(u"^((?:19|20)\\d{2})(\\d{2})(\\d{2})$"_s);
    const QString date = text.trimmed().toString();
    for (const QRegularExpression &pattern : { kYearFirst, kCompact }) {
        if (const auto match = pattern.match(date); match.hasMatch())
            return isoDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    const auto match = kYearLast.match(date);
    if (!match.hasMatch())
        return std::nullopt;
    const bool monthFirst = date.contains(u'/') && (region == u"US" || region == u"PH");
    const int day = match.captured(monthFirst ? 2 : 1).toInt();
    const int month = match.captured(monthFirst ? 1 : 2).toInt();
    return isoDate(match.captured(3).toInt(), month, day);
}

ConsentState consentFromCell(QStringView cell)
{
    static constexpr QStringView kYes
        = u"|yes|y|true|t|1|x|on|ok|given|granted|agreed|accepted|accepts|subscribed|subscribe|optin|optedin|confirmed|"
          u"是|有|同意|已同意|接受|愿意|已订阅|订阅|允许|对|ja|j|wahr|erteilt|zugestimmt|oui|o|vrai|accepté|abonné|"
          u"sí|si|s|verdadero|aceptado|suscrito|";
    static constexpr QStringView kNo = u"|no|n|false|f|0|off|refused|denied|declined|rejected|revoked|withdrawn|"
                                       u"unsubscribed|unsubscribe|notsubscribed|"
                                       u"optout|optedout|否|无|不|不同意|拒绝|已拒绝|不接受|不愿意|未同意|退订|已退订|"
                                       u"不允许|nein|falsch|abgelehnt|widerrufen|"
                                       u"non|faux|refusé|désabonné|falso|rechazado|cancelado|";
    QString word = cell.toString().toLower();
    word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (word.isEmpty())
        return ConsentState::Unknown;
    const QString key = u'|' + word + u'|';
    if (kNo.contains(key))
        return ConsentState::Refused;
    return kYes.contains(key) ? ConsentState::Given : ConsentState::Unknown;
}

CellNumbers chooseMain(const QList<ParsedPhone> &numbers)
{
    auto main = std::ranges::find(numbers, NumberKind::Mobile, &ParsedPhone::kind);
    if (main == numbers.end())
        main = std::ranges::find_if(numbers, &ParsedPhone::isTextable);
    if (main == numbers.end())
        main = numbers.begin();
    CellNumbers chosen{ .main = *main };
    for (const ParsedPhone &number : numbers) {
        if (number.e164 != main->e164 && !chosen.further.contains(number.e164))
            chosen.further.append(number.e164);
    }
    return chosen;
}

tl::expected<CellNumbers, PhoneProblem> parsePhoneCell(QStringView cell, QStringView region)
{
    PhoneResult whole = parsePhone(cell, region);
    if (whole)
        return CellNumbers{ .main = std::move(*whole) };
    const QStringList parts = splitNumbers(cell.toString());
    if (parts.size() < 2)
        return tl::unexpected(whole.error());
    const QList<ParsedPhone> numbers = parseParts(parts, region);
    if (numbers.isEmpty())
        return tl::unexpected(whole.error());
    return chooseMain(numbers);
}

} // namespace carillon
