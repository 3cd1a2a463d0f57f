// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/FoldedText.h"

#include <algorithm>

namespace carillon {

namespace {

bool isTrimmed(QChar c)
{
    return c == u' ' || QStringView(u"\"'“”‘’«»「」.。!！,，、;:…").contains(c);
}

QString trimmedMarks(const QString &text)
{
    const QChar *const first = std::find_if_not(text.begin(), text.end(), isTrimmed);
    const QChar *const last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isTrimmed).base();
    return QString(first, last - first);
}

bool hasWordBorders(const QString &word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Thai: return true;
        default: return false;
        }
    });
}

bool isBorder(const QString &text, qsizetype at)
{
    return at < 0 || at >= text.size() || !text[at].isLetterOrNumber();
}

} // namespace

QString foldedText(QStringView text)
{
    QString visible = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    visible.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return trimmedMarks(visible.simplified());
}

bool containsWord(const QString &folded, const QString &word)
{
    if (word.isEmpty())
        return false;
    if (!hasWordBorders(word))
        return QString(folded).remove(u' ').contains(QString(word).remove(u' '));
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        const bool endsWithLetter = word.back().isLetterOrNumber();
        if (isBorder(folded, at - 1) && (!endsWithLetter || isBorder(folded, at + word.size())))
            return true;
    }
    return false;
}

} // namespace carillon
