// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/SecureBytes.h"

#include <QByteArray>
#include <QString>

namespace carillon {

/// The operating system's keychain. Blocks up to three seconds and runs an event loop of its own meanwhile; any error
/// or time-out means "there is no keychain here". Needs a QCoreApplication.
QByteArray readKeychain(const QString &name);
bool writeKeychain(const QString &name, const QByteArray &value);
void removeFromKeychain(const QString &name);

SecureBytes readKeychainKey(const QString &name);
bool writeKeychainKey(const QString &name, const SecureBytes &key);

} // namespace carillon
