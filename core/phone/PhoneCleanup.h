// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/PhoneNumber.h"

namespace carillon {

/// Undoes what spreadsheets, chat programs and input methods do to a number: quotes and apostrophes in front, `="…"`,
/// invisible direction marks, full-width characters, a decimal ".0". Refuses what cannot be undone.
tl::expected<QString, PhoneProblem> cleanPhone(QStringView raw);

} // namespace carillon
