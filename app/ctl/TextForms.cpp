// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TextForms.h"

#include <QJsonDocument>

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

void appendEscape(QByteArray &out, char16_t unit)
{
    out += "\\u";
    out += QByteArray::number(unit, 16).rightJustified(4, '0');
}

void appendControl(QByteArray &out, char16_t unit)
{
    switch (unit) {
    case u'\n': out += "\\n"; return;
    case u'\r': out += "\\r"; return;
    case u'\t': out += "\\t"; return;
    default: appendEscape(out, unit);
    }
}

void appendNumber(QByteArray &out, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

/// "U+4F60"
void appendCodepoint(QByteArray &out, char32_t codepoint)
{
    constexpr auto kHex = "0123456789ABCDEF";
    out += "U+";
    const int digits = codepoint > 0xfffff ? 6 : codepoint > 0xffff ? 5 : 4;
    for (int digit = digits - 1; digit >= 0; --digit)
        out += kHex[(codepoint >> (4 * digit)) & 0xf];
}

/// One character as UTF-8. Pre: no control character, and no half of a pair.
void appendUtf8(QByteArray &out, char32_t codepoint)
{
    if (codepoint < 0x80) {
        out += char(codepoint);
        return;
    }
    const int tails = codepoint > 0xffff ? 3 : codepoint > 0x7ff ? 2 : 1;
    constexpr std::array<int, 4> kLead{ 0, 0xc0, 0xe0, 0xf0 };
    out += char(kLead.at(size_t(tails)) | int(codepoint >> (6 * tails)));
    for (int tail = tails - 1; tail >= 0; --tail)
        out += char(0x80 | int((codepoint >> (6 * tail)) & 0x3f));
}

/// One character of a JSON string.
void appendCharacter(QByteArray &out, char32_t codepoint)
{
    if (codepoint == U'"' || codepoint == U'\\')
        (out += '\\') += char(codepoint);
    else if (codepoint < 0x20)
        appendControl(out, char16_t(codepoint));
    else if (codepoint >= 0xd800 && codepoint <= 0xdfff)
        appendEscape(out, char16_t(codepoint));
    else
        appendUtf8(out, codepoint);
}

void appendString(QByteArray &out, QStringView text)
{
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t codepoint = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            codepoint = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        appendCharacter(out, codepoint);
    }
    out += '"';
}

void appendJson(QByteArray &out, const Offender &offender)
{
    out += "{\"index\":";
    appendNumber(out, offender.index);
    out += ",\"char\":\"";
    appendCharacter(out, offender.codepoint);
    out += "\",\"codepoint\":\"";
    appendCodepoint(out, offender.codepoint);
    out += "\"}";
}

void appendJson(QByteArray &out, const Replacement &change)
{
    out += "{\"index\":";
    appendNumber(out, change.index);
    out += ",\"from\":";
    appendString(out, change.from);
    out += ",\"to\":";
    appendString(out, change.to);
    out += '}';
}

template <typename Items> void appendArray(QByteArray &out, const char *key, const Items &items)
{
    out += key;
    char separator = '[';
    for (const auto &item : items) {
        out += separator;
        appendJson(out, item);
        separator = ',';
    }
    out += items.isEmpty() ? "[]" : "]";
}

void appendJson(QByteArray &out, const TextCount &count)
{
    const auto number = [&out](const char *key, int value) {
        out += key;
        appendNumber(out, value);
    };
    out += count.encoding == Encoding::Gsm7 ? "{\"encoding\":\"gsm7\"" : "{\"encoding\":\"ucs2\"";
    number(",\"units\":", count.units);
    number(",\"segments\":", count.segments);
    number(",\"unitsPerSegment\":", count.unitsPerSegment);
    number(",\"unitsLeft\":", count.unitsLeft);
    number(",\"segmentsGraphemeSafe\":", count.segmentsGraphemeSafe);
    appendArray(out, ",\"offenders\":", count.offenders);
    out += '}';
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() * 2 + 2);
    appendString(out, text);
    return out;
}

QByteArray toJsonLine(const TextCount &count)
{
    QByteArray out;
    out.reserve(160 + count.offenders.size() * 48);
    appendJson(out, count);
    return out;
}

QJsonObject toJson(const TextCount &count)
{
    return QJsonDocument::fromJson(toJsonLine(count)).object();
}

QByteArray toJsonLine(const SmartResult &result)
{
    QByteArray out = "{\"text\":";
    appendString(out, result.text);
    appendArray(out, ",\"changes\":", result.changes);
    out += ",\"before\":";
    appendJson(out, result.before);
    out += ",\"after\":";
    appendJson(out, result.after);
    return out += '}';
}

} // namespace carillon
