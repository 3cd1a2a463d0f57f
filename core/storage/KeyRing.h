// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"
#include "core/storage/FieldCipher.h"

#include <memory>
#include <optional>

namespace carillon {

/// Where the key that opens a workspace lies.
enum class KeyProtection {
    Keychain, ///< The operating system's keychain.
    Passphrase, ///< Derived from a passphrase (Argon2id); needed at every opening.
    KeyFile ///< A 0600 file of the configuration folder: whoever has this user's files can open the workspace.
};
QString nameOf(KeyProtection protection);

/// What a person brings to make or open a workspace.
struct KeyOptions
{
    std::optional<QByteArray> passphrase = {};
    bool useKeychain = true; ///< False in tests and with `CARILLON_KEYCHAIN=off`.
};

/// An opened workspace's keys.
struct UnlockedKeys
{
    std::unique_ptr<FieldCipher> cipher;
    SecureBytes vaultKey; ///< Encrypts the vault file of gateway secrets (SecretStore).
    QByteArray workspaceUid;
    KeyProtection protection = KeyProtection::KeyFile;
};

/// Makes the data key of a new workspace and keeps it: derived from the passphrase if there is one, else in the
/// keychain, else (no keychain, or any error there) in a key file. Needs the schema and the workspace row.
///
/// May block for about a second (Argon2id, keychain); needs a QCoreApplication for the keychain.
Result<UnlockedKeys> createKeys(Database &database, const KeyOptions &options);

/// Opens the keys of an existing workspace. Error keys: "workspace-locked" (a passphrase is needed and none was given),
/// "wrong-passphrase", "key-missing" (keychain or key file of another user or machine).
Result<UnlockedKeys> unlockKeys(Database &database, const KeyOptions &options);

/// Reads a passphrase or password from a file: the first line, without its line end.
Result<QByteArray> readPassphraseFile(const QString &path);

} // namespace carillon
