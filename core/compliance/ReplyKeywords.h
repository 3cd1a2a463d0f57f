// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace carillon {

enum class ReplyMeaning {
    Other,
    OptOut, ///< The whole reply is a known word: suppress at once.
    LooksLikeOptOut, ///< "pls stop texting me", "Stpo": a person decides; for numbers of the US it counts as one.
    OptIn,
    Help,
};

/// The words by which people leave, join or ask, in all languages of the packs. An immutable value; any thread.
class ReplyKeywords
{
public:
    ReplyKeywords() = default;
    ReplyKeywords(const QStringList &optOut, const QStringList &optIn, const QStringList &help,
                  const QStringList &optOutPhrases);

    /// `singleLettersOffered`: whether the text that is answered offered one ("拒收请回复R"). Without that, a lone "R"
    /// or "0" means nothing.
    ReplyMeaning meaningOf(QStringView reply, bool singleLettersOffered) const;

    /// The word that the whole reply consists of, folded; nothing if it is no opt-out word.
    std::optional<QString> optOutKeyword(QStringView reply, bool singleLettersOffered) const;

private:
    bool looksLikeOptOut(const QString &folded) const;

    QSet<QString> m_optOut;
    QSet<QString> m_optIn;
    QSet<QString> m_help;
    QStringList m_phrases;
};

} // namespace carillon
