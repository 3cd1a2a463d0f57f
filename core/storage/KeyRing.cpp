// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/KeyRing.h"

#include "core/base/Logging.h"
#include "core/base/Paths.h"
#include "core/base/RandomSource.h"
#include "core/storage/Keychain.h"
#include "core/storage/Statement.h"

#include <QDateTime>
#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr quint64 kOps = 3;
constexpr quint64 kMemory = 256ULL << 20; // Argon2id at 256 MiB and three passes: about 0.3 s
constexpr quint64 kLeastMemory = 64ULL << 20; // less in a header is a downgrade and refused
constexpr quint64 kVaultSubkey = 1003;

struct WrappedKey
{
    QString kind;
    QByteArray salt;
    quint64 ops = 0;
    quint64 memory = 0;
    QByteArray wrapped;
};

SecureBytes derive(const QByteArray &passphrase, const WrappedKey &header)
{
    SecureBytes key(kKeySize);
    const int failed
        = crypto_pwhash(key.data(), key.size(), passphrase.constData(), static_cast<quint64>(passphrase.size()),
                        reinterpret_cast<const unsigned char *>(header.salt.constData()), header.ops,
                        static_cast<std::size_t>(header.memory), crypto_pwhash_ALG_ARGON2ID13);
    return failed ? SecureBytes() : std::move(key);
}

QByteArray wrap(const SecureBytes &dataKey, const SecureBytes &wrappingKey)
{
    QByteArray out(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + kKeySize, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(out.data());
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, dataKey.data(), dataKey.size(), nonce,
                          wrappingKey.data());
    return out;
}

SecureBytes unwrap(const QByteArray &wrapped, const SecureBytes &wrappingKey)
{
    if (wrapped.size() != qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + kKeySize)
        || wrappingKey.size() != kKeySize)
        return {};
    const auto *nonce = reinterpret_cast<const unsigned char *>(wrapped.constData());
    SecureBytes key(kKeySize);
    const int failed = crypto_secretbox_open_easy(key.data(), nonce + crypto_secretbox_NONCEBYTES,
                                                  static_cast<quint64>(wrapped.size()) - crypto_secretbox_NONCEBYTES,
                                                  nonce, wrappingKey.data());
    return failed ? SecureBytes() : std::move(key);
}

Result<QByteArray> workspaceUid(Database &database)
{
    Statement statement(database, u"SELECT uid FROM workspace WHERE id = 1"_s);
    if (statement.next())
        return statement.blob(0);
    return Error{ .code = Error::Code::Storage,
                  .message = u"The workspace has no identity: its creation was interrupted."_s,
                  .where = database.path(),
                  .hint = u"Delete the file and create the workspace again."_s,
                  .key = u"workspace-damaged"_s };
}

QString keyName(const QByteArray &uid)
{
    return u"workspace-"_s + uidToString(uid);
}

QString keyFilePath(const QByteArray &uid)
{
    return configFolder() + u'/' + uidToString(uid) + u".key"_s;
}

Status writeKeyFile(const QString &path, const SecureBytes &key)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(reinterpret_cast<const char *>(key.data()), qsizetype(key.size())) == qsizetype(key.size())
        && file.flush();
    if (written)
        return {};
    return Error{ .code = Error::Code::Failed,
                  .message = u"The key file of the workspace cannot be written: %1."_s.arg(file.errorString()),
                  .where = path,
                  .hint = u"Check that this user may write to the folder."_s };
}

SecureBytes readKeyFile(const QString &path)
{
    QFile file(path);
    SecureBytes key(kKeySize);
    if (!file.open(QIODevice::ReadOnly)
        || file.read(reinterpret_cast<char *>(key.data()), kKeySize) != qint64(kKeySize))
        return {};
    return key;
}

UnlockedKeys unlocked(SecureBytes dataKey, QByteArray uid, KeyProtection protection)
{
    SecureBytes vaultKey(kKeySize);
    crypto_kdf_derive_from_key(vaultKey.data(), vaultKey.size(), kVaultSubkey, "carillon", dataKey.data());
    auto cipher = std::make_unique<FieldCipher>(std::move(dataKey), uid);
    return { std::move(cipher), std::move(vaultKey), std::move(uid), protection };
}

Status store(Database &database, const WrappedKey &key)
{
    Statement insert(database,
                     u"INSERT INTO wrapped_key (kind, key_version, salt, ops, mem, wrapped, created_at) "
                     "VALUES (?, 1, ?, ?, ?, ?, ?)"_s);
    return insert
        .bind(key.kind, key.salt.isNull() ? QByteArray("") : key.salt, qint64(key.ops), qint64(key.memory), key.wrapped,
              QDateTime::currentMSecsSinceEpoch())
        .run();
}

Result<WrappedKey> load(Database &database)
{
    Statement statement(
        database, u"SELECT kind, salt, ops, mem, wrapped FROM wrapped_key WHERE kind <> 'recovery' ORDER BY id DESC"_s);
    if (!statement.next())
        return Error{ .code = Error::Code::Storage,
                      .message = u"The workspace has no key."_s,
                      .where = database.path(),
                      .key = u"workspace-damaged"_s };
    return WrappedKey{ statement.text(0), statement.blob(1), quint64(statement.int64(2)), quint64(statement.int64(3)),
                       statement.blob(4) };
}

Error lockError(const Database &database, const QString &key, const QString &message, const QString &hint)
{
    return { .code = Error::Code::Failed, .message = message, .where = database.path(), .hint = hint, .key = key };
}

Result<SecureBytes> wrappingKey(Database &database, const WrappedKey &header, const QByteArray &uid,
                                const KeyOptions &options)
{
    if (header.kind == u"passphrase") {
        if (!options.passphrase)
            return lockError(database, u"workspace-locked"_s, u"The workspace is locked with a passphrase."_s,
                             u"Give it with --passphrase-file, or in the window."_s);
        if (header.memory < kLeastMemory || header.ops < 1)
            return lockError(database, u"workspace-damaged"_s,
                             u"The lock of the workspace was weakened by another program."_s, u"Restore a backup."_s);
        return derive(*options.passphrase, header);
    }
    SecureBytes key = header.kind == u"keychain" ? readKeychainKey(keyName(uid)) : readKeyFile(keyFilePath(uid));
    if (key.isEmpty()) {
        return lockError(database, u"key-missing"_s,
                         header.kind == u"keychain"
                             ? u"The key of the workspace is not in this computer's keychain."_s
                             : u"The key file of the workspace is missing from this user's configuration folder."_s,
                         u"Open the workspace as the user who made it, or bring back %1."_s.arg(keyFilePath(uid)));
    }
    return key;
}

KeyProtection protectionOf(const QString &kind)
{
    if (kind == u"passphrase")
        return KeyProtection::Passphrase;
    return kind == u"keychain" ? KeyProtection::Keychain : KeyProtection::KeyFile;
}

bool keychainWanted(const KeyOptions &options)
{
    return options.useKeychain && qEnvironmentVariable("CARILLON_KEYCHAIN") != u"off";
}

} // namespace

QString nameOf(KeyProtection protection)
{
    switch (protection) {
    case KeyProtection::Keychain: return u"keychain"_s;
    case KeyProtection::Passphrase: return u"passphrase"_s;
    case KeyProtection::KeyFile: return u"key-file"_s;
    }
    Q_UNREACHABLE();
}

Result<UnlockedKeys> createKeys(Database &database, const KeyOptions &options)
{
    const Result<QByteArray> uid = workspaceUid(database);
    if (!uid)
        return uid.error();
    SecureBytes dataKey = SecureBytes::random(kKeySize);
    WrappedKey header;
    SecureBytes outer;
    if (options.passphrase) {
        header.kind = u"passphrase"_s;
        header.salt = SystemRandom().bytes(crypto_pwhash_SALTBYTES);
        header.ops = kOps;
        header.memory = kMemory;
        outer = derive(*options.passphrase, header);
        if (outer.isEmpty())
            return Error{ .code = Error::Code::Failed, .message = u"There is not enough memory to derive the key."_s };
    } else {
        outer = SecureBytes::random(kKeySize);
        const bool inKeychain = keychainWanted(options) && writeKeychainKey(keyName(*uid), outer);
        header.kind = inKeychain ? u"keychain"_s : u"file"_s;
        if (!inKeychain)
            CARILLON_TRY(writeKeyFile(keyFilePath(*uid), outer));
    }
    header.wrapped = wrap(dataKey, outer);
    CARILLON_TRY(store(database, header));
    return unlocked(std::move(dataKey), *uid, protectionOf(header.kind));
}

Result<UnlockedKeys> unlockKeys(Database &database, const KeyOptions &options)
{
    const Result<QByteArray> uid = workspaceUid(database);
    if (!uid)
        return uid.error();
    const Result<WrappedKey> header = load(database);
    if (!header)
        return header.error();
    Result<SecureBytes> outer = wrappingKey(database, *header, *uid, options);
    if (!outer)
        return outer.error();
    SecureBytes dataKey = unwrap(header->wrapped, *outer);
    if (dataKey.isEmpty()) {
        if (header->kind == u"passphrase")
            return lockError(database, u"wrong-passphrase"_s, u"The passphrase does not open this workspace."_s,
                             u"Try again; nothing was changed."_s);
        return lockError(database, u"key-missing"_s, u"The stored key does not open this workspace."_s,
                         u"Bring back the key that belongs to it, or restore a backup."_s);
    }
    return unlocked(std::move(dataKey), *uid, protectionOf(header->kind));
}

Result<QByteArray> readPassphraseFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The passphrase file cannot be read: %1."_s.arg(file.errorString()),
                      .where = path };
    }
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"The passphrase file is empty."_s,
                      .where = path };
    return line;
}

} // namespace carillon
