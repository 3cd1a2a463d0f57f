// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Money.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carillon {

QString toDecimal(qint64 micros)
{
    const qint64 size = qAbs(micros);
    QString decimals = u"%1"_s.arg(size % 1'000'000, 6, 10, QChar(u'0'));
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    return (micros < 0 ? u"-"_s : QString()) + QString::number(size / 1'000'000) + u'.' + decimals;
}

Result<qint64> microsFromDecimal(const QString &text)
{
    static const QRegularExpression shape(uR"(^\s*(\d{1,12})(?:\.(\d{1,6}))?\s*$)"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch()) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The amount \"%1\" could not be read."_s.arg(text),
                      .hint = u"Write it like 0.05, with at most six decimals."_s };
    }
    return match.captured(1).toLongLong() * 1'000'000 + match.captured(2).leftJustified(6, u'0').toLongLong();
}

} // namespace carillon
