// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/Settings.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxConnections = 64;

Error wrongSetting(const QString &key, const QString &why, const QString &hint)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The setting \"%1\" %2."_s.arg(key, why),
             .where = key,
             .hint = hint,
             .key = u"gateway-setting"_s };
}

bool matches(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

Status checkConnections(const QString &value)
{
    bool ok = false;
    const int connections = value.toInt(&ok);
    if (!ok || connections < 1 || connections > kMaxConnections)
        return wrongSetting(u"connections"_s, u"is no number from 1 to 64"_s, u"Leave it out for 16."_s);
    return {};
}

// The settings that every protocol has, beyond what their type says.
Status checkCommon(const QString &key, const QString &value)
{
    if (key == u"connections")
        return checkConnections(value);
    if (key == u"rate" && !matches(value, uR"(0*[1-9]\d{0,8}/(s|min|h))"_s))
        return wrongSetting(key, u"is no rate"_s, u"Write a number and a unit, for example 50/s, 300/min or 1000/h."_s);
    if (key == u"currency" && !matches(value, u"[A-Z]{3}"_s))
        return wrongSetting(key, u"is no currency"_s, u"Write its three letters, for example CNY."_s);
    return {};
}

Status checkValue(const SettingField &field, const QString &value)
{
    switch (field.type) {
    case SettingField::Type::Text:
    case SettingField::Type::Secret:
    case SettingField::Type::File: break;
    case SettingField::Type::Number:
        if (!matches(value, uR"(\d{1,9}(\.\d{1,6})?)"_s))
            return wrongSetting(field.key, u"is no number"_s, u"Write digits with a point, for example 0.05."_s);
        break;
    case SettingField::Type::Url: CARILLON_TRY(checkEndpoint(field.key, QUrl(value, QUrl::StrictMode))); break;
    case SettingField::Type::Choice:
        if (!field.choices.contains(value))
            return wrongSetting(field.key, u"is none of the choices"_s,
                                u"Choose one of: %1."_s.arg(field.choices.join(u", ")));
        break;
    }
    return checkCommon(field.key, value);
}

} // namespace

Status checkField(const SettingField &field, const Account &account)
{
    const bool secret = field.type == SettingField::Type::Secret;
    const QString value = secret ? QString() : account.value(field.key);
    const bool missing = secret ? account.secrets.value(field.key).isEmpty() : value.isEmpty();
    if (!missing)
        return secret ? Status() : checkValue(field, value);
    if (field.required && field.fallback.isEmpty())
        return wrongSetting(field.key, u"is missing"_s,
                            secret ? u"Give it with --secret %1=@FILE."_s.arg(field.key)
                                   : u"Give it with --set %1=VALUE."_s.arg(field.key));
    return {};
}

QList<SettingField> commonFields(const QString &endpoint, const QString &price, const QString &currency)
{
    using Type = SettingField::Type;
    return {
        { .key = u"endpoint"_s,
          .label = u"Address"_s,
          .type = Type::Url,
          .required = true,
          .fallback = endpoint,
          .help = u"scheme://host[:port][/prefix]; plain HTTP only to this machine or the local network"_s },
        { .key = u"rate"_s, .label = u"Highest rate"_s, .help = u"For example 50/s, 300/min or 1000/h"_s },
        { .key = u"connections"_s,
          .label = u"Connections"_s,
          .type = Type::Number,
          .fallback = u"16"_s,
          .help = u"Calls on the wire at the same time, at most 64"_s },
        { .key = u"price"_s,
          .label = u"Price of a part"_s,
          .type = Type::Number,
          .fallback = price,
          .help = u"What the provider bills for one part"_s },
        { .key = u"currency"_s,
          .label = u"Currency"_s,
          .fallback = currency,
          .help = u"Three letters, for example CNY"_s },
    };
}

QString settingOf(const ProtocolInfo &info, const Account &account, const QString &key)
{
    const QString value = account.value(key);
    if (!value.isEmpty())
        return value;
    const auto field = std::find_if(info.fields.cbegin(), info.fields.cend(),
                                    [&key](const SettingField &candidate) { return candidate.key == key; });
    return field == info.fields.cend() ? QString() : field->fallback;
}

bool isLocalHost(const QString &host)
{
    constexpr std::array kNets
        = { "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fe80::/10", "fc00::/7" };
    const QString name = host.toLower();
    if (name == u"localhost" || name.endsWith(u".local"))
        return true;
    const QHostAddress address(name);
    if (address.isNull())
        return false;
    return address.isLoopback() || std::any_of(kNets.begin(), kNets.end(), [&address](const char *net) {
               return address.isInSubnet(QHostAddress::parseSubnet(QLatin1StringView(net)));
           });
}

Status checkEndpoint(const QString &key, const QUrl &url)
{
    const QString hint = u"Write it as https://host[:port][/prefix]."_s;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return wrongSetting(key, u"is no web address"_s, hint);
    if (!url.userInfo().isEmpty())
        return wrongSetting(key, u"holds a user name"_s, u"Put credentials into their own settings."_s);
    if (url.hasQuery() || url.hasFragment())
        return wrongSetting(key, u"has more than a path"_s, hint);
    if (url.scheme() == u"http" && !isLocalHost(url.host()))
        return wrongSetting(key, u"would send texts and secrets unencrypted over the internet"_s,
                            u"Use https; plain HTTP is for this machine and the local network."_s);
    return {};
}

QUrl endpointUrl(const QString &endpoint, const QString &path)
{
    QUrl url(endpoint, QUrl::StrictMode);
    QString prefix = url.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(QString(prefix + path), QUrl::StrictMode);
    return url;
}

} // namespace carillon
