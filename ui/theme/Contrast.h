// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;

namespace carillon::ui {

/// WCAG 2 relative luminance, 0 (black) to 1 (white).
double relativeLuminance(const QColor &color);

/// WCAG 2 contrast of two opaque colours, 1 to 21, in either order.
double contrastRatio(const QColor &first, const QColor &second);

} // namespace carillon::ui
