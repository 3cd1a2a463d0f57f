// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TextForms.h"

#include <QJsonDocument>

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

QByteArray codepointName(char32_t codepoint)
{
    return "U+" + QByteArray::number(uint(codepoint), 16).toUpper().rightJustified(4, '0');
}

QByteArray toJsonLine(const Offender &offender)
{
    const auto name = codepointName(offender.codepoint);
    const QString character = QString::fromUcs4(&offender.codepoint, 1);
    const bool halfPair = offender.codepoint >= 0xd800 && offender.codepoint <= 0xdfff;
    const QByteArray shown
        = halfPair ? jsonString(QString(QChar(char16_t(offender.codepoint)))) : jsonString(character);
    return "{\"index\":" + QByteArray::number(offender.index) + ",\"char\":" + shown + ",\"codepoint\":\"" + name
        + "\"}";
}

QByteArray toJsonLine(const Replacement &change)
{
    return "{\"index\":" + QByteArray::number(change.index) + ",\"from\":" + jsonString(change.from)
        + ",\"to\":" + jsonString(change.to) + '}';
}

template <typename Items> QByteArray jsonArray(const Items &items)
{
    QByteArray out = "[";
    for (const auto &item : items)
        out += (out.size() > 1 ? "," : "") + toJsonLine(item);
    return out + ']';
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() * 2 + 2);
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'"' || unit == u'\\')
            (out += '\\') += char(unit);
        else if (unit < 0x20)
            appendControl(out, unit);
        else if (unit < 0x80)
            out += char(unit);
        else if (!QChar::isSurrogate(unit))
            out += text.sliced(i, 1).toUtf8();
        else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            out += text.sliced(i++, 2).toUtf8();
        else
            appendEscape(out, unit);
    }
    return out += '"';
}

QByteArray toJsonLine(const TextCount &count)
{
    QByteArray out = count.encoding == Encoding::Gsm7 ? "{\"encoding\":\"gsm7\"" : "{\"encoding\":\"ucs2\"";
    out += ",\"units\":" + QByteArray::number(count.units);
    out += ",\"segments\":" + QByteArray::number(count.segments);
    out += ",\"unitsPerSegment\":" + QByteArray::number(count.unitsPerSegment);
    out += ",\"unitsLeft\":" + QByteArray::number(count.unitsLeft);
    out += ",\"segmentsGraphemeSafe\":" + QByteArray::number(count.segmentsGraphemeSafe);
    out += ",\"offenders\":" + jsonArray(count.offenders);
    return out += '}';
}

QJsonObject toJson(const TextCount &count)
{
    return QJsonDocument::fromJson(toJsonLine(count)).object();
}

QByteArray toJsonLine(const SmartResult &result)
{
    return "{\"text\":" + jsonString(result.text) + ",\"changes\":" + jsonArray(result.changes)
        + ",\"before\":" + toJsonLine(result.before) + ",\"after\":" + toJsonLine(result.after) + '}';
}

} // namespace carillon
