// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Application.h"
#include "app/ctl/Program.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char *argv[])
{
    const auto application = carillon::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("carillon"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    QLoggingCategory::setFilterRules(QStringLiteral("carillon.*.info=false")); // QT_LOGGING_RULES overrides it
    return carillon::runProgram(QCoreApplication::arguments());
}
