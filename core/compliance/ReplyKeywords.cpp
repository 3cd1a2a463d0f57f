// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/ReplyKeywords.h"

#include "core/compliance/FoldedText.h"

#include <algorithm>

namespace carillon {

namespace {

QSet<QString> foldedSet(const QStringList &words)
{
    QSet<QString> result;
    for (const QString &word : words)
        result.insert(foldedText(word));
    return result;
}

bool isSingleLetter(const QString &folded)
{
    return folded.size() == 1 && folded[0].unicode() < 0x80;
}

/// Letters alone tell little: "ret" or "td" inside a sentence may be anything. Two Chinese characters are a word.
bool isTellingInside(const QString &word)
{
    return word.size() >= (word[0].script() == QChar::Script_Latin ? 4 : 2) && !word[0].isDigit();
}

/// Whether one slip of the finger makes `typed` of `meant`: a letter too few, too many, wrong, or two swapped.
bool isOneSlipFrom(const QString &typed, const QString &meant)
{
    const qsizetype shorter = std::min(typed.size(), meant.size());
    if (std::max(typed.size(), meant.size()) - shorter > 1 || typed == meant)
        return false;
    const qsizetype head = std::mismatch(typed.begin(), typed.begin() + shorter, meant.begin()).first - typed.begin();
    const QStringView typedRest = QStringView(typed).sliced(head);
    const QStringView meantRest = QStringView(meant).sliced(head);
    if (typed.size() > meant.size())
        return typedRest.sliced(1) == meantRest;
    if (typed.size() < meant.size())
        return typedRest == meantRest.sliced(1);
    const bool isSwapped = typedRest.size() > 1 && typedRest[0] == meantRest[1] && typedRest[1] == meantRest[0]
        && typedRest.sliced(2) == meantRest.sliced(2);
    return isSwapped || typedRest.sliced(1) == meantRest.sliced(1);
}

/// Short words have honest neighbours ("shop", "step"); for them only swapped letters count.
bool isSlipOf(const QString &typed, const QString &meant)
{
    constexpr qsizetype kLongWord = 6;
    if (meant.size() < 4 || !isOneSlipFrom(typed, meant))
        return false;
    return meant.size() >= kLongWord
        || (typed.size() == meant.size() && std::is_permutation(typed.begin(), typed.end(), meant.begin()));
}

} // namespace

ReplyKeywords::ReplyKeywords(const QStringList &optOut, const QStringList &optIn, const QStringList &help,
                             const QStringList &optOutPhrases)
    : m_optOut(foldedSet(optOut))
    , m_optIn(foldedSet(optIn))
    , m_help(foldedSet(help))
{
    for (const QString &phrase : optOutPhrases)
        m_phrases.append(foldedText(phrase));
}

ReplyMeaning ReplyKeywords::meaningOf(QStringView reply, bool singleLettersOffered) const
{
    const QString folded = foldedText(reply);
    if (optOutKeyword(reply, singleLettersOffered))
        return ReplyMeaning::OptOut;
    if (m_optIn.contains(folded))
        return ReplyMeaning::OptIn;
    if (m_help.contains(folded))
        return ReplyMeaning::Help;
    return looksLikeOptOut(folded) ? ReplyMeaning::LooksLikeOptOut : ReplyMeaning::Other;
}

std::optional<QString> ReplyKeywords::optOutKeyword(QStringView reply, bool singleLettersOffered) const
{
    const QString folded = foldedText(reply);
    if (!m_optOut.contains(folded) || (isSingleLetter(folded) && !singleLettersOffered))
        return std::nullopt;
    return folded;
}

bool ReplyKeywords::looksLikeOptOut(const QString &folded) const
{
    const auto isInside = [&](const QString &phrase) { return containsWord(folded, phrase); };
    if (std::any_of(m_phrases.begin(), m_phrases.end(), isInside))
        return true;
    return std::any_of(m_optOut.begin(), m_optOut.end(), [&](const QString &word) {
        return (isTellingInside(word) && isInside(word)) || isSlipOf(folded, word);
    });
}

} // namespace carillon
