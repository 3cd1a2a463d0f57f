// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QString privateFolder(const char *variable, QStandardPaths::StandardLocation location)
{
    QString path = qEnvironmentVariable(variable);
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(location) + u"/carillon"_s;
    if (!QDir(path).exists() && QDir().mkpath(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

QString dataFolder()
{
    return privateFolder("CARILLON_DATA_DIR", QStandardPaths::GenericDataLocation);
}

QString configFolder()
{
    return privateFolder("CARILLON_CONFIG_DIR", QStandardPaths::GenericConfigLocation);
}

QString defaultWorkspacePath()
{
    const QString named = qEnvironmentVariable("CARILLON_WORKSPACE");
    return named.isEmpty() ? dataFolder() + u"/Carillon.carillon"_s : named;
}

} // namespace carillon
