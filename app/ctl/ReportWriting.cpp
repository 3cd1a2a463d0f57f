// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReportWriting.h"

#include "core/analytics/ReportExport.h"

namespace carillon {

Status writeCampaignReport(Session &session, const QString &campaign, const QString &path)
{
    const Result<Report> report = ReportModel(session).forCampaign(campaign);
    if (!report)
        return report.error();
    if (path.endsWith(u".pdf", Qt::CaseInsensitive) || path.endsWith(u".png", Qt::CaseInsensitive))
        return printReport(*report, path);
    return writeReport(*report, path);
}

} // namespace carillon
