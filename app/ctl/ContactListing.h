// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Commands.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CsvWriter.h"

#include <functional>

namespace carillon {

/// Which contacts a command is about: all, a group's, or an audience's; and how they are written as CSV.
class ContactListing
{
public:
    void describe(Options &options);

    Status forEach(Session &session, const std::function<bool(const Contact &)> &visit) const;

    /// Built-in fields, then every custom field that anyone has. Return how many people were written.
    Result<qint64> writeCsv(Session &session, CsvDialect dialect,
                            const std::function<void(const QByteArray &)> &sink) const;
    /// Replaces `path` only when the whole file is written.
    Result<qint64> writeCsvFile(Session &session, CsvDialect dialect, const QString &path) const;

private:
    Result<QVector<qint64>> chosenIds(Session &session) const;
    bool isEverybody() const { return m_group.isEmpty() && m_audience.isEmpty(); }

    QString m_group;
    QString m_audience;
};

/// The same person with the number masked, for roles that may not see numbers.
Contact masked(Contact contact);

} // namespace carillon
