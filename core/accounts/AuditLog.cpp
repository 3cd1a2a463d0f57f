// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"

#include "core/storage/Statement.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// What the hash covers, in one fixed form.
QByteArray canonical(const AuditEntry &entry)
{
    const QJsonArray fields{ entry.id, entry.at, entry.user, entry.action, entry.subject, entry.detail };
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

AuditEntry entryFrom(const Statement &row)
{
    return { row.int64(0), row.int64(1), row.text(2),
             row.text(3),  row.text(4),  QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
             row.blob(6) };
}

} // namespace

Status AuditLog::append(const QString &action, const QString &subject, const QJsonObject &detail)
{
    Transaction transaction(m_session.db);
    CARILLON_TRY(transaction.begun());
    Statement last(m_session.db, u"SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1"_s);
    AuditEntry entry{ 1, m_session.clock.now(), m_session.actor.name, action, subject, detail, {} };
    QByteArray previous;
    if (last.next()) {
        entry.id = last.int64(0) + 1;
        previous = last.blob(1);
    }
    CARILLON_TRY(last.status());
    last.finish();
    entry.hash = m_session.cipher.auditHash(previous, canonical(entry));
    Statement insert(
        m_session.db,
        u"INSERT INTO audit_entry (id, at, user_name, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    CARILLON_TRY(insert
                     .bind(entry.id, entry.at, entry.user, entry.action, entry.subject,
                           QString::fromUtf8(QJsonDocument(entry.detail).toJson(QJsonDocument::Compact)), entry.hash)
                     .run());
    return transaction.commit();
}

Result<QList<AuditEntry>> AuditLog::list(int limit)
{
    QList<AuditEntry> entries;
    Statement rows(
        m_session.db,
        u"SELECT id, at, user_name, action, subject, detail, hash FROM audit_entry ORDER BY id DESC LIMIT ?"_s);
    rows.bind(limit);
    while (rows.next())
        entries.append(entryFrom(rows));
    if (!rows.status())
        return rows.status().error();
    return entries;
}

Result<AuditLog::Verdict> AuditLog::verify()
{
    Verdict verdict{ true, 0, {}, 0 };
    Statement rows(m_session.db,
                   u"SELECT id, at, user_name, action, subject, detail, hash FROM audit_entry ORDER BY id"_s);
    while (rows.next()) {
        const AuditEntry entry = entryFrom(rows);
        ++verdict.entries;
        const bool fits
            = entry.id == verdict.entries && entry.hash == m_session.cipher.auditHash(verdict.head, canonical(entry));
        if (!fits && verdict.ok) {
            verdict.ok = false;
            verdict.firstBad = verdict.entries;
        }
        verdict.head = entry.hash;
    }
    if (!rows.status())
        return rows.status().error();
    return verdict;
}

} // namespace carillon
