// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ConsentStore.h"
#include "core/contacts/Contact.h"
#include "core/contacts/SuppressionStore.h"
#include "core/delivery/ConversationStore.h"

namespace carillon::ui {

/// Everything that the detail of a person shows.
struct ContactFacts
{
    static constexpr int kTexts = 10;

    Contact contact = {};
    QStringList groups = {};
    QList<ConsentRecord> history = {}; ///< Newest first.
    std::optional<Suppression> suppression = {};
    QList<ConversationText> texts = {}; ///< Newest first.
};

/// Nothing if the person is gone. Over a session, on its thread.
Result<std::optional<ContactFacts>> readContactFacts(const carillon::Session &session, qint64 id);

} // namespace carillon::ui
