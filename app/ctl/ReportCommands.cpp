// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/ReportWriting.h"

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

    Outcome run(Context &context, Session &session) const
    {
        if (to.isEmpty()) {
            const Result<Report> report = ReportModel(session).forCampaign(name);
            if (!report)
                return report.error();
            context.out.document(toJson(*report));
            return Exit::Done;
        }
        CARILLON_TRY(writeCampaignReport(session, name, to));
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
