// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AudienceStore.h"

#include "core/storage/Statement.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Result<Audience> audienceFrom(const Statement &row)
{
    const Result<AudienceRule> rule = AudienceRule::parse(row.text(2));
    if (!rule)
        return rule.error();
    return Audience{ row.int64(0), row.text(1), *rule };
}

Result<std::optional<Audience>> firstOf(Statement &row)
{
    if (!row.next()) {
        if (!row.status())
            return row.status().error();
        return std::optional<Audience>();
    }
    const Result<Audience> audience = audienceFrom(row);
    if (!audience)
        return audience.error();
    return std::optional(*audience);
}

Error nameTaken(const QString &name)
{
    return { .code = Error::Code::Conflict,
             .message = u"There is an audience \"%1\" already."_s.arg(name),
             .hint = u"Choose another name."_s,
             .key = u"audience-exists"_s };
}

} // namespace

Result<QList<Audience>> AudienceStore::list()
{
    QList<Audience> audiences;
    Statement rows(m_session.db, u"SELECT id, name, rule FROM audience ORDER BY name"_s);
    while (rows.next()) {
        const Result<Audience> audience = audienceFrom(rows);
        if (!audience)
            return audience.error();
        audiences.append(*audience);
    }
    if (!rows.status())
        return rows.status().error();
    return audiences;
}

Result<std::optional<Audience>> AudienceStore::find(const QString &name)
{
    Statement row(m_session.db, u"SELECT id, name, rule FROM audience WHERE name = ?"_s);
    return firstOf(row.bind(name));
}

Result<std::optional<Audience>> AudienceStore::findById(qint64 id)
{
    Statement row(m_session.db, u"SELECT id, name, rule FROM audience WHERE id = ?"_s);
    return firstOf(row.bind(id));
}

Result<qint64> AudienceStore::create(const QString &name, const AudienceRule &rule)
{
    if (const Result<RuleSql> sql = sqlOf(rule); !sql)
        return sql.error();
    const Result<std::optional<Audience>> taken = find(name);
    if (!taken)
        return taken.error();
    if (*taken)
        return nameTaken(name);
    Statement insert(m_session.db, u"INSERT INTO audience (name, rule, created_at) VALUES (?, ?, ?)"_s);
    CARILLON_TRY(insert.bind(name, rule.toText(), m_session.clock.now()).run());
    return m_session.db.lastInsertId();
}

Status AudienceStore::update(qint64 id, const QString &name, const AudienceRule &rule)
{
    if (const Result<RuleSql> sql = sqlOf(rule); !sql)
        return sql.error();
    const Result<std::optional<Audience>> taken = find(name);
    if (!taken)
        return taken.error();
    if (*taken && (*taken)->id != id)
        return nameTaken(name);
    Statement change(m_session.db, u"UPDATE audience SET name = ?, rule = ? WHERE id = ?"_s);
    return change.bind(name, rule.toText(), id).run();
}

Status AudienceStore::remove(qint64 id)
{
    Statement used(m_session.db, u"SELECT name FROM campaign WHERE audience_id = ? LIMIT 1"_s);
    used.bind(id);
    if (used.next()) {
        return Error{ .code = Error::Code::Refused,
                      .message = u"The campaign \"%1\" uses this audience."_s.arg(used.text(0)),
                      .hint = u"Give that campaign other people first, or keep the audience."_s,
                      .key = u"audience-used"_s };
    }
    CARILLON_TRY(used.status());
    Statement erase(m_session.db, u"DELETE FROM audience WHERE id = ?"_s);
    return erase.bind(id).run();
}

Result<RuleSql> AudienceStore::sqlOf(const AudienceRule &rule) const
{
    Statement workspace(m_session.db, u"SELECT zone FROM workspace WHERE id = 1"_s);
    const QTimeZone zone(workspace.next() ? workspace.text(0).toUtf8() : QByteArray("UTC"));
    const QDateTime now
        = QDateTime::fromMSecsSinceEpoch(m_session.clock.now(), zone.isValid() ? zone : QTimeZone::utc());
    return toSql(rule, now.date().toString(Qt::ISODate));
}

Result<qint64> AudienceStore::count(const AudienceRule &rule)
{
    const Result<RuleSql> sql = sqlOf(rule);
    if (!sql)
        return sql.error();
    Statement row(m_session.db, u"SELECT COUNT(*) FROM contact c WHERE c.deleted_at IS NULL AND "_s + sql->where);
    row.bindList(sql->values);
    if (!row.next())
        return row.status().error();
    return row.int64(0);
}

Result<QVector<qint64>> AudienceStore::members(const AudienceRule &rule, qint64 after, int limit)
{
    const Result<RuleSql> sql = sqlOf(rule);
    if (!sql)
        return sql.error();
    Statement rows(m_session.db,
                   u"SELECT c.id FROM contact c WHERE c.deleted_at IS NULL AND c.id > ? AND "_s + sql->where
                       + u" ORDER BY c.id LIMIT ?"_s);
    rows.bindList(QVariantList{ after } + sql->values + QVariantList{ limit > 0 ? limit : -1 });
    QVector<qint64> ids;
    while (rows.next())
        ids.append(rows.int64(0));
    if (!rows.status())
        return rows.status().error();
    return ids;
}

} // namespace carillon
