// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/TextChange.h"

#include <algorithm>

namespace carillon::ui {

namespace {

/// Inside a word of an alphabet: Han characters and blanks are boundaries.
bool joinsWord(QChar c)
{
    return c.isLetterOrNumber() && c.script() != QChar::Script_Han;
}

/// Whether a cut before `at` would go through a word.
bool cutsWord(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && joinsWord(text.at(at - 1)) && joinsWord(text.at(at));
}

} // namespace

TextChange textChange(const QString &before, const QString &after)
{
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < most && before.at(start) == after.at(start))
        ++start;
    if (start == before.size() && start == after.size())
        return { start };
    while (cutsWord(before, start) || cutsWord(after, start))
        --start;
    qsizetype tail = 0;
    while (tail < most - start && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    while (tail > 0 && (cutsWord(before, before.size() - tail) || cutsWord(after, after.size() - tail)))
        --tail;
    return { start, before.size() - tail - start, after.size() - tail - start };
}

} // namespace carillon::ui
