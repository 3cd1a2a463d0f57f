// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Rate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kMostPerHour = 3'600'000'000; // a million a second: above any provider, and far from overflow

std::chrono::seconds stretch(QStringView unit)
{
    if (unit.startsWith(u's'))
        return std::chrono::seconds(1);
    return unit.startsWith(u'm') ? std::chrono::seconds(60) : std::chrono::seconds(3600);
}

} // namespace

Rate Rate::fromPerHour(qint64 perHour)
{
    if (perHour % 3600 == 0)
        return { perHour / 3600, std::chrono::seconds(1) };
    if (perHour % 60 == 0)
        return { perHour / 60, std::chrono::seconds(60) };
    return { perHour, std::chrono::seconds(3600) };
}

Result<Rate> parseRate(const QString &text)
{
    static const QRegularExpression shape(uR"(^\s*(\d{1,7})\s*/\s*(s|sec|second|m|min|minute|h|hour)\s*$)"_s);
    const auto match = shape.match(text);
    const Rate rate{ match.captured(1).toLongLong(), stretch(match.capturedView(2)) };
    if (!match.hasMatch() || rate.count < 1 || rate.perHour() > kMostPerHour) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The rate \"%1\" could not be read."_s.arg(text),
                      .hint = u"Write it like 50/s, 200/min or 5000/h."_s };
    }
    return rate;
}

QString toString(const Rate &rate)
{
    if (rate.isUnlimited())
        return {};
    const QString unit = rate.per.count() == 1 ? u"s"_s : rate.per.count() == 60 ? u"min"_s : u"h"_s;
    return QString::number(rate.count) + u'/' + unit;
}

} // namespace carillon
