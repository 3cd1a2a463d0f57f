// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/SmartEncoding.h"

#include <QByteArray>
#include <QJsonObject>

namespace carillon {

/// The JSON of a count, as `text count` prints it. Written by hand: a filter handles millions of lines.
QByteArray toJsonLine(const TextCount &count);
/// The same as a value, for larger documents.
QJsonObject toJson(const TextCount &count);
QByteArray toJsonLine(const SmartResult &result);

/// A JSON string, quotes included; what is no Unicode (half a surrogate pair) is written as an escape.
QByteArray jsonString(QStringView text);

} // namespace carillon
