// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/GatewayStore.h"

#include "core/storage/Statement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kDefaultConnections = 16;
constexpr int kMostConnections = 64;

QString toJson(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> fromJson(const QString &json)
{
    QMap<QString, QString> settings;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        settings.insert(it.key(), it.value().toString());
    return settings;
}

Error wrongSetting(const QString &key, const QString &message, const QString &hint)
{
    return { .code = Error::Code::InvalidArgument,
             .message = message,
             .where = key,
             .hint = hint,
             .key = u"gateway-setting"_s };
}

Error unknownGateway(const QString &name)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no sending account of that name."_s,
             .where = name,
             .hint = u"`carillonctl gateways list` shows them all."_s };
}

Status checkConnections(const QMap<QString, QString> &settings)
{
    bool isNumber = true;
    const QString text = settings.value(u"connections"_s);
    const int count = text.isEmpty() ? kDefaultConnections : text.toInt(&isNumber);
    if (isNumber && count >= 1 && count <= kMostConnections)
        return {};
    return wrongSetting(u"connections"_s, u"An account has 1 to 64 connections, not \"%1\"."_s.arg(text),
                        u"Leave it out for 16."_s);
}

/// The settings that every protocol has.
Status checkCommon(const QMap<QString, QString> &settings)
{
    if (const QString rate = settings.value(u"rate"_s); !rate.isEmpty()) {
        if (const auto parsed = parseRate(rate); !parsed)
            return parsed.error();
    }
    if (const QString price = settings.value(u"price"_s); !price.isEmpty()) {
        if (const auto parsed = microsFromDecimal(price); !parsed)
            return parsed.error();
    }
    const QString currency = settings.value(u"currency"_s);
    const bool isCode = currency.size() == 3
        && std::all_of(currency.begin(), currency.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!currency.isEmpty() && !isCode)
        return wrongSetting(u"currency"_s, u"\"%1\" is no currency code."_s.arg(currency),
                            u"Write three capital letters, like CNY or EUR."_s);
    if (!settings.value(u"price"_s).isEmpty() && currency.isEmpty())
        return wrongSetting(u"currency"_s, u"The price has no currency."_s, u"Add --set currency=CNY or another."_s);
    return checkConnections(settings);
}

Gateway readGateway(const Statement &row)
{
    return { .id = row.int64(0),
             .name = row.text(1),
             .protocol = row.text(2),
             .settings = fromJson(row.text(3)),
             .revision = row.int64(4),
             .createdAt = row.int64(5) };
}

const QString kColumns = u"SELECT id, name, protocol, settings, revision, created_at FROM gateway "_s;

} // namespace

Rate Gateway::rate() const
{
    return parseRate(settings.value(u"rate"_s)).value_or(Rate());
}

int Gateway::connections() const
{
    const int count = settings.value(u"connections"_s).toInt();
    return count > 0 ? std::min(count, kMostConnections) : kDefaultConnections;
}

int Gateway::batch(int protocolsMost) const
{
    const int wanted = settings.value(u"batch"_s).toInt();
    return wanted > 0 ? std::min(wanted, protocolsMost) : protocolsMost;
}

std::optional<Money> Gateway::price() const
{
    const auto micros = microsFromDecimal(settings.value(u"price"_s));
    if (!micros)
        return {};
    return Money{ *micros, settings.value(u"currency"_s) };
}

Status GatewayStore::check(const Protocol &protocol, const QMap<QString, QString> &settings,
                           const QMap<QString, QByteArray> &secrets) const
{
    CARILLON_TRY(checkCommon(settings));
    return protocol.check({ settings, secrets });
}

Result<Gateway> GatewayStore::add(const QString &protocol, const QString &name, const QMap<QString, QString> &settings,
                                  const QMap<QString, QByteArray> &secrets, SecretStore &store)
{
    const Protocol *codec = m_finder(protocol);
    if (!codec) {
        return Error{ .code = Error::Code::NotFound,
                      .message = u"There is no protocol \"%1\"."_s.arg(protocol),
                      .where = name,
                      .hint = u"`carillonctl gateways protocols` shows them all."_s };
    }
    if (name.trimmed().isEmpty())
        return wrongSetting(u"name"_s, u"The sending account has no name."_s, u"Give it one, like \"Shop\"."_s);
    if (findByName(name)) {
        return Error{ .code = Error::Code::Conflict,
                      .message = u"There is a sending account of that name already."_s,
                      .where = name,
                      .hint = u"Take another name, or remove the other account first."_s,
                      .key = u"gateway-exists"_s };
    }
    QMap<QString, QString> all = settings;
    if (codec->info().simulated && !all.contains(u"price"_s)) {
        all.insert(u"price"_s, u"0.05"_s);
        all.insert(u"currency"_s, all.value(u"currency"_s, u"CNY"_s));
    }
    CARILLON_TRY(check(*codec, all, secrets));

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement insert(m_session.db, u"INSERT INTO gateway (name, protocol, settings, created_at) VALUES (?, ?, ?, ?)"_s);
    CARILLON_TRY(insert.bind(name, protocol, toJson(all), m_session.clock.now()).run());
    const qint64 id = m_session.db.lastInsertId();
    if (!secrets.isEmpty())
        CARILLON_TRY(store.write(id, secrets));
    CARILLON_TRY(transaction.commit());
    return find(id);
}

Result<Gateway> GatewayStore::change(qint64 id, const QMap<QString, QString> &settings,
                                     const QMap<QString, QByteArray> &secrets, SecretStore &store)
{
    const Result<Gateway> gateway = find(id);
    if (!gateway)
        return gateway;
    const Protocol *codec = m_finder(gateway->protocol);
    auto known = store.read(id);
    if (!known)
        return known.error();
    known->insert(secrets);
    if (codec)
        CARILLON_TRY(check(*codec, settings, *known));

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement update(m_session.db, u"UPDATE gateway SET settings = ?, revision = revision + 1 WHERE id = ?"_s);
    CARILLON_TRY(update.bind(toJson(settings), id).run());
    if (!secrets.isEmpty())
        CARILLON_TRY(store.write(id, *known));
    CARILLON_TRY(transaction.commit());
    return find(id);
}

Status GatewayStore::remove(qint64 id, SecretStore &store)
{
    const Result<Gateway> gateway = find(id);
    if (!gateway)
        return gateway.error();
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement busy(m_session.db,
                   u"SELECT name FROM campaign WHERE gateway_id = ? AND state IN ('scheduled', 'sending', "
                   "'paused', 'halted') LIMIT 1"_s);
    busy.bind(id);
    if (busy.next()) {
        return Error{ .code = Error::Code::Refused,
                      .message = u"A campaign that has not ended sends on this account."_s,
                      .where = busy.text(0),
                      .hint = u"Let it end or cancel it, and remove the account then."_s,
                      .key = u"gateway-used"_s };
    }
    busy.finish();
    Statement hide(m_session.db, u"UPDATE gateway SET removed_at = ?, revision = revision + 1 WHERE id = ?"_s);
    CARILLON_TRY(hide.bind(m_session.clock.now(), id).run());
    CARILLON_TRY(transaction.commit());
    return store.remove(id);
}

Result<QList<Gateway>> GatewayStore::list()
{
    Statement all(m_session.db, kColumns + u"WHERE removed_at IS NULL ORDER BY name"_s);
    QList<Gateway> gateways;
    while (all.next())
        gateways.append(readGateway(all));
    if (!all.status())
        return all.status().error();
    return gateways;
}

Result<Gateway> GatewayStore::find(qint64 id)
{
    Statement one(m_session.db, kColumns + u"WHERE id = ? AND removed_at IS NULL"_s);
    one.bind(id);
    if (one.next())
        return readGateway(one);
    return one.status() ? unknownGateway(QString::number(id)) : one.status().error();
}

Result<Gateway> GatewayStore::findByName(const QString &name)
{
    Statement one(m_session.db, kColumns + u"WHERE name = ? AND removed_at IS NULL"_s);
    one.bind(name);
    if (one.next())
        return readGateway(one);
    return one.status() ? unknownGateway(name) : one.status().error();
}

Result<Account> GatewayStore::accountFor(const Gateway &gateway, const SecretStore &store) const
{
    auto secrets = store.read(gateway.id);
    if (!secrets)
        return secrets.error();
    Account account{ gateway.settings, *secrets };
    account.settings.insert(u"gateway-id"_s, QString::number(gateway.id)); // codecs put it into the address of receipts
    return account;
}

} // namespace carillon
