// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceStore.h"
#include "core/contacts/Contact.h"
#include "ui/audiences/ConditionRow.h"

namespace carillon::ui {

/// What a rule comes to just now.
struct AudienceFacts
{
    qint64 people = 0;
    qint64 optedIn = 0; ///< Of them.
    QList<Result<qint64>> conditions = {}; ///< Of each condition alone, in the order asked.
    QList<Contact> sample = {}; ///< A few of them.
};

/// Over a session, on its thread. `shuffle` chooses which people the sample shows.
Result<AudienceFacts> readAudienceFacts(const carillon::Session &session, const AudienceRule &rule,
                                        const QList<AudienceRule> &conditions, quint32 shuffle);

/// Fields, groups and cities of the workspace.
Result<RuleChoices> readRuleChoices(const carillon::Session &session);

} // namespace carillon::ui
