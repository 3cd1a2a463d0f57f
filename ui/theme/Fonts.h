// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLocale>

namespace carillon::ui {

/// The system's font, scaled, with the family that draws Han characters in their Chinese shapes: left alone, Qt takes
/// the Japanese ones on Linux. First in line for a Chinese window, second otherwise.
QFont applicationFont(const QLocale &language, int scalePercent);

/// The font family for Simplified Chinese on this system.
QString hanFamily();

} // namespace carillon::ui
