// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("carillon"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    return carillon::runProgram(QCoreApplication::arguments());
}
