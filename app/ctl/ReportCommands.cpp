// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/ReportPrinting.h"
#include "core/analytics/ReportExport.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct MakeReport
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString name;
    QString to;

    void describe(Options options)
    {
        options.argument("NAME", name, "The campaign's name");
        options.value("--to", to, "A file: .json, .csv, .xlsx, .pdf or .png (default: JSON on stdout)");
    }

    Status write(const Report &report) const
    {
        if (to.endsWith(u".pdf", Qt::CaseInsensitive) || to.endsWith(u".png", Qt::CaseInsensitive))
            return printReport(report, to);
        return writeReport(report, to);
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Report> report = ReportModel(session).forCampaign(name);
        if (!report)
            return report.error();
        if (to.isEmpty()) {
            context.out.document(toJson(*report));
            return Exit::Done;
        }
        CARILLON_TRY(write(*report));
        context.out.document({ { u"report"_s, to } });
        return Exit::Done;
    }
};

} // namespace

void addReportCommands(const Commands &commands)
{
    commands.add<MakeReport>("report", "Funnel, series, causes and costs of a campaign");
}

} // namespace carillon
