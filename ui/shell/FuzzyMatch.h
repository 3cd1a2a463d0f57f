// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace carillon::ui {

/// How well the letters of `query` occur in `text` in order, ignoring case and spaces; 0 = not at all. Beginnings of
/// words and runs of letters count more. Any script.
int fuzzyScore(QStringView query, QStringView text);

} // namespace carillon::ui
