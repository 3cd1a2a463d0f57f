// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/Protocol.h"

#include "core/gateways/Settings.h"

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct CauseName
{
    Cause cause;
    QLatin1StringView name;
};

constexpr std::array kCauseNames = {
    CauseName{ Cause::None, QLatin1StringView("none") },
    CauseName{ Cause::NotInService, QLatin1StringView("not-in-service") },
    CauseName{ Cause::OffOrOutOfReach, QLatin1StringView("off-or-out-of-reach") },
    CauseName{ Cause::Landline, QLatin1StringView("landline") },
    CauseName{ Cause::BlockedByCarrier, QLatin1StringView("blocked-by-carrier") },
    CauseName{ Cause::BlockedByRecipient, QLatin1StringView("blocked-by-recipient") },
    CauseName{ Cause::WrongNumber, QLatin1StringView("wrong-number") },
    CauseName{ Cause::SenderNotAllowed, QLatin1StringView("sender-not-allowed") },
    CauseName{ Cause::ContentRule, QLatin1StringView("content-rule") },
    CauseName{ Cause::QuietHoursRule, QLatin1StringView("quiet-hours-rule") },
    CauseName{ Cause::GatewayRefused, QLatin1StringView("gateway-refused") },
    CauseName{ Cause::Timeout, QLatin1StringView("timeout") },
    CauseName{ Cause::Unknown, QLatin1StringView("unknown") },
};

} // namespace

QString toString(OutcomeClass value)
{
    switch (value) {
    case OutcomeClass::Ok: return u"ok"_s;
    case OutcomeClass::Retry: return u"retry"_s;
    case OutcomeClass::Throttled: return u"throttled"_s;
    case OutcomeClass::Recipient: return u"recipient"_s;
    case OutcomeClass::Account: return u"account"_s;
    case OutcomeClass::Request: return u"request"_s;
    case OutcomeClass::Content: return u"content"_s;
    case OutcomeClass::OptedOut: return u"opted-out"_s;
    case OutcomeClass::InDoubt: return u"in-doubt"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Cause value)
{
    return kCauseNames.at(size_t(value)).name;
}

Cause causeFromString(QStringView name)
{
    for (const CauseName &known : kCauseNames) {
        if (known.name == name)
            return known.cause;
    }
    return Cause::Unknown;
}

Status Protocol::check(const Account &account) const
{
    for (const SettingField &field : info().fields) {
        CARILLON_TRY(checkField(field, account));
    }
    return {};
}

std::optional<HttpRequest> Protocol::pull(const Account &, const QString &, UtcMs) const
{
    return std::nullopt;
}

Result<Arrivals> Protocol::decodePull(const HttpResponse &, const Account &) const
{
    return Error{ .code = Error::Code::Refused, .message = u"%1 brings no receipts on request."_s.arg(info().title) };
}

std::optional<HttpRequest> Protocol::balance(const Account &, UtcMs) const
{
    return std::nullopt;
}

Result<Money> Protocol::decodeBalance(const HttpResponse &) const
{
    return Error{ .code = Error::Code::Refused, .message = u"%1 tells no balance."_s.arg(info().title) };
}

Result<Arrivals> Protocol::receive(const HttpRequest &, const Account &) const
{
    return Error{ .code = Error::Code::Refused, .message = u"%1 pushes nothing."_s.arg(info().title) };
}

} // namespace carillon
