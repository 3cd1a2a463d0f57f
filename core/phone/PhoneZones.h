// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/PhoneNumber.h"

namespace carillon {

/// IANA ids of the zones in which `e164` was issued. A number that is tied to a place is looked up by its longest known
/// prefix, any other by its calling code alone, as the Java edition of libphonenumber does. Thread-safe.
QStringList zonesOf(QStringView e164, int callingCode, NumberKind kind);

} // namespace carillon
