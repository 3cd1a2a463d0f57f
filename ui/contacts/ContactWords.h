// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ColumnMapping.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/Contact.h"
#include "ui/widgets/Pill.h"

/// How contacts are spoken of on screen, in the language of the window.
namespace carillon::ui {

/// "(no name)" where there is none.
QString shownName(const Contact &contact);
/// Whether the person may be texted, in a word: opted in, opted out, no consent, not textable.
Pill consentPill(const Contact &contact);
QString consentWord(ConsentRecord::State state);
/// "Mobile", "Landline", …; by the name that the database keeps.
QString numberKindWord(const QString &kind);
/// Why a row of a file has no usable number; by nameOf(PhoneProblem).
QString phoneProblemSentence(const QString &reason);
/// Why a number is on the do-not-text list.
QString suppressionWord(const QString &reason);
/// "Phone number", "Full name", …
QString fieldWord(ContactField field);

} // namespace carillon::ui
