// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QString>

namespace carillon {

/// Draws a report as a PDF or a picture, by the ending of `path`. Refused by a build without the window's libraries
/// (the CMake option CARILLON_GUI).
Status printReport(const Report &report, const QString &path);

} // namespace carillon
