// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QString>
#include <QStringList>

namespace carillon {

/// What a report says, as English sentences, the most telling first. Pure.
QStringList factsOf(const Report &report);

/// "Phone off or out of reach" for "off-or-out-of-reach".
QString causeText(const QString &cause);

/// "96.4 %", without decimals below a hundred cases, where they would only look exact.
QString percent(qint64 part, qint64 whole);

} // namespace carillon
