// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/contacts/NameCache.h"
#include "core/storage/Session.h"

#include <QString>
#include <QVector>

#include <optional>

namespace carillon {

/// Which contacts a table shows, and in which order. A plain value.
struct ContactQuery
{
    enum class Reach {
        Everyone,
        NotTextable, ///< Landlines and the like.
        OnDoNotTextList
    };
    enum class Sort { Name, Number, City, Language, Birthday, Consent, Created, CustomField };

    std::optional<qint64> group = {};
    std::optional<ConsentState> consent = {};
    Reach reach = Reach::Everyone;
    QString text = {}; ///< Part of a name or a number; empty = all.
    Sort sort = Sort::Name;
    QString customField = {}; ///< For Sort::CustomField.
    bool descending = false;

    bool operator==(const ContactQuery &) const = default;
};

/// The ids of a table, for a model that loads pages by id (ContactStore::page). Takes up to a second for a million
/// people, more the first time (see NameCache): for a reading thread.
Result<QVector<qint64>> listContacts(const Session &session, const ContactQuery &query, NameCache &names,
                                     const Progress &progress = {});

/// How many there are; `query.text` is not looked at.
Result<qint64> countContacts(const Session &session, const ContactQuery &query = {});

} // namespace carillon
