// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/SandboxOptions.h"

#include <QRegularExpression>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct NumberAndUnit
{
    double number = 0;
    QString unit = {};
};

Error wrongValue(const QString &text, const QString &hint)
{
    return { .code = Error::Code::InvalidArgument, .message = u"\"%1\" cannot be read."_s.arg(text), .hint = hint };
}

std::optional<NumberAndUnit> split(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,9}(?:\.\d{1,6})?)([a-z/%]+)$)"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return NumberAndUnit{ match.captured(1).toDouble(), match.captured(2) };
}

} // namespace

Result<milliseconds> parseLatency(const QString &text)
{
    const auto value = split(text);
    if (value && value->unit == u"ms"_s)
        return milliseconds(qRound64(value->number));
    if (value && value->unit == u"s"_s)
        return milliseconds(qRound64(value->number * 1000));
    return wrongValue(text, u"Write a time, for example 50ms or 2s."_s);
}

Result<double> parseShare(const QString &text)
{
    const auto value = split(text);
    if (!value || value->unit != u"%"_s || value->number > 100)
        return wrongValue(text, u"Write a share from 0% to 100%, for example 0.5%."_s);
    return value->number / 100;
}

Result<double> parseThrottle(const QString &text)
{
    const auto value = split(text);
    if (value && value->number > 0) {
        if (value->unit == u"/s"_s)
            return value->number;
        if (value->unit == u"/min"_s)
            return value->number / 60;
        if (value->unit == u"/h"_s)
            return value->number / 3600;
    }
    return wrongValue(text, u"Write a rate, for example 100/s, 300/min or 1000/h."_s);
}

} // namespace carillon
