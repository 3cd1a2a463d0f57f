// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/CampaignStore.h"

#include "core/accounts/AuditLog.h"
#include "core/accounts/Permissions.h"
#include "core/campaigns/CampaignEditor.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kSelect
    = "SELECT c.id, c.name, c.kind, c.template_id, t.name, c.group_id, g.name, c.audience_id, a.name, c.sheet_id, "
      "s.file_name, c.gateway_id, w.name, c.rate_per_hour, c.hours, c.policy, c.useful_until, c.seed, c.state, "
      "c.state_reason, c.revision, c.scheduled_at, c.scheduled_zone, c.hold_until, c.started_at, c.finished_at, "
      "c.written_by, c.edited_by, c.created_at, c.updated_at FROM campaign c "
      "LEFT JOIN template t ON t.id = c.template_id LEFT JOIN contact_group g ON g.id = c.group_id "
      "LEFT JOIN audience a ON a.id = c.audience_id LEFT JOIN sheet s ON s.id = c.sheet_id "
      "LEFT JOIN gateway w ON w.id = c.gateway_id "_L1;

People peopleFrom(const Statement &row)
{
    if (!row.isNull(5))
        return { People::Source::Group, row.int64(5), row.text(6) };
    if (!row.isNull(7))
        return { People::Source::Audience, row.int64(7), row.text(8) };
    if (!row.isNull(9))
        return { People::Source::Sheet, row.int64(9), row.text(10) };
    return {};
}

Campaign campaignFrom(const Statement &row)
{
    Campaign campaign;
    campaign.id = row.int64(0);
    campaign.name = row.text(1);
    campaign.kind = campaignKindFromString(row.text(2)).value_or(CampaignKind::Marketing);
    campaign.templateId = row.int64(3);
    campaign.templateName = row.text(4);
    campaign.people = peopleFrom(row);
    campaign.gatewayId = row.int64(11);
    campaign.gatewayName = row.text(12);
    campaign.ratePerHour = row.int64(13);
    campaign.hours = parseDayHours(row.text(14)).value_or(DayHours());
    campaign.policy = row.text(15);
    campaign.usefulUntil = row.optionalInt64(16);
    campaign.seed = static_cast<quint64>(row.int64(17));
    campaign.state = campaignStateFromString(row.text(18)).value_or(CampaignState::Draft);
    campaign.stateReason = row.text(19);
    campaign.revision = row.int32(20);
    campaign.scheduledAt = row.optionalInt64(21);
    campaign.scheduledZone = row.text(22);
    campaign.holdUntil = row.optionalInt64(23);
    campaign.startedAt = row.optionalInt64(24);
    campaign.finishedAt = row.optionalInt64(25);
    campaign.writtenBy = row.text(26);
    campaign.editedBy = row.text(27);
    campaign.createdAt = row.int64(28);
    campaign.updatedAt = row.int64(29);
    return campaign;
}

Error noSuchCampaign(const QString &name)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no campaign \"%1\"."_s.arg(name),
             .where = name,
             .hint = u"`carillonctl campaigns list` shows those there are."_s };
}

Result<Campaign> oneCampaign(Statement &row, const QString &name)
{
    if (row.next())
        return campaignFrom(row);
    return row.status() ? noSuchCampaign(name) : row.status().error();
}

std::optional<qint64> idOrNull(qint64 id)
{
    return id > 0 ? std::optional(id) : std::nullopt;
}

std::optional<qint64> peopleId(const People &people, People::Source source)
{
    return people.source == source ? std::optional(people.id) : std::nullopt;
}

Status refuseIfUsed(CampaignStore &store, const QString &name)
{
    if (name.isEmpty())
        return Error{ .code = Error::Code::InvalidArgument, .message = u"The campaign has no name."_s };
    const Result<Campaign> other = store.find(name);
    if (!other)
        return other.error().code == Error::Code::NotFound ? Status() : other.error();
    return Error{ .code = Error::Code::Conflict,
                  .message = u"There is a campaign \"%1\" already."_s.arg(name),
                  .where = name,
                  .hint = u"Choose another name; a campaign's name stands in reports and in the audit log."_s,
                  .key = u"campaign-exists"_s };
}

Status insertNew(Session &session, const Campaign &campaign)
{
    Statement insert(session.db,
                     u"INSERT INTO campaign (name, kind, written_by, edited_by, created_at, updated_at) "
                     "VALUES (?, ?, ?, ?, ?, ?)"_s);
    return insert
        .bind(campaign.name, nameOf(campaign.kind), campaign.writtenBy, campaign.editedBy, campaign.createdAt,
              campaign.updatedAt)
        .run();
}

/// Writes the settings; state, plan and schedule are others' business.
Status updateSettings(Session &session, const Campaign &campaign)
{
    Statement update(session.db,
                     u"UPDATE campaign SET name = ?, kind = ?, template_id = ?, group_id = ?, audience_id = ?, "
                     "sheet_id = ?, gateway_id = ?, rate_per_hour = ?, hours = ?, policy = ?, useful_until = ?, "
                     "seed = ?, revision = 0, edited_by = ?, updated_at = ? WHERE id = ?"_s);
    return update
        .bind(campaign.name, nameOf(campaign.kind), idOrNull(campaign.templateId),
              peopleId(campaign.people, People::Source::Group), peopleId(campaign.people, People::Source::Audience),
              peopleId(campaign.people, People::Source::Sheet), idOrNull(campaign.gatewayId), campaign.ratePerHour,
              toString(campaign.hours), campaign.policy, campaign.usefulUntil, static_cast<qint64>(campaign.seed),
              campaign.editedBy, campaign.updatedAt, campaign.id)
        .run();
}

Error alreadyOnItsWay(const Campaign &campaign)
{
    return { .code = Error::Code::Refused,
             .message = u"\"%1\" is %2 and cannot be changed any more."_s.arg(campaign.name, nameOf(campaign.state)),
             .where = campaign.name,
             .hint = u"Duplicate it, and change the copy."_s,
             .key = u"campaign-not-editable"_s };
}

} // namespace

Result<Campaign> CampaignStore::create(const QString &name, const CampaignEdit &edit)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const UtcMs now = m_session.clock.now();
    Campaign campaign;
    campaign.name = name.trimmed();
    campaign.writtenBy = campaign.editedBy = m_session.actor.name;
    campaign.createdAt = campaign.updatedAt = now;
    CARILLON_TRY(refuseIfUsed(*this, campaign.name));
    CARILLON_TRY(CampaignEditor(m_session).apply(edit, campaign));

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(insertNew(m_session, campaign));
    campaign.id = m_session.db.lastInsertId();
    CARILLON_TRY(updateSettings(m_session, campaign));
    CARILLON_TRY(
        AuditLog(m_session).append(u"campaign.created"_s, campaign.name,
                                   { { u"kind"_s, nameOf(campaign.kind) }, { u"policy"_s, campaign.policy } }));
    CARILLON_TRY(transaction.commit());
    return find(campaign.id);
}

Result<Campaign> CampaignStore::edit(const QString &name, const CampaignEdit &edit)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<Campaign> before = find(name);
    if (!before)
        return before.error();
    if (!isBeforeSending(before->state))
        return alreadyOnItsWay(*before);
    Campaign after = *before;
    CARILLON_TRY(CampaignEditor(m_session).apply(edit, after));
    if (after == *before)
        return *before;
    if (after.name != before->name)
        CARILLON_TRY(refuseIfUsed(*this, after.name));
    after.editedBy = m_session.actor.name;
    after.updatedAt = m_session.clock.now();

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(voidReview(m_session, *before, u"edited"_s));
    CARILLON_TRY(updateSettings(m_session, after));
    CARILLON_TRY(AuditLog(m_session).append(u"campaign.edited"_s, after.name, CampaignEditor::changes(*before, after)));
    CARILLON_TRY(transaction.commit());
    return find(after.id);
}

Result<Campaign> CampaignStore::duplicate(const QString &name, const QString &newName)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<Campaign> original = find(name);
    if (!original)
        return original.error();
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<Campaign> copy = create(newName, { .kind = original->kind });
    if (!copy)
        return copy.error();
    Campaign settings = *original;
    settings.id = copy->id;
    settings.name = copy->name;
    settings.editedBy = m_session.actor.name;
    settings.updatedAt = m_session.clock.now();
    CARILLON_TRY(updateSettings(m_session, settings));
    CARILLON_TRY(transaction.commit());
    return find(copy->id);
}

Status CampaignStore::remove(const QString &name)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    const Result<Campaign> campaign = find(name);
    if (!campaign)
        return campaign.error();
    if (!isBeforeSending(campaign->state) || campaign->startedAt)
        return alreadyOnItsWay(*campaign);
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    for (const auto *const sql : { "DELETE FROM message WHERE campaign_id = ?",
                                   "DELETE FROM exclusion WHERE campaign_id = ?", "DELETE FROM campaign WHERE id = ?" })
    {
        CARILLON_TRY(Statement(m_session.db, QLatin1String(sql)).bind(campaign->id).run());
    }
    CARILLON_TRY(AuditLog(m_session).append(u"campaign.removed"_s, name, {}));
    return transaction.commit();
}

Result<Campaign> CampaignStore::find(const QString &name)
{
    Statement row(m_session.db, kSelect + u"WHERE c.name = ?"_s);
    return oneCampaign(row.bind(name), name);
}

Result<Campaign> CampaignStore::find(qint64 id)
{
    Statement row(m_session.db, kSelect + u"WHERE c.id = ?"_s);
    return oneCampaign(row.bind(id), {});
}

Result<QList<Campaign>> CampaignStore::list()
{
    Statement rows(m_session.db, kSelect + u"ORDER BY c.id DESC"_s);
    QList<Campaign> campaigns;
    while (rows.next())
        campaigns.append(campaignFrom(rows));
    if (!rows.status())
        return rows.status().error();
    return campaigns;
}

} // namespace carillon
