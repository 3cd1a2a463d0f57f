// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/TemplateStore.h"

#include "core/accounts/AuditLog.h"
#include "core/accounts/Permissions.h"
#include "core/base/Times.h"
#include "core/campaigns/RowFields.h"
#include "core/contacts/ColumnMapping.h"
#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr auto kSelect = "SELECT t.id, r.id, r.revision, t.name, r.body, r.made_by, r.made_at FROM template t "
                         "JOIN template_revision r ON r.template_id = t.id "_L1;

TemplateRevision revisionFrom(const Statement &row)
{
    return { row.int64(0), row.int64(1), row.int32(2), row.text(3), row.text(4), row.text(5), row.int64(6) };
}

Error noSuchTemplate(const QString &name)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no template \"%1\"."_s.arg(name),
             .where = name,
             .hint = u"`carillonctl templates list` shows those there are."_s };
}

Result<TemplateRevision> oneRevision(Statement &row, const QString &name)
{
    if (row.next())
        return revisionFrom(row);
    return row.status() ? noSuchTemplate(name) : row.status().error();
}

Status checkNameAndBody(const QString &name, const QString &body)
{
    if (name.isEmpty() || body.trimmed().isEmpty()) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = name.isEmpty() ? u"The template has no name."_s : u"The template has no text."_s,
                      .where = name,
                      .hint = u"Give it both: a name, and the text that people will read."_s };
    }
    return {};
}

Result<qint64> findOrMakeTemplate(Session &session, const QString &name)
{
    Statement upsert(session.db,
                     u"INSERT INTO template (name, created_at) VALUES (?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET archived_at = NULL"_s);
    CARILLON_TRY(upsert.bind(name, session.clock.now()).run());
    Statement find(session.db, u"SELECT id FROM template WHERE name = ?"_s);
    if (find.bind(name).next())
        return find.int64(0);
    return find.status() ? noSuchTemplate(name) : find.status().error();
}

Status insertRevision(Session &session, qint64 templateId, const QString &body)
{
    Statement insert(session.db,
                     u"INSERT INTO template_revision (template_id, revision, body, made_by, made_at) SELECT ?, "
                     "COALESCE(MAX(revision), 0) + 1, ?, ?, ? FROM template_revision WHERE template_id = ?"_s);
    return insert.bind(templateId, body, session.actor.name, session.clock.now(), templateId).run();
}

} // namespace

QJsonObject toJson(const TemplateRevision &revision)
{
    return { { u"name"_s, revision.name },
             { u"revision"_s, revision.revision },
             { u"body"_s, revision.body },
             { u"madeBy"_s, revision.madeBy },
             { u"madeAt"_s, toRfc3339(revision.madeAt) } };
}

Result<TemplateAdded> TemplateStore::add(const QString &name, const QString &body)
{
    CARILLON_TRY(require(m_session, Permission::EditTemplates));
    const QString trimmed = name.trimmed();
    CARILLON_TRY(checkNameAndBody(trimmed, body));
    const Result<MessageTemplate> parsed = MessageTemplate::parse(body);
    if (!parsed) {
        Error error = parsed.error();
        error.where = error.where.isEmpty() ? trimmed : u"%1, %2"_s.arg(trimmed, error.where);
        return error;
    }
    const Result<QStringList> unknown = unknownFields(*parsed);
    if (!unknown)
        return unknown.error();

    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    const Result<qint64> id = findOrMakeTemplate(m_session, trimmed);
    if (!id)
        return id.error();
    CARILLON_TRY(insertRevision(m_session, *id, body));
    const Result<TemplateRevision> added = newestOf(*id);
    if (!added)
        return added.error();
    CARILLON_TRY(AuditLog(m_session).append(u"template.saved"_s, trimmed, { { u"revision"_s, added->revision } }));
    CARILLON_TRY(transaction.commit());

    QStringList warnings;
    for (const QString &field : *unknown) {
        warnings.append(
            u"No contact has the field \"%1\". Check its spelling, or give it a fallback: {{%1|there}}."_s.arg(field));
    }
    return TemplateAdded{ *added, warnings };
}

Result<QList<TemplateInfo>> TemplateStore::list()
{
    Statement rows(m_session.db,
                   u"SELECT t.id, r.id, r.revision, t.name, r.body, r.made_by, r.made_at, "
                   "(SELECT COUNT(*) FROM campaign c WHERE c.template_id = t.id), "
                   "(SELECT MAX(c.started_at) FROM campaign c WHERE c.template_id = t.id) FROM template t "
                   "JOIN template_revision r ON r.template_id = t.id AND r.revision = "
                   "(SELECT MAX(n.revision) FROM template_revision n WHERE n.template_id = t.id) "
                   "WHERE t.archived_at IS NULL ORDER BY t.name"_s);
    QList<TemplateInfo> templates;
    while (rows.next())
        templates.append({ revisionFrom(rows), rows.int32(7), rows.optionalInt64(8) });
    if (!rows.status())
        return rows.status().error();
    return templates;
}

Result<TemplateRevision> TemplateStore::find(const QString &name, std::optional<int> revision)
{
    Statement row(m_session.db,
                  kSelect + u"WHERE t.name = ? AND (? = 0 OR r.revision = ?) ORDER BY r.revision DESC LIMIT 1"_s);
    row.bind(name, revision.value_or(0), revision.value_or(0));
    return oneRevision(row, name);
}

Result<TemplateRevision> TemplateStore::newestOf(qint64 templateId)
{
    Statement row(m_session.db, kSelect + u"WHERE t.id = ? ORDER BY r.revision DESC LIMIT 1"_s);
    row.bind(templateId);
    return oneRevision(row, {});
}

Result<QList<TemplateRevision>> TemplateStore::revisions(const QString &name)
{
    Statement rows(m_session.db, kSelect + u"WHERE t.name = ? ORDER BY r.revision DESC"_s);
    rows.bind(name);
    QList<TemplateRevision> revisions;
    while (rows.next())
        revisions.append(revisionFrom(rows));
    if (!rows.status())
        return rows.status().error();
    if (revisions.isEmpty())
        return noSuchTemplate(name);
    return revisions;
}

Status TemplateStore::archive(const QString &name)
{
    CARILLON_TRY(require(m_session, Permission::EditTemplates));
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement update(m_session.db, u"UPDATE template SET archived_at = ? WHERE name = ? AND archived_at IS NULL"_s);
    CARILLON_TRY(update.bind(m_session.clock.now(), name).run());
    if (update.changed() == 0)
        return noSuchTemplate(name);
    CARILLON_TRY(AuditLog(m_session).append(u"template.archived"_s, name, {}));
    return transaction.commit();
}

Result<RenderedText> TemplateStore::renderFor(const QString &name, const QString &e164)
{
    const Result<TemplateRevision> revision = find(name);
    if (!revision)
        return revision.error();
    const Result<MessageTemplate> parsed = MessageTemplate::parse(revision->body);
    if (!parsed)
        return parsed.error();
    const Result<std::optional<Contact>> contact = ContactStore(m_session).findByPhone(e164);
    if (!contact)
        return contact.error();
    if (!*contact) {
        return Error{ .code = Error::Code::NotFound,
                      .message = u"There is no contact with this number."_s,
                      .where = name,
                      .hint = u"Import or add the person first, or name somebody else."_s };
    }
    return parsed->render([&](QStringView field) { return (*contact)->field(field); });
}

Result<QStringList> TemplateStore::unknownFields(const MessageTemplate &body)
{
    const Result<QStringList> custom = ContactStore(m_session).customFields();
    if (!custom)
        return custom.error();
    QStringList unknown;
    for (const TemplateField &field : body.fields()) {
        const bool known = field.fallback || field.isCondition || isRowField(field.name)
            || contactFieldFromString(field.name) || custom->contains(field.name) || unknown.contains(field.name);
        if (!known)
            unknown.append(field.name);
    }
    return unknown;
}

} // namespace carillon
