// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/HttpStatus.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds kLongestWait{ 3'600'000 };
constexpr qsizetype kLongestWords = 200;

OutcomeClass classOf(int status)
{
    switch (status) {
    case 429: return OutcomeClass::Throttled;
    case 301:
    case 307:
    case 308:
    case 401:
    case 402:
    case 403:
    case 404: return OutcomeClass::Account;
    case 408:
    case 409:
    case 425: return OutcomeClass::InDoubt;
    default: break;
    }
    if (status >= 200 && status < 300)
        return OutcomeClass::Ok;
    return status >= 400 && status < 500 ? OutcomeClass::Request : OutcomeClass::InDoubt;
}

Cause causeOf(OutcomeClass outcome)
{
    const bool refused = outcome == OutcomeClass::Account || outcome == OutcomeClass::Request;
    return refused ? Cause::GatewayRefused : Cause::None;
}

QDateTime httpDate(const QByteArray &value)
{
    // IMF-fixdate (RFC 9110, 5.6.7); the older two forms are not worth reading
    QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

} // namespace

ItemOutcome outcomeOfStatus(const HttpResponse &response)
{
    const OutcomeClass outcome = classOf(response.status);
    ItemOutcome item{ .outcome = outcome, .cause = causeOf(outcome) };
    if (outcome != OutcomeClass::Ok)
        item.code = u"HTTP %1"_s.arg(response.status);
    if (outcome == OutcomeClass::Throttled)
        item.retryAfter = retryAfterOf(response);
    return item;
}

QList<ItemOutcome> sameForAll(const Submission &submission, const ItemOutcome &outcome)
{
    return QList<ItemOutcome>(submission.items.size(), outcome);
}

std::optional<milliseconds> retryAfterOf(const HttpResponse &response)
{
    const QByteArray value = response.header("Retry-After");
    if (value.isEmpty())
        return std::nullopt;

    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (isNumber && !std::isnan(seconds))
        return milliseconds(qint64(std::clamp(seconds * 1000, 0.0, double(kLongestWait.count()))));
    const QDateTime until = httpDate(value);
    const QDateTime answered = httpDate(response.header("Date"));
    if (!until.isValid() || !answered.isValid())
        return std::nullopt;
    return std::clamp(milliseconds(answered.msecsTo(until)), milliseconds(0), kLongestWait);
}

QString providerWords(const QString &words, const SubmissionItem &item)
{
    static const QRegularExpression digits(uR"(\+?\d[\d\s-]{4,}\d)"_s);
    QString out = words;
    if (!item.text.isEmpty())
        out.replace(item.text, u"…"_s);
    out.replace(digits, u"…"_s);
    return out.simplified().left(kLongestWords);
}

} // namespace carillon
