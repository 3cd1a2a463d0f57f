// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>

#include <utility>

namespace carillon {

// Readers of the values that options take. `where` is the option, for the error.

/// "KEY=VALUE" in two; the key is empty if there is no "=".
std::pair<QString, QString> splitAssignment(const QString &pair);

/// RFC 3339, or a date alone (then midnight UTC).
Result<UtcMs> readMoment(const QString &where, const QString &text);

/// "10s", "5min", "500ms", "2h".
Result<milliseconds> readDuration(const QString &where, const QString &text);

/// The same error, naming the file too: "people.csv, row 7".
Error inFile(Error error, const QString &path);

/// A whole text file in UTF-8, at most 1 MiB.
Result<QString> readTextFile(const QString &where, const QString &path);

} // namespace carillon
