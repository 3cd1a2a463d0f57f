// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::ui {

/// Where two texts differ: everything before `start` and the last `tail` characters are the same. Whole words.
struct TextChange
{
    qsizetype start = 0;
    qsizetype beforeLength = 0; ///< Of the part of the old text that is gone.
    qsizetype afterLength = 0; ///< Of the part of the new text that is new.

    bool isNone() const { return beforeLength == 0 && afterLength == 0; }
};

TextChange textChange(const QString &before, const QString &after);

} // namespace carillon::ui
