// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Contrast.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace carillon::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const auto [dark, bright] = std::minmax({ relativeLuminance(first), relativeLuminance(second) });
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace carillon::ui
