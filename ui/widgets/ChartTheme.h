// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QPen>

class QChart;

namespace carillon::ui {

/// Colours of Qt Charts, which ignore the palette by themselves. Its own themes are never used: they would overwrite
/// the colours of series.
void applyChartTheme(QChart *chart, const Tokens &tokens);

/// Colour and dash of a series; each meaning has its own dash, so that nothing is told by colour alone.
QPen seriesPen(Series series, const Tokens &tokens);

} // namespace carillon::ui
