// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/PlanStore.h"

#include "core/storage/Statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kRowsATransaction = 2000;
constexpr UtcMs kMakerIsDeadAfterMs = 10LL * 60'000; // a range of people takes a second at most

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<qint64> idOrNull(qint64 id)
{
    return id > 0 ? std::optional(id) : std::nullopt;
}

PlanSummary summaryFrom(const Statement &row)
{
    const auto json = [&](int column) { return QJsonDocument::fromJson(row.text(column).toUtf8()); };
    PlanSummary summary;
    summary.revision = row.int32(0);
    summary.planned = row.int64(1);
    summary.holdout = row.int64(2);
    summary.excluded = exclusionCountsFromJson(json(3).object());
    summary.segments = row.int64(4);
    if (!row.isNull(5))
        summary.price = Money{ row.int64(5), row.text(6) };
    summary.histogram = histogramFromJson(json(7).object());
    summary.findings = findingsFromJson(json(8).array());
    summary.hash = row.blob(9);
    return summary;
}

} // namespace

Result<int> PlanStore::begin(qint64 templateRevisionId, qint64 gatewayId)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement last(m_session.db, u"SELECT COALESCE(MAX(revision), 0) FROM campaign_plan WHERE campaign_id = ?"_s);
    if (!last.bind(m_campaignId).next())
        return last.status().error();
    const int revision = last.int32(0) + 1;
    last.finish();
    Statement insert(m_session.db,
                     u"INSERT INTO campaign_plan (campaign_id, revision, template_revision_id, gateway_id, made_by, "
                     "made_at) VALUES (?, ?, ?, ?, ?, ?)"_s);
    CARILLON_TRY(insert
                     .bind(m_campaignId, revision, idOrNull(templateRevisionId), idOrNull(gatewayId),
                           m_session.actor.name, m_session.clock.now())
                     .run());
    CARILLON_TRY(transaction.commit());
    return revision;
}

Status PlanStore::stillMaking(int revision)
{
    Statement beat(m_session.db,
                   u"UPDATE campaign_plan SET made_at = ? WHERE campaign_id = ? AND revision = ? "
                   "AND state = 'making'"_s);
    CARILLON_TRY(beat.bind(m_session.clock.now(), m_campaignId, revision).run());
    if (beat.changed() == 1)
        return {};
    return Error{ .code = Error::Code::Conflict,
                  .message = u"The plan was taken away while it was made."_s,
                  .hint = u"Plan the campaign again."_s };
}

Status PlanStore::freeze(const PlanSummary &summary)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    CARILLON_TRY(stillMaking(summary.revision));
    const std::optional<qint64> price = summary.price ? std::optional(summary.price->micros) : std::nullopt;
    Statement plan(m_session.db,
                   u"UPDATE campaign_plan SET state = 'frozen', planned = ?, holdout = ?, excluded = ?, segments = ?, "
                   "price_micros = ?, currency = ?, histogram = ?, findings = ?, plan_hash = ? "
                   "WHERE campaign_id = ? AND revision = ?"_s);
    CARILLON_TRY(plan.bind(summary.planned, summary.holdout, compact(toJson(summary.excluded)), summary.segments, price,
                           summary.price ? summary.price->currency : QString(), compact(toJson(summary.histogram)),
                           compact(toJson(summary.findings)), summary.hash, m_campaignId, summary.revision)
                     .run());
    Statement campaign(m_session.db,
                       u"UPDATE campaign SET revision = ?, template_revision_id = (SELECT template_revision_id FROM "
                       "campaign_plan WHERE campaign_id = campaign.id AND revision = ?) WHERE id = ?"_s);
    CARILLON_TRY(campaign.bind(summary.revision, summary.revision, m_campaignId).run());
    return transaction.commit();
}

Result<PlanSummary> PlanStore::read(int revision)
{
    Statement row(m_session.db,
                  u"SELECT revision, planned, holdout, excluded, segments, price_micros, currency, histogram, "
                  "findings, plan_hash FROM campaign_plan WHERE campaign_id = ? AND revision = ? "
                  "AND state = 'frozen'"_s);
    if (row.bind(m_campaignId, revision).next())
        return summaryFrom(row);
    if (!row.status())
        return row.status().error();
    return Error{ .code = Error::Code::NotFound,
                  .message = u"The campaign has no plan, or was changed since it was planned."_s,
                  .hint = u"Plan it first: `carillonctl campaigns plan NAME`."_s,
                  .key = u"no-plan"_s };
}

Result<QString> PlanStore::textOf(int revision)
{
    Statement row(m_session.db,
                  u"SELECT t.body FROM campaign_plan p JOIN template_revision t ON t.id = p.template_revision_id "
                  "WHERE p.campaign_id = ? AND p.revision = ?"_s);
    if (row.bind(m_campaignId, revision).next())
        return row.text(0);
    return row.status() ? Result<QString>(QString()) : row.status().error();
}

Result<QByteArray> PlanStore::hashOf(int revision)
{
    Statement row(m_session.db, u"SELECT plan_hash FROM campaign_plan WHERE campaign_id = ? AND revision = ?"_s);
    if (row.bind(m_campaignId, revision).next())
        return row.blob(0);
    return row.status() ? Result<QByteArray>(QByteArray()) : row.status().error();
}

Result<bool> PlanStore::isUpToDate(const Campaign &campaign)
{
    Statement row(m_session.db,
                  u"SELECT COALESCE(p.template_revision_id, 0) = COALESCE((SELECT MAX(r.id) FROM template_revision r "
                  "WHERE r.template_id = ?), 0) FROM campaign_plan p "
                  "WHERE p.campaign_id = ? AND p.revision = ? AND p.state = 'frozen'"_s);
    if (row.bind(campaign.templateId, campaign.id, campaign.revision).next())
        return row.int32(0) != 0;
    return row.status() ? Result<bool>(false) : row.status().error();
}

Status PlanStore::removeRows(int revision)
{
    for (const QString &table : { u"message"_s, u"exclusion"_s }) {
        Statement some(m_session.db,
                       u"DELETE FROM %1 WHERE id IN (SELECT id FROM %1 WHERE campaign_id = ? AND revision = ? "
                       "LIMIT ?)"_s.arg(table));
        do {
            CARILLON_TRY(some.bind(m_campaignId, revision, kRowsATransaction).run());
        } while (some.changed() > 0);
    }
    return {};
}

Status PlanStore::remove(int revision)
{
    CARILLON_TRY(removeRows(revision));
    Statement plan(m_session.db, u"DELETE FROM campaign_plan WHERE campaign_id = ? AND revision = ?"_s);
    return plan.bind(m_campaignId, revision).run();
}

Status PlanStore::removeOlderThan(int revision)
{
    QList<int> older;
    Statement rows(m_session.db,
                   u"SELECT revision FROM campaign_plan WHERE campaign_id = ? AND revision < ? AND state = 'frozen'"_s);
    rows.bind(m_campaignId, revision);
    while (rows.next())
        older.append(rows.int32(0));
    CARILLON_TRY(rows.status());
    rows.finish();
    for (const int one : older)
        CARILLON_TRY(removeRows(one));
    return {};
}

Status PlanStore::removeUnfinished(Session &session)
{
    const UtcMs before = session.clock.now() - kMakerIsDeadAfterMs;
    QList<std::pair<qint64, int>> dead;
    Statement rows(session.db,
                   u"SELECT campaign_id, revision FROM campaign_plan WHERE state = 'making' AND made_at < ?"_s);
    rows.bind(before);
    while (rows.next())
        dead.append({ rows.int64(0), rows.int32(1) });
    CARILLON_TRY(rows.status());
    rows.finish();
    for (const auto &[campaign, revision] : dead)
        CARILLON_TRY(PlanStore(session, campaign).remove(revision));
    Statement sheets(session.db, u"DELETE FROM sheet WHERE row_count < 0 AND created_at < ?"_s);
    return sheets.bind(before).run();
}

} // namespace carillon
