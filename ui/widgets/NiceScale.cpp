// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NiceScale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QString inUnits(double value, double unit, QStringView suffix)
{
    const double shown = value / unit;
    const int decimals = std::abs(shown - std::round(shown)) < 0.05 ? 0 : 1;
    return QLocale().toString(shown, 'f', decimals) + suffix;
}

} // namespace

NiceScale NiceScale::upTo(double highest)
{
    constexpr int kWantedSteps = 4;
    if (highest <= 0)
        return { 1, 1 };
    const double rough = highest / kWantedSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double lead = rough / power;
    const double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    return { step, std::max(1, int(std::ceil(highest / step - 1e-9))) };
}

QString NiceScale::label(int index) const
{
    const double value = step * index;
    if (step >= 1)
        return compactNumber(value);
    return QLocale().toString(value, 'f', int(std::ceil(-std::log10(step) - 1e-9)));
}

QString compactNumber(double value)
{
    const double size = std::abs(value);
    if (QLocale().language() == QLocale::Chinese) {
        if (size >= 1e8)
            return inUnits(value, 1e8, u"亿");
        return size >= 1e4 ? inUnits(value, 1e4, u"万") : QLocale().toString(std::llround(value));
    }
    if (size >= 1e6)
        return inUnits(value, 1e6, u"M");
    return size >= 1e4 ? inUnits(value, 1e3, u"k") : QLocale().toString(std::llround(value));
}

} // namespace carillon::ui
