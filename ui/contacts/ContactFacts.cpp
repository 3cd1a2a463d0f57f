// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFacts.h"

#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"

#include <algorithm>

namespace carillon::ui {

Result<std::optional<ContactFacts>> readContactFacts(const carillon::Session &session, qint64 id)
{
    const auto contact = ContactStore(session).findById(id);
    if (!contact)
        return contact.error();
    if (!*contact || (*contact)->deletedAt)
        return std::optional<ContactFacts>();
    ContactFacts facts{ .contact = **contact };
    const auto groups = GroupStore(session).groupsOf(id);
    if (!groups)
        return groups.error();
    facts.groups = *groups;
    const auto history = ConsentStore(session).history(facts.contact.phone);
    if (!history)
        return history.error();
    facts.history = *history;
    const auto suppression = SuppressionStore(session).find(facts.contact.phone);
    if (!suppression)
        return suppression.error();
    facts.suppression = *suppression;
    const auto texts
        = ConversationStore(session).texts(session.cipher.phoneIndex(facts.contact.phone), ContactFacts::kTexts);
    if (!texts)
        return texts.error();
    facts.texts = *texts;
    std::ranges::reverse(facts.texts);
    return std::optional(facts);
}

} // namespace carillon::ui
