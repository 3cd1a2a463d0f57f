// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QString>

namespace carillon {

/// Writes a campaign's report into a file, in the format that its ending names.
Status writeCampaignReport(Session &session, const QString &campaign, const QString &path);

/// Draws a report as a PDF or a picture. Two files define it: ReportPrinting.cpp in the build with the window, and
/// ReportPrintingMissing.cpp, which refuses, in the one without.
Status printReport(const Report &report, const QString &path);

} // namespace carillon
