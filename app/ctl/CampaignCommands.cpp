// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "app/ctl/Values.h"
#include "core/base/Times.h"
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Planner.h"
#include "core/campaigns/SheetStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// The settings of a campaign, as `create` and `edit` take them.
class CampaignSettings
{
public:
    void describe(Options &options)
    {
        options.value("--template", m_template, "The text");
        const Option group = options.value("--group", m_group, "Everybody of this group");
        Option audience = options.value("--audience", m_audience, "Everybody whom this audience's rule fits");
        Option rows = options.value("--rows", m_sheet.file, "A file with one row for each message");
        audience.excludes(group);
        rows.excludes(group).excludes(audience);
        options.value("--key", m_sheet.keyColumn, "The column of --rows that tells a person's rows apart").needs(rows);
        options.value("--rows-region", m_sheet.region, "Country of numbers in --rows without a country code");
        options.value("--rows-encoding", m_sheet.encoding, "Encoding of --rows (default: recognised)");
        options.value("--gateway", m_gateway, "The sending account");
        options.value("--kind", m_kind, "marketing (default), notice or code");
        options.value("--until", m_until, "Useful until; nobody gets it later");
        options.value("--rate", m_rate, "At most so many: 50/s, 200/min or 5000/h");
        options.value("--hours", m_hours, "Hours in each person's own zone, e.g. 09:00-20:00");
        options.value("--policy", m_policy, "country (default), the name of a pack, or none");
        options.value("--seed", m_seed, "Decides by chance who is in which arm (default 1)");
    }

    /// Reads everything; a file of rows is taken into the workspace.
    Result<CampaignEdit> read(Context &context, Session &session)
    {
        CARILLON_TRY(context.refuseWorkspaceFile(u"--rows"_s, m_sheet.file));
        CampaignEdit edit;
        edit.templateName = given(m_template);
        edit.groupName = given(m_group);
        edit.audienceName = given(m_audience);
        edit.gatewayName = given(m_gateway);
        edit.rate = given(m_rate);
        edit.hours = given(m_hours);
        edit.policy = given(m_policy);
        CARILLON_TRY(readKind(edit));
        CARILLON_TRY(readUntil(edit));
        CARILLON_TRY(readSeed(edit));
        CARILLON_TRY(readRows(edit, session));
        return edit;
    }

private:
    static std::optional<QString> given(const QString &value)
    {
        return value.isNull() ? std::nullopt : std::optional(value);
    }

    Status readKind(CampaignEdit &edit) const
    {
        if (m_kind.isNull())
            return {};
        edit.kind = campaignKindFromString(m_kind);
        return edit.kind ? Status()
                         : wrongUsage(u"--kind"_s, u"There is no kind called \"%1\"."_s.arg(m_kind),
                                      u"Use marketing, notice or code."_s);
    }

    Status readUntil(CampaignEdit &edit) const
    {
        if (m_until.isNull())
            return {};
        const Result<UtcMs> until = readMoment(u"--until"_s, m_until);
        if (!until)
            return until.error();
        edit.usefulUntil = *until;
        return {};
    }

    Status readSeed(CampaignEdit &edit) const
    {
        if (m_seed.isNull())
            return {};
        bool isNumber = false;
        edit.seed = m_seed.toULongLong(&isNumber);
        return isNumber ? Status() : wrongUsage(u"--seed"_s, u"\"%1\" is no whole number."_s.arg(m_seed));
    }

    Status readRows(CampaignEdit &edit, Session &session) const
    {
        if (m_sheet.file.isEmpty())
            return {};
        if (m_sheet.keyColumn.isEmpty())
            return wrongUsage(u"--key"_s, u"--rows needs the column that tells a person's rows apart."_s,
                              u"Name the order number's column, or the phone's for one row a person."_s);
        const LongWork work(u"Reading rows"_s);
        const Result<Sheet> sheet = SheetStore(session).import(m_sheet, work.progress());
        if (!sheet)
            return inFile(sheet.error(), m_sheet.file);
        edit.sheetId = sheet->id;
        return {};
    }

    QString m_template;
    QString m_group;
    QString m_audience;
    SheetSource m_sheet;
    QString m_gateway;
    QString m_kind;
    QString m_until;
    QString m_rate;
    QString m_hours;
    QString m_policy;
    QString m_seed;
};

struct CreateCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    QString name;
    CampaignSettings settings;

    void describe(Options options)
    {
        options.argument("NAME", name, "The campaign's name");
        settings.describe(options);
    }

    Outcome run(Context &context, Session &session)
    {
        const Result<CampaignEdit> edit = settings.read(context, session);
        if (!edit)
            return edit.error();
        const Result<Campaign> made = CampaignStore(session).create(name, *edit);
        if (!made)
            return made.error();
        context.out.document(toJson(*made));
        return Exit::Done;
    }
};

struct EditCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    QString name;
    QString newName;
    CampaignSettings settings;

    void describe(Options options)
    {
        options.argument("NAME", name, "The campaign's name");
        options.value("--rename", newName, "Another name");
        settings.describe(options);
    }

    Outcome run(Context &context, Session &session)
    {
        Result<CampaignEdit> edit = settings.read(context, session);
        if (!edit)
            return edit.error();
        if (!newName.isNull())
            edit->name = newName;
        const Result<Campaign> changed = CampaignStore(session).edit(name, *edit);
        if (!changed)
            return changed.error();
        context.out.document(toJson(*changed));
        return Exit::Done;
    }
};

struct ListCampaigns
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<Campaign>> campaigns = CampaignStore(session).list();
        if (!campaigns)
            return campaigns.error();
        context.out.setColumns({ u"name"_s, u"state"_s, u"kind"_s, u"template"_s, u"gateway"_s });
        context.out.list(u"campaigns"_s, *campaigns, [](const Campaign &campaign) { return toJson(campaign); });
        return Exit::Done;
    }
};

/// What the commands on one campaign share.
struct OneCampaign
{
    QString name;

    void describe(Options options) { options.argument("NAME", name, "The campaign's name"); }
};

struct ShowCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<Campaign> campaign = CampaignStore(session).find(name);
        if (!campaign)
            return campaign.error();
        context.out.document(toJson(*campaign));
        return Exit::Done;
    }
};

struct RemoveCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    Outcome run(Context &context, Session &session) const
    {
        CARILLON_TRY(CampaignStore(session).remove(name));
        context.out.document({ { u"removed"_s, name } });
        return Exit::Done;
    }
};

struct DuplicateCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    QString newName;

    void describe(Options options)
    {
        OneCampaign::describe(options);
        options.argument("NEW-NAME", newName, "The new campaign's name");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Campaign> made = CampaignStore(session).duplicate(name, newName);
        if (!made)
            return made.error();
        context.out.document(toJson(*made));
        return Exit::Done;
    }
};

struct PlanCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    Outcome run(Context &context, Session &session) const
    {
        const LongWork work(u"Planning"_s);
        const Result<PlanSummary> plan = Planner(session).plan(name, work.progress());
        if (!plan)
            return plan.error();
        context.out.document(toJson(*plan));
        return Exit::Done;
    }
};

struct CheckCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::EditCampaigns;

    Outcome run(Context &context, Session &session) const
    {
        const LongWork work(u"Planning"_s);
        const Result<PlanSummary> plan = Planner(session).currentOrNew(name, work.progress());
        if (!plan)
            return plan.error();
        context.out.document(toJson(*plan));
        return Exit::Done;
    }
};

struct ShowStatus : OneCampaign
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<CampaignStatus> status = CampaignStatusReader(session).status(name);
        if (!status)
            return status.error();
        context.out.document(toJson(*status));
        return Exit::Done;
    }
};

struct VerifyCampaign : OneCampaign
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<CampaignCertificate> certificate = CampaignStatusReader(session).verify(name);
        if (!certificate)
            return certificate.error();
        context.out.document(toJson(*certificate));
        return certificate->ok() ? Exit::Done : Exit::Failed;
    }
};

} // namespace

void addCampaignCommands(const Commands &commands)
{
    const Commands campaigns = commands.family("campaigns", "One text to many people, from draft to sent");
    campaigns.add<CreateCampaign>("create", "Write a campaign");
    campaigns.add<EditCampaign>("edit", "Change one that has not started; its plan and approval are void then");
    campaigns.add<DuplicateCampaign>("duplicate", "A new draft with the same settings");
    campaigns.add<RemoveCampaign>("remove", "Take a draft away");
    campaigns.add<ListCampaigns>("list", "All campaigns, newest first");
    campaigns.add<ShowCampaign>("show", "One campaign's settings");
    campaigns.add<PlanCampaign>("plan", "Freeze who gets what; figures and findings");
    campaigns.add<CheckCampaign>("check", "The findings on the plan; makes one if there is none");
    campaigns.add<ShowStatus>("status", "Where it stands");
    campaigns.add<VerifyCampaign>("verify", "Recompute its books from the messages");
    addWorkflowCommands(campaigns);
}

} // namespace carillon
