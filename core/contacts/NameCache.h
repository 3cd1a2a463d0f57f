// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/storage/Session.h"

#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QString>
#include <QVector>

namespace carillon {

/// Names and numbers of all contacts, decrypted, for filtering and sorting: SQL cannot do either on protected fields.
///
/// One object lives as long as the opened workspace. Thread-safe, but meant for one reading thread: loading a million
/// people takes seconds, later calls only what changed since.
class NameCache
{
public:
    /// Names are sorted as `locale` sorts them (Chinese by pinyin under zh).
    explicit NameCache(const QLocale &locale = QLocale());

    /// Brings the cache up to date with the database. Progress is told in contacts.
    Status refresh(const Session &session, const Progress &progress = {});

    /// Those of `ids` whose name holds `text` in any case, or whose number holds its digits; in the same order.
    QVector<qint64> filtered(const QVector<qint64> &ids, const QString &text) const;
    /// Sorts by name, people without one last; equal names by id.
    void sortByName(QVector<qint64> &ids) const;
    void sortByNumber(QVector<qint64> &ids) const;

    /// Forgets everything, e.g. when the workspace is locked.
    void clear();

private:
    struct Entry
    {
        QString name = {}; ///< Case-folded.
        QString phone = {};
    };

    void rankNames() const;

    QLocale m_locale;
    mutable QMutex m_mutex; ///< Guards what follows.
    QHash<qint64, Entry> m_entries;
    mutable QHash<qint64, int> m_nameRank; ///< Empty = to be made again.
    qint64 m_newestChange = -1;
    qint64 m_dataVersion = -1;
    const Database *m_database = nullptr; ///< Whose data version it is; never dereferenced.
};

} // namespace carillon
