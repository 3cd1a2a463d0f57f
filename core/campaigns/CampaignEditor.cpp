// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/CampaignEditor.h"

#include "core/accounts/Permissions.h"
#include "core/campaigns/SendingAccount.h"
#include "core/compliance/CompliancePacks.h"
#include "core/delivery/Rate.h"
#include "core/storage/Statement.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error morePeopleThanOne()
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"A campaign is for one group, one audience or one sheet."_s,
             .hint = u"Name one of them."_s };
}

} // namespace

Status CampaignEditor::apply(const CampaignEdit &edit, Campaign &campaign)
{
    if (edit.name)
        campaign.name = edit.name->trimmed();
    if (edit.kind)
        campaign.kind = *edit.kind;
    if (edit.seed)
        campaign.seed = *edit.seed;
    CARILLON_TRY(applyText(edit, campaign));
    CARILLON_TRY(applyPeople(edit, campaign));
    CARILLON_TRY(applyTimes(edit, campaign));
    if (edit.policy)
        campaign.policy = edit.policy->trimmed();
    return edit.policy || edit.gatewayName ? checkPolicy(campaign) : Status();
}

Status CampaignEditor::applyText(const CampaignEdit &edit, Campaign &campaign)
{
    if (edit.templateName) {
        const Result<qint64> id = idOf(u"SELECT id FROM template WHERE name = ? AND archived_at IS NULL"_s,
                                       u"template"_s, *edit.templateName);
        if (!id)
            return id.error();
        campaign.templateId = *id;
        campaign.templateName = *edit.templateName;
    }
    if (edit.gatewayName) {
        const Result<qint64> id = idOf(u"SELECT id FROM gateway WHERE name = ? AND removed_at IS NULL"_s,
                                       u"sending account"_s, *edit.gatewayName);
        if (!id)
            return id.error();
        campaign.gatewayId = *id;
        campaign.gatewayName = *edit.gatewayName;
    }
    return {};
}

Status CampaignEditor::applyPeople(const CampaignEdit &edit, Campaign &campaign)
{
    const int named = (edit.groupName ? 1 : 0) + (edit.audienceName ? 1 : 0) + (edit.sheetId ? 1 : 0);
    if (named > 1)
        return morePeopleThanOne();
    if (edit.groupName) {
        const Result<qint64> id = idOf(u"SELECT id FROM contact_group WHERE name = ?"_s, u"group"_s, *edit.groupName);
        if (!id)
            return id.error();
        campaign.people = { People::Source::Group, *id, *edit.groupName };
    }
    if (edit.audienceName) {
        const Result<qint64> id = idOf(u"SELECT id FROM audience WHERE name = ?"_s, u"audience"_s, *edit.audienceName);
        if (!id)
            return id.error();
        campaign.people = { People::Source::Audience, *id, *edit.audienceName };
    }
    if (edit.sheetId) {
        Statement sheet(m_session.db, u"SELECT file_name FROM sheet WHERE id = ? AND row_count >= 0"_s);
        if (!sheet.bind(*edit.sheetId).next())
            return Error{ .code = Error::Code::NotFound, .message = u"There is no such sheet."_s };
        campaign.people = { People::Source::Sheet, *edit.sheetId, sheet.text(0) };
    }
    return {};
}

Status CampaignEditor::applyTimes(const CampaignEdit &edit, Campaign &campaign)
{
    if (edit.hours) {
        const Result<DayHours> hours = parseDayHours(*edit.hours);
        if (!hours)
            return hours.error();
        campaign.hours = *hours;
    }
    if (edit.rate && edit.rate->trimmed().isEmpty()) {
        campaign.ratePerHour = 0;
    } else if (edit.rate) {
        const Result<Rate> rate = parseRate(*edit.rate);
        if (!rate)
            return rate.error();
        campaign.ratePerHour = rate->perHour();
    }
    if (edit.usefulUntil)
        campaign.usefulUntil = *edit.usefulUntil > 0 ? edit.usefulUntil : std::nullopt;
    return {};
}

/// Sending without anybody's rules is for the sandbox, or for somebody who may answer for it.
Status CampaignEditor::checkPolicy(const Campaign &campaign)
{
    const QString &policy = campaign.policy;
    const bool known = policy.isEmpty() || policy == u"none" || policy == u"country"
        || CompliancePacks::builtIn().find(policy) != nullptr;
    if (!known) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"There is no policy \"%1\"."_s.arg(policy),
                      .where = u"policy"_s,
                      .hint = u"It is `country`, `none`, or the ISO code of a country whose rules hold for all."_s };
    }
    if (campaign.policy != u"none" || campaign.gatewayId == 0)
        return {};
    const Result<SendingAccount> account = readSendingAccount(m_session, campaign.gatewayId);
    if (!account)
        return account.error();
    return account->simulated() ? Status() : require(m_session, Permission::OverridePolicy);
}

Result<qint64> CampaignEditor::idOf(const QString &sql, const QString &what, const QString &name)
{
    Statement row(m_session.db, sql);
    if (row.bind(name).next())
        return row.int64(0);
    if (!row.status())
        return row.status().error();
    return Error{ .code = Error::Code::NotFound,
                  .message = u"There is no %1 \"%2\"."_s.arg(what, name),
                  .where = name,
                  .hint = u"Check the name, or make it first."_s };
}

QJsonObject CampaignEditor::changes(const Campaign &before, const Campaign &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject now = toJson(after);
    QJsonObject changed;
    for (auto entry = now.begin(); entry != now.end(); ++entry) {
        if (entry.key() != u"updatedAt" && entry.key() != u"editedBy" && old.value(entry.key()) != entry.value())
            changed.insert(entry.key(), QJsonArray{ old.value(entry.key()), entry.value() });
    }
    return changed;
}

} // namespace carillon
