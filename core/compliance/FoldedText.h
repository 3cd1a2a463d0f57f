// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace carillon {

/// `text` as it is compared: NFKC (so full width becomes plain), letters folded, invisible characters dropped, each run
/// of spaces one space, and no spaces, quotes or end marks at either end.
QString foldedText(QStringView text);

/// Whether `folded` contains the folded `word` as a word. Scripts without spaces between words (Chinese, Japanese,
/// Thai) and languages that join endings (Korean) have no such borders: any place counts, with spaces ignored.
bool containsWord(const QString &folded, const QString &word);

} // namespace carillon
