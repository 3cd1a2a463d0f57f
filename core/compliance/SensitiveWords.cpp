// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/SensitiveWords.h"

#include <algorithm>

namespace carillon {

void SensitiveWords::add(const QString &word, const QString &hint)
{
    m_hints.insert(word.toLower(), hint);
    m_longest = std::max(m_longest, word.size());
}

void SensitiveWords::addHarmless(const QString &word)
{
    add(word, QString());
}

QList<SensitiveWord> SensitiveWords::findIn(QStringView text) const
{
    QList<SensitiveWord> found;
    const QString folded = text.toString().toLower();
    if (folded.size() != text.size()) // a letter that folds to two: positions would not hold
        return found;
    for (qsizetype at = 0; at < folded.size();) {
        const qsizetype length = longestAt(folded, at);
        const QString hint = length > 0 ? m_hints.value(folded.mid(at, length)) : QString();
        if (!hint.isNull())
            found.append({ at, text.sliced(at, length).toString(), hint });
        at += std::max<qsizetype>(length, 1);
    }
    return found;
}

/// Length of the longest known word that starts at `index`; 0 = none.
qsizetype SensitiveWords::longestAt(const QString &folded, qsizetype index) const
{
    for (qsizetype length = std::min(m_longest, folded.size() - index); length > 0; --length) {
        if (m_hints.contains(folded.mid(index, length)))
            return length;
    }
    return 0;
}

} // namespace carillon
