// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benches.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    carillon::bench::Table table;
    if (isWanted(u"text"_s))
        carillon::bench::benchText(table);
    if (isWanted(u"storage"_s))
        carillon::bench::benchStorage(table);
    if (isWanted(u"plan"_s))
        carillon::bench::benchPlan(table);
    if (isWanted(u"delivery"_s))
        carillon::bench::benchDelivery(table);
    std::printf("\n%d figures missed\n", table.missed());
    return 0;
}
