// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVector>

#include <optional>

namespace carillon {

/// A hand-made list of contacts.
struct ContactGroup
{
    qint64 id = 0;
    QString name = {};
    qint64 count = 0; ///< Members who are not deleted.
};

/// The groups of a workspace. On the session's thread, within the piece of work that made it.
class GroupStore
{
public:
    explicit GroupStore(const Session &session) : m_session(session) { }

    /// All groups by name, with counts.
    Result<QList<ContactGroup>> list();
    Result<std::optional<ContactGroup>> find(const QString &name);
    /// Conflict ("group-exists") if there is one of that name.
    Result<qint64> create(const QString &name);
    /// The group of that name, made if it is new.
    Result<qint64> findOrCreate(const QString &name);
    Status rename(qint64 id, const QString &name);
    /// Removes the group; its people stay.
    Status remove(qint64 id);

    /// Members who are in it already are left alone. Returns how many were new.
    Result<qint64> addMembers(qint64 id, const QVector<qint64> &contactIds);
    Status removeMembers(qint64 id, const QVector<qint64> &contactIds);
    /// The names of the groups that a person is in.
    Result<QStringList> groupsOf(qint64 contactId);
    /// The same for the people of a table's page.
    Result<QHash<qint64, QStringList>> groupsOf(const QVector<qint64> &contactIds);

private:
    Session m_session;
};

} // namespace carillon
