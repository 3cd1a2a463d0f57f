// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/Recipient.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QSet>
#include <QStringList>
#include <QVariantList>

#include <memory>
#include <vector>

namespace carillon {

/// Streams the people of a group, an audience or a sheet in ranges, in a fixed order, with what the checks need.
///
/// Holds one range at a time and no open statement between two, so that writers get in. Over a Session, on its thread.
class RecipientReader
{
public:
    /// Columns that are not in `fields` are not read.
    static Result<std::unique_ptr<RecipientReader>> open(Session &session, const People &people,
                                                         const QSet<QString> &fields);

    /// How many there are, for progress.
    Result<qint64> count();
    /// The next range; empty at the end.
    Result<std::vector<Recipient>> next();
    /// Headers of a sheet, in the order of its cells.
    const QStringList &sheetColumns() const { return m_sheetColumns; }

    static constexpr int kRange = 20'000;

private:
    RecipientReader(Session &session, const QSet<QString> &fields) : m_session(session), m_fields(fields) { }
    Status prepareContacts(const QString &join, const QString &where, const QVariantList &values);
    Status prepareAudience(qint64 audienceId);
    Status prepareSheet(qint64 sheetId);
    QString contactColumns() const;
    static Recipient recipientFrom(const Statement &row);

    Session &m_session;
    QSet<QString> m_fields;
    QVariantList m_values; // of the source; the position and the limit follow
    QString m_countSql;
    QStringList m_sheetColumns;
    std::unique_ptr<Statement> m_range;
    qint64 m_position = 0;
};

} // namespace carillon
