// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SecretStore.h"

#include "core/base/Paths.h"
#include "core/base/RandomSource.h"
#include "core/storage/Keychain.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr char kMagic[] = "CARVLT1\n";
constexpr qsizetype kMagicSize = sizeof(kMagic) - 1;

template <typename Value> QByteArray serialised(const Value &value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << value;
    return bytes;
}

template <typename Value> Value deserialised(const QByteArray &bytes)
{
    Value value;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> value;
    return value;
}

Error vaultError(const QString &path, const QString &message)
{
    return { .code = Error::Code::Failed,
             .message = message,
             .where = path,
             .hint = u"Enter the keys of the sending account again in its settings; nothing else is affected."_s,
             .key = u"vault-unreadable"_s };
}

} // namespace

SecretStore::SecretStore(const SecureBytes &vaultKey, const QByteArray &workspaceUid, bool useKeychain)
    : m_vaultKey(vaultKey)
    , m_prefix(u"gateway-"_s + uidToString(workspaceUid) + u'-')
    , m_vaultPath(configFolder() + u'/' + uidToString(workspaceUid) + u".vault"_s)
    , m_useKeychain(useKeychain)
{
}

QString SecretStore::accountName(qint64 gatewayId) const
{
    return m_prefix + QString::number(gatewayId);
}

Result<QMap<QString, QByteArray>> SecretStore::read(qint64 gatewayId) const
{
    if (m_useKeychain) {
        const QByteArray stored = readKeychain(accountName(gatewayId));
        if (!stored.isEmpty())
            return deserialised<QMap<QString, QByteArray>>(stored);
    }
    const Result<Vault> vault = readVault();
    if (!vault)
        return vault.error();
    return vault->value(accountName(gatewayId));
}

Status SecretStore::write(qint64 gatewayId, const QMap<QString, QByteArray> &secrets)
{
    if (secrets.isEmpty())
        return remove(gatewayId);
    if (m_useKeychain && writeKeychain(accountName(gatewayId), serialised(secrets)))
        return {};
    Result<Vault> vault = readVault();
    if (!vault)
        return vault.error();
    vault->insert(accountName(gatewayId), secrets);
    return writeVault(*vault);
}

Status SecretStore::remove(qint64 gatewayId)
{
    if (m_useKeychain)
        removeFromKeychain(accountName(gatewayId));
    Result<Vault> vault = readVault();
    if (!vault)
        return vault.error();
    return vault->remove(accountName(gatewayId)) > 0 ? writeVault(*vault) : Status();
}

Result<SecretStore::Vault> SecretStore::readVault() const
{
    QFile file(m_vaultPath);
    if (!file.exists())
        return Vault();
    if (!file.open(QIODevice::ReadOnly))
        return vaultError(m_vaultPath,
                          u"The vault file of the sending accounts cannot be read: %1."_s.arg(file.errorString()));
    const QByteArray stored = file.readAll();
    const qsizetype head = kMagicSize + crypto_secretbox_NONCEBYTES;
    QByteArray plain(stored.size() - head - crypto_secretbox_MACBYTES, Qt::Uninitialized);
    const auto *bytes = reinterpret_cast<const unsigned char *>(stored.constData());
    const bool opened = stored.startsWith(kMagic) && stored.size() > head + qsizetype(crypto_secretbox_MACBYTES)
        && crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(plain.data()), bytes + head,
                                      static_cast<quint64>(stored.size() - head), bytes + kMagicSize, m_vaultKey.data())
            == 0;
    if (!opened)
        return vaultError(
            m_vaultPath,
            u"The vault file of the sending accounts does not open: it is damaged or belongs to another workspace."_s);
    return deserialised<Vault>(plain);
}

Status SecretStore::writeVault(const Vault &vault) const
{
    const QByteArray plain = serialised(vault);
    QByteArray sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size(), Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES,
                          reinterpret_cast<const unsigned char *>(plain.constData()),
                          static_cast<quint64>(plain.size()), nonce, m_vaultKey.data());
    QSaveFile file(m_vaultPath);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(kMagic, kMagicSize) == kMagicSize && file.write(sealed) == sealed.size() && file.commit();
    return written
        ? Status()
        : vaultError(m_vaultPath,
                     u"The vault file of the sending accounts cannot be written: %1."_s.arg(file.errorString()));
}

} // namespace carillon
