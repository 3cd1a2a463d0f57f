// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace carillon {

inline constexpr QStringView kRowFieldPrefix = u"row.";

/// Whether a template's field names a column of the campaign's sheet: "row.Order number".
inline bool isRowField(QStringView name)
{
    return name.startsWith(kRowFieldPrefix);
}

/// "Order number" of "row.Order number". Pre: isRowField().
inline QStringView columnOfRowField(QStringView name)
{
    return name.mid(kRowFieldPrefix.size()).trimmed();
}

} // namespace carillon
