// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlowSegmenter.h"

#include <algorithm>
#include <numeric>

namespace carillon::test {

namespace {

// Row by row as in TS 23.038 6.2.1, without the escape; then 6.2.1.1.
constexpr char16_t kBasic[] = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                              u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr char16_t kExtension[] = u"\f^{}\\[~]|€";

bool isOneOf(const char16_t *set, QChar unit)
{
    return QStringView(set).contains(unit);
}

} // namespace

std::vector<int> atomsOf(const QString &text, bool isGsm)
{
    std::vector<int> atoms;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isGsm) {
            atoms.push_back(isOneOf(kExtension, text[i]) ? 2 : 1);
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            atoms.push_back(2);
            ++i;
        } else {
            atoms.push_back(1);
        }
    }
    return atoms;
}

SlowCount slowCount(const QString &text, int referenceBits)
{
    SlowCount count;
    count.isGsm
        = std::all_of(text.begin(), text.end(), [](QChar c) { return isOneOf(kBasic, c) || isOneOf(kExtension, c); });
    const std::vector<int> atoms = atomsOf(text, count.isGsm);
    count.units = std::accumulate(atoms.begin(), atoms.end(), 0);
    const int single = count.isGsm ? 160 : 70;
    const int narrow = count.isGsm ? 153 : 67; // TS 23.040 9.2.3.24.1
    const int capacity = count.units <= single ? single : narrow - (referenceBits == 16 ? 1 : 0);
    count.partUnits = { 0 };
    for (const int atom : atoms) {
        if (count.partUnits.back() + atom > capacity)
            count.partUnits.push_back(0);
        count.partUnits.back() += atom;
    }
    return count;
}

int fewestParts(const std::vector<int> &atoms, int capacity)
{
    std::vector<int> best(atoms.size() + 1, 0); // best[i]: parts for the first i atoms
    for (std::size_t end = 1; end <= atoms.size(); ++end) {
        int units = 0;
        best[end] = static_cast<int>(atoms.size());
        for (std::size_t start = end; start > 0; --start) {
            units += atoms[start - 1];
            if (units > capacity)
                break;
            best[end] = std::min(best[end], best[start - 1] + 1);
        }
    }
    return std::max(best.back(), 1);
}

} // namespace carillon::test
