// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportResult.h"

#include "core/contacts/ImportOptions.h"

using namespace Qt::StringLiterals;

namespace carillon {

std::optional<ExistingPeople> existingPeopleFromString(QStringView name)
{
    if (name == u"fill")
        return ExistingPeople::Fill;
    if (name == u"replace")
        return ExistingPeople::Replace;
    return name == u"keep" ? std::optional(ExistingPeople::Keep) : std::nullopt;
}

QJsonObject ImportResult::toJson() const
{
    return { { u"batch"_s, batch },
             { u"rows"_s, counts.rows },
             { u"added"_s, counts.added },
             { u"updated"_s, counts.updated },
             { u"duplicates"_s, counts.duplicates },
             { u"rejected"_s, counts.rejected },
             { u"suppressed"_s, counts.suppressed },
             { u"encoding"_s, encoding },
             { u"mapping"_s, mapping.toJson() },
             { u"seconds"_s, seconds } };
}

} // namespace carillon
