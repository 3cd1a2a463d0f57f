// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Keychain.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kPatienceMs = 3000;

/// Runs `job` to its end; false if it failed or took too long.
bool finish(QKeychain::Job &job)
{
    if (!QCoreApplication::instance())
        return false;
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(kPatienceMs, &loop, [&loop] { loop.exit(1); });
    job.start();
    return loop.exec() == 0 && job.error() == QKeychain::NoError;
}

} // namespace

QByteArray readKeychain(const QString &name)
{
    QKeychain::ReadPasswordJob job(u"Carillon"_s);
    job.setKey(name);
    return finish(job) ? job.binaryData() : QByteArray();
}

bool writeKeychain(const QString &name, const QByteArray &value)
{
    QKeychain::WritePasswordJob job(u"Carillon"_s);
    job.setKey(name);
    job.setBinaryData(value);
    return finish(job);
}

void removeFromKeychain(const QString &name)
{
    QKeychain::DeletePasswordJob job(u"Carillon"_s);
    job.setKey(name);
    finish(job);
}

SecureBytes readKeychainKey(const QString &name)
{
    const QByteArray value = readKeychain(name);
    return value.isEmpty() ? SecureBytes() : SecureBytes::copyOf(value);
}

bool writeKeychainKey(const QString &name, const SecureBytes &key)
{
    return writeKeychain(name, QByteArray(reinterpret_cast<const char *>(key.data()), qsizetype(key.size())));
}

} // namespace carillon
