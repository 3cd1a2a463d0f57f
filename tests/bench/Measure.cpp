// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace carillon::bench {

namespace {

QByteArray rounded(double value)
{
    if (value >= 10'000)
        return QByteArray::number(value / 1000, 'f', value >= 1'000'000 ? 0 : 1) + " k";
    return QByteArray::number(value, 'f', value < 10 ? 2 : 0);
}

volatile qint64 sink = 0; // NOLINT(readability-identifier-naming)

} // namespace

void Table::section(const QString &title)
{
    std::printf("\n%s\n", qUtf8Printable(title));
}

void Table::verdict(bool reached)
{
    std::printf("  %s\n", reached ? "reached" : "MISSED");
    std::fflush(stdout);
    m_missed += reached ? 0 : 1;
}

void Table::ratio(const QString &what, double ours, const QString &peer, double theirs, double wanted)
{
    const double ratio = theirs > 0 ? ours / theirs : 0;
    std::printf("  %-52s %10s/s   %s: %s/s   ratio %.2f (wanted %.2f)", qUtf8Printable(what), rounded(ours).constData(),
                qUtf8Printable(peer), rounded(theirs).constData(), ratio, wanted);
    verdict(ratio >= wanted);
}

void Table::limit(const QString &what, double value, const QString &unit, double limit, bool atMost)
{
    std::printf("  %-52s %10s %s   limit: %s %s", qUtf8Printable(what), rounded(value).constData(),
                qUtf8Printable(unit), atMost ? "at most" : "at least", rounded(limit).constData());
    verdict(atMost ? value <= limit : value >= limit);
}

double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double perSecond(qint64 count, const std::function<void()> &work)
{
    double best = 0;
    for (int round = 0; round < 5; ++round) {
        double spent = 0;
        qint64 done = 0;
        while (spent < 0.1) {
            spent += seconds(work);
            done += count;
        }
        best = std::max(best, static_cast<double>(done) / spent);
    }
    return best;
}

void keep(qint64 value)
{
    sink = sink + value;
}

} // namespace carillon::bench
