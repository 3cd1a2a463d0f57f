// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

namespace carillon {

/// The encoding of a text file, by its byte order mark, by being UTF-8 from end to end, or by what its bytes look like:
/// "UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS", "windows-1252", …
///
/// Reads the device to its end in blocks and goes back to the start. Refuses an empty file and one that is no text, and
/// says what it is where that can be told.
Result<QString> detectEncoding(QIODevice &file);

/// The same for bytes that are known not to be UTF-8. Never fails: "windows-1252" fits everything.
QString guessLegacyEncoding(QByteArrayView sample);

} // namespace carillon
