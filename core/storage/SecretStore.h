// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/SecureBytes.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace carillon {

/// Gateway secrets: in the OS keychain where the workspace's own key lies there, else in a vault file (0600) of the
/// configuration folder, encrypted under a key that only the opened workspace has. Never in the database.
///
/// Read at start and when an account is set up; not from the dispatch path. One thread at a time (the caller's).
class SecretStore
{
public:
    /// `vaultKey` has 32 bytes and must outlive the store.
    SecretStore(const SecureBytes &vaultKey, const QByteArray &workspaceUid, bool useKeychain);

    /// The secrets of an account, by setting name; empty if there are none.
    Result<QMap<QString, QByteArray>> read(qint64 gatewayId) const;
    Status write(qint64 gatewayId, const QMap<QString, QByteArray> &secrets);
    Status remove(qint64 gatewayId);

private:
    using Vault = QMap<QString, QMap<QString, QByteArray>>; // account name -> setting -> secret

    QString accountName(qint64 gatewayId) const;
    Result<Vault> readVault() const;
    Status writeVault(const Vault &vault) const;

    const SecureBytes &m_vaultKey;
    QString m_prefix;
    QString m_vaultPath;
    bool m_useKeychain;
};

} // namespace carillon
