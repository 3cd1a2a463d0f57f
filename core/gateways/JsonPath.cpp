// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/JsonPath.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <limits>

namespace carillon {

using namespace Qt::StringLiterals;

Result<JsonPath> JsonPath::parse(const QString &text)
{
    static const QRegularExpression step(
        uR"re(\.([\p{L}_][\p{L}\p{N}_-]*)|\[(\d{1,9})\]|\['([^']*)'\]|\["([^"]*)"\])re"_s);
    JsonPath path;
    qsizetype at = text.startsWith(u'$') ? 1 : 0;
    while (at > 0 && at < text.size()) {
        const auto match
            = step.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            break;
        if (match.hasCaptured(2))
            path.m_steps.emplace_back(Step{ .index = match.captured(2).toLongLong() });
        else
            path.m_steps.emplace_back(Step{ .name = match.captured(match.lastCapturedIndex()) });
        at = match.capturedEnd();
    }
    if (at < text.size() || path.isEmpty())
        return Error{ .code = Error::Code::InvalidArgument,
                      .message
                      = u"\"%1\" is no path to one value; it breaks off at character %2."_s.arg(text).arg(at + 1),
                      .hint = u"Write it like $.result.messages[0].id."_s };
    return path;
}

QJsonValue JsonPath::in(const QJsonValue &root) const
{
    QJsonValue value = m_steps.empty() ? QJsonValue(QJsonValue::Undefined) : root;
    for (const Step &step : m_steps) {
        const bool fits = step.index < 0 ? value.isObject() : value.isArray();
        if (!fits)
            return QJsonValue::Undefined;
        value = step.index < 0 ? value.toObject().value(step.name) : value.toArray().at(step.index);
    }
    return value;
}

QString scalarText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isDouble())
        return value.toString();
    const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
    return whole != std::numeric_limits<qint64>::min() ? QString::number(whole)
                                                       : QString::number(value.toDouble(), 'g', 15);
}

} // namespace carillon
