// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Values.h"

#include "app/ctl/Exit.h"
#include "core/base/Times.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace carillon {

std::pair<QString, QString> splitAssignment(const QString &pair)
{
    const qsizetype equals = pair.indexOf(u'=');
    return equals < 0 ? std::pair<QString, QString>() : std::pair(pair.first(equals), pair.mid(equals + 1));
}

Result<UtcMs> readMoment(const QString &where, const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10)
        return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const Result<UtcMs> moment = fromRfc3339(text);
    if (moment)
        return *moment;
    return wrongUsage(where, u"\"%1\" is no time."_s.arg(text),
                      u"Write 2026-11-25T14:30:00+08:00, or a date as 2026-11-25."_s);
}

Result<milliseconds> readDuration(const QString &where, const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,9})(ms|s|min|h)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return wrongUsage(where, u"\"%1\" is no duration."_s.arg(text), u"Write 500ms, 10s, 5min or 2h."_s);
    const qint64 number = match.capturedView(1).toLongLong();
    const QStringView unit = match.capturedView(2);
    if (unit == u"ms")
        return milliseconds(number);
    if (unit == u"s")
        return milliseconds(number * 1000);
    return milliseconds(number * (unit == u"min" ? 60'000 : 3'600'000));
}

Error inFile(Error error, const QString &path)
{
    if (error.where.isEmpty())
        error.where = path;
    else if (!error.where.contains(path) && !error.message.contains(path))
        error.where = path + u", "_s + error.where;
    return error;
}

Result<QString> readTextFile(const QString &where, const QString &path)
{
    constexpr qint64 kMostBytes = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongUsage(where, u"The file cannot be read: %1."_s.arg(file.errorString()), path);
    const QByteArray bytes = file.read(kMostBytes + 1);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (bytes.size() > kMostBytes || decoder.hasError())
        return wrongUsage(where, u"%1 is no text file in UTF-8 of at most 1 MiB."_s.arg(path));
    return text;
}

} // namespace carillon
