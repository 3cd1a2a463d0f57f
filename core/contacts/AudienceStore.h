// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceRule.h"
#include "core/storage/Session.h"

#include <QVariantList>
#include <QVector>

#include <optional>

namespace carillon {

/// A saved rule.
struct Audience
{
    qint64 id = 0;
    QString name = {};
    AudienceRule rule = {};
};

/// A rule as SQL: a condition over `contact c`, its values apart. Values are never pasted into the text.
struct RuleSql
{
    QString where = {};
    QVariantList values = {};
};

/// `today` is the day by which "within 90 days" is meant, ISO 8601. Fails where the rule names a protected field (name,
/// number, e-mail, note: they are encrypted, so SQL cannot compare them) or compares a number with a word.
Result<RuleSql> toSql(const AudienceRule &rule, const QString &today);

/// The audiences of a workspace. On the session's thread, within the piece of work that made it.
class AudienceStore
{
public:
    explicit AudienceStore(const Session &session) : m_session(session) { }

    Result<QList<Audience>> list();
    Result<std::optional<Audience>> find(const QString &name);
    Result<std::optional<Audience>> findById(qint64 id);
    /// Conflict ("audience-exists") if there is one of that name. The rule is checked first.
    Result<qint64> create(const QString &name, const AudienceRule &rule);
    Status update(qint64 id, const QString &name, const AudienceRule &rule);
    /// Refused while a campaign uses it.
    Status remove(qint64 id);

    /// How many people it is now.
    Result<qint64> count(const AudienceRule &rule);
    /// Their ids, ascending, above `after`, at most `limit` (0 = all).
    Result<QVector<qint64>> members(const AudienceRule &rule, qint64 after = 0, int limit = 0);

private:
    Result<RuleSql> sqlOf(const AudienceRule &rule) const;

    Session m_session;
};

} // namespace carillon
