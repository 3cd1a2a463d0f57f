// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::ui {

/// Steps of 1, 2 or 5 × 10ⁿ from zero to at least a value, with labels in the language of the window (20k, 2万).
struct NiceScale
{
    double step = 1;
    int steps = 1;

    static NiceScale upTo(double highest);
    double top() const { return step * steps; }
    QString label(int index) const;
};

/// A count in few letters: 950, 12.4k, 3.1M; in Chinese 950, 1.2万, 1.2亿.
QString compactNumber(double value);

} // namespace carillon::ui
