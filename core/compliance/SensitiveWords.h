// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace carillon {

/// A word that a country's regulators or platforms take exception to, found in a text.
struct SensitiveWord
{
    qsizetype index = 0; ///< In UTF-16 units.
    QString word = {}; ///< As it stands in the text.
    QString hint = {}; ///< Why: "absolute: first, only".

    bool operator==(const SensitiveWord &) const = default;
};

/// Finds words that a person should reconsider. The lists are wider than the law: they warn, they never block. An
/// immutable value; any thread.
class SensitiveWords
{
public:
    void add(const QString &word, const QString &hint);
    /// A longer word that is harmless although a listed one stands in it: 第一时间.
    void addHarmless(const QString &word);

    /// In the order of the text; of words that overlap, the longest from the left.
    QList<SensitiveWord> findIn(QStringView text) const;

private:
    qsizetype longestAt(const QString &folded, qsizetype index) const;

    QHash<QString, QString> m_hints; ///< By folded word; harmless ones have a null hint.
    qsizetype m_longest = 0;
};

} // namespace carillon
