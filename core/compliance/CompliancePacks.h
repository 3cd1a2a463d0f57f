// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compliance/CountryPack.h"
#include "core/compliance/ReplyKeywords.h"
#include "core/compliance/SensitiveWords.h"

#include <QByteArray>
#include <QHash>
#include <QList>

class QJsonArray;

namespace carillon {

/// All that the program knows of the law: a pack for each country, the stricter hours of some states of the US, and the
/// words of replies. Read once, held by whoever decides, and immutable after that: any thread may ask.
class CompliancePacks
{
public:
    /// The packs that come with the program.
    static CompliancePacks builtIn();
    /// Packs of a file of the same form; the error names the row.
    static Result<CompliancePacks> parse(const QByteArray &json);

    /// The pack of a country; never fails: the European Union stands in for its members, a cautious default for the
    /// rest.
    const CountryPack &packFor(QStringView region) const;
    /// The pack of exactly that name ("CN", "EU", "ZZ"), for people who choose one; null if there is none.
    const CountryPack *find(QStringView region) const;
    const QList<CountryPack> &packs() const { return m_packs; }

    /// The rules of hours for marketing to one number: its country's, and its state's where the area code tells one.
    /// Give them to nextAllowed() together with the campaign's own.
    QList<WeekHours> marketingHours(QStringView region, QStringView e164) const;

    const ReplyKeywords &replies() const { return m_replies; }

    /// Words of `text` to reconsider in texts to a country; none for countries without lists.
    QList<SensitiveWord> sensitiveWords(QStringView region, QStringView text) const;

private:
    CompliancePacks() = default;
    Status addCountries(const QJsonArray &rows, const QStringList &unionMembers);

    QList<CountryPack> m_packs;
    QHash<QString, qsizetype> m_indexOfRegion;
    QHash<QString, WeekHours> m_hoursOfAreaCode; ///< Three digits after +1.
    QHash<QString, SensitiveWords> m_sensitiveOfRegion;
    ReplyKeywords m_replies;
};

} // namespace carillon
