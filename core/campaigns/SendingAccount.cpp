// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/SendingAccount.h"

#include "core/delivery/Rate.h"
#include "core/storage/Statement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

ProtocolInfo protocolNamed(const QString &name)
{
    if (const Protocol *protocol = findProtocol(name))
        return protocol->info();
    ProtocolInfo unknown; // an account of a newer program
    unknown.name = name;
    unknown.simulated = name == u"sandbox";
    return unknown;
}

/// The account's own setting, or what the protocol takes when nothing is set.
QString settingOf(const ProtocolInfo &protocol, const QJsonObject &settings, const QString &key)
{
    const QString own = settings.value(key).toString();
    if (!own.isEmpty())
        return own;
    const auto field = std::find_if(protocol.fields.cbegin(), protocol.fields.cend(),
                                    [&](const SettingField &candidate) { return candidate.key == key; });
    return field == protocol.fields.cend() ? QString() : field->fallback;
}

std::optional<Money> priceOf(const ProtocolInfo &protocol, const QJsonObject &settings)
{
    const Result<qint64> micros = microsFromDecimal(settingOf(protocol, settings, u"price"_s));
    return micros ? std::optional(Money{ *micros, settingOf(protocol, settings, u"currency"_s) }) : std::nullopt;
}

} // namespace

bool SendingAccount::wantsSignature() const
{
    return std::any_of(protocol.fields.cbegin(), protocol.fields.cend(),
                       [](const SettingField &field) { return field.key == u"signature" && field.required; });
}

QString SendingAccount::prefix() const
{
    return signature.isEmpty() ? QString() : u"【%1】"_s.arg(signature);
}

CountOptions SendingAccount::countOptions() const
{
    return { .rule = protocol.billing };
}

Result<SendingAccount> readSendingAccount(Session &session, qint64 gatewayId)
{
    Statement row(session.db, u"SELECT name, protocol, settings FROM gateway WHERE id = ?"_s);
    if (!row.bind(gatewayId).next()) {
        return row.status() ? Error{ .code = Error::Code::NotFound, .message = u"The sending account is gone."_s }
                            : row.status().error();
    }
    const QJsonObject settings = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
    SendingAccount account;
    account.id = gatewayId;
    account.name = row.text(0);
    account.protocol = protocolNamed(row.text(1));
    account.signature = settings.value(u"signature"_s).toString();
    account.price = priceOf(account.protocol, settings);
    if (const Result<Rate> rate = parseRate(settingOf(account.protocol, settings, u"rate"_s)))
        account.ratePerHour = rate->perHour();
    return account;
}

} // namespace carillon
