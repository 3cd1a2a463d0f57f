// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"

#include <QJsonObject>

namespace carillon {

/// A contact as carillonctl prints it; empty attributes are left out, times are RFC 3339.
QJsonObject contactToJson(const Contact &contact);

/// The attributes of contactToJson() read back; ids, uid and times are not in it.
Contact contactFromJson(const QJsonObject &json);

} // namespace carillon
