// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FuzzyMatch.h"

namespace carillon::ui {

namespace {

constexpr int kLetter = 1;
constexpr int kInRun = 5;
constexpr int kWordStart = 8;
constexpr int kWhole = 40;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype previous = -2;
    bool any = false;
    for (const QChar wanted : query) {
        if (wanted.isSpace())
            continue;
        any = true;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return 0;
        score += kLetter + (at == previous + 1 ? kInRun : 0) + (startsWord(text, at) ? kWordStart : 0);
        previous = at++;
    }
    if (!any)
        return 1;
    const QStringView trimmed = query.trimmed();
    if (text.contains(trimmed, Qt::CaseInsensitive))
        score += kWhole + (text.startsWith(trimmed, Qt::CaseInsensitive) ? kWhole : 0);
    return score;
}

} // namespace carillon::ui
