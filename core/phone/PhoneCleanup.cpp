// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneCleanup.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr char16_t kFullWidthFirst = 0xFF01; // '!' … '~' in full width
constexpr char16_t kFullWidthLast = 0xFF5E;
constexpr char16_t kFullWidthShift = 0xFEE0;

/// The character as a phone would have it; null if it is invisible.
QChar folded(QChar c)
{
    if (c.isSpace())
        return u' ';
    if (c >= kFullWidthFirst && c <= kFullWidthLast)
        return QChar(static_cast<char16_t>(c.unicode() - kFullWidthShift));
    if (c == u'转' || c == u'轉') // "extension" in Chinese, which the library does not know
        return u'x';
    return c.category() == QChar::Other_Format ? QChar() : c;
}

QString foldedText(QStringView raw)
{
    QString result;
    result.reserve(raw.size());
    for (const QChar c : raw) {
        if (const QChar plain = folded(c); !plain.isNull())
            result.append(plain);
    }
    return result;
}

bool isWrapping(QChar c)
{
    return QStringView(u" '\"`=‘’“”").contains(c);
}

QString unwrapped(const QString &text)
{
    const QChar *const first = std::find_if_not(text.begin(), text.end(), isWrapping);
    const QChar *const last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isWrapping).base();
    return QString(first, last - first);
}

bool isExponent(const QString &text)
{
    static const QRegularExpression pattern(u"^[+-]?\\d+(?:[.,]\\d*)?E\\+?\\d+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'e', Qt::CaseInsensitive) && pattern.match(text).hasMatch();
}

/// "13800138000.0": a number kept as a fraction loses nothing when all its decimals are zero.
QString withoutZeroDecimals(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\+?\\d{5,})[.,]0+$"_s);
    if (!text.endsWith(u'0') || !(text.contains(u'.') || text.contains(u',')))
        return text;
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

} // namespace

tl::expected<QString, PhoneProblem> cleanPhone(QStringView raw)
{
    const QString text = unwrapped(foldedText(raw));
    if (text.isEmpty())
        return tl::unexpected(PhoneProblem::Empty);
    if (isExponent(text))
        return tl::unexpected(PhoneProblem::SpreadsheetExponent);
    return withoutZeroDecimals(text);
}

} // namespace carillon
