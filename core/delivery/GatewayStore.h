// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/delivery/Rate.h"
#include "core/gateways/Protocol.h"
#include "core/storage/SecretStore.h"
#include "core/storage/Session.h"

#include <QList>
#include <QMap>

#include <optional>

namespace carillon {

/// A configured sending account, without its secrets. A value.
struct Gateway
{
    qint64 id = 0;
    QString name = {};
    QString protocol = {};
    QMap<QString, QString> settings = {};
    qint64 revision = 0; ///< Grows with every change of settings or secrets.
    UtcMs createdAt = 0;

    /// The four settings that every protocol has. An unset rate is no limit; an unset price is nothing, never 0.
    Rate rate() const;
    int connections() const;
    /// Recipients a call, where one wants fewer than the protocol can: calls on the wire are what a crash puts in
    /// doubt.
    int batch(int protocolsMost) const;
    std::optional<Money> price() const; ///< Of one part.
    QString receiptsUrl() const { return settings.value(QStringLiteral("receipts-url")); }
};

/// Where gateway accounts are kept: settings in the database, secrets in the SecretStore. Lives as short as its
/// Session. Who may change an account is checked by the caller.
class GatewayStore
{
public:
    /// The finder looks a protocol up by name; tests bring their own.
    using ProtocolFinder = const Protocol *(*)(QStringView);

    explicit GatewayStore(Session &session, ProtocolFinder finder = findProtocol) : m_session(session), m_finder(finder)
    {
    }

    /// Checks every setting, keeps both parts, and makes no call. A name in use is a Conflict.
    Result<Gateway> add(const QString &protocol, const QString &name, const QMap<QString, QString> &settings,
                        const QMap<QString, QByteArray> &secrets, SecretStore &store);
    /// Replaces the settings; `secrets` that are not named stay.
    Result<Gateway> change(qint64 id, const QMap<QString, QString> &settings, const QMap<QString, QByteArray> &secrets,
                           SecretStore &store);
    /// Takes the account away from the lists and forgets its secrets; old messages keep its name. Refused while a
    /// campaign is sending on it.
    Status remove(qint64 id, SecretStore &store);

    Result<QList<Gateway>> list();
    Result<Gateway> find(qint64 id);
    Result<Gateway> findByName(const QString &name);

    /// The account as the codec sees it, with its secrets.
    Result<Account> accountFor(const Gateway &gateway, const SecretStore &store) const;

private:
    Status check(const Protocol &protocol, const QMap<QString, QString> &settings,
                 const QMap<QString, QByteArray> &secrets) const;

    Session &m_session;
    ProtocolFinder m_finder;
};

} // namespace carillon
