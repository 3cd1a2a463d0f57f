// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneZones.h"

#include "core/phone/PhoneZoneTable.h"

#include <QList>

#include <algorithm>

namespace carillon {

namespace {

/// The lists of the table as they are handed out, so that a million contacts share them.
const QList<QStringList> &zoneLists()
{
    static const QList<QStringList> lists = [] {
        QList<QStringList> result;
        for (const char *const joined : kZoneLists)
            result.append(QString::fromLatin1(joined).split(u'&'));
        return result;
    }();
    return lists;
}

const ZonePrefix *rowOf(quint64 prefix)
{
    const ZonePrefix *const end = kZonePrefixes.data() + kZonePrefixes.size();
    const ZonePrefix *const found = std::lower_bound(
        kZonePrefixes.data(), end, prefix, [](const ZonePrefix &row, quint64 wanted) { return row.prefix < wanted; });
    return found != end && found->prefix == prefix ? found : nullptr;
}

bool isTiedToAPlace(NumberKind kind, int callingCode)
{
    if (kind == NumberKind::FixedLine || kind == NumberKind::FixedOrMobile)
        return true;
    // Countries whose mobile numbers carry an area.
    const bool hasAreas
        = callingCode == 52 || callingCode == 54 || callingCode == 55 || callingCode == 62 || callingCode == 86;
    return kind == NumberKind::Mobile && hasAreas;
}

} // namespace

QStringList zonesOf(QStringView e164, int callingCode, NumberKind kind)
{
    quint64 prefix = isTiedToAPlace(kind, callingCode) ? e164.sliced(1).toULongLong() : quint64(callingCode);
    for (; prefix > 0; prefix /= 10) {
        if (const ZonePrefix *row = rowOf(prefix))
            return zoneLists().at(row->list);
    }
    return {};
}

} // namespace carillon
