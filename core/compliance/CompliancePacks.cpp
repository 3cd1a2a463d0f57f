// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/CompliancePacks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

// Packs that stand in for countries without a row of their own.
constexpr QLatin1StringView kUnion = "EU"_L1;
constexpr QLatin1StringView kWorld = "ZZ"_L1;

Error badPacks(const QString &where, const QString &message)
{
    return { .code = Error::Code::InvalidArgument,
             .message = message,
             .where = where,
             .hint = u"Compare the file with the packs that come with the program."_s,
             .key = u"compliance-packs"_s };
}

QStringList toStrings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue value : array.toArray())
        result.append(value.toString());
    return result;
}

/// The words of all languages together; a reply does not say which it is in.
QStringList wordsOfAllLanguages(const QJsonValue &byLanguage)
{
    QStringList words;
    for (const QJsonValue language : byLanguage.toObject())
        words += toStrings(language);
    return words;
}

Result<WeekHours> readHours(const QJsonValue &windows, const QString &where)
{
    WeekHours week;
    for (const QJsonValue window : windows.toArray()) {
        const Result<DayHours> hours = parseDayHours(window["hours"_L1].toString());
        if (!hours)
            return badPacks(where, hours.error().message);
        for (const QJsonValue day : window["days"_L1].toArray()) {
            if (day.toInt() < 1 || day.toInt() > 7)
                return badPacks(where, u"A day of the week is outside 1 to 7."_s);
            week.setDay(day.toInt(), *hours);
        }
    }
    return week;
}

std::optional<WordingNeed> needFromName(const QString &name)
{
    if (name == u"demanded")
        return WordingNeed::Demanded;
    if (name == u"recommended")
        return WordingNeed::Recommended;
    return name == u"none" ? std::optional(WordingNeed::None) : std::nullopt;
}

Result<CountryPack> readPack(const QJsonValue &row)
{
    CountryPack pack;
    pack.region = row["region"_L1].toString();
    const Result<WeekHours> hours = readHours(row["hours"_L1], pack.region);
    if (!hours)
        return hours.error();
    const QJsonValue optOut = row["optOut"_L1];
    const std::optional<WordingNeed> need = needFromName(optOut["need"_L1].toString());
    if (pack.region.isEmpty() || !need)
        return badPacks(pack.region,
                        u"A pack needs a region, and says demanded, recommended or none of its wording."_s);
    pack.name = row["name"_L1].toString();
    pack.hours = *hours;
    pack.basis = row["basis"_L1].toString();
    pack.confidence = row["confidence"_L1].toString();
    pack.optOutNeed = *need;
    pack.optOutWordings = toStrings(optOut["wordings"_L1]);
    pack.optOutSample = optOut["sample"_L1].toString();
    pack.signatureDemanded = row["signature"_L1].toBool();
    pack.labels = toStrings(row["labels"_L1]);
    return pack;
}

Result<QHash<QString, WeekHours>> readStates(const QJsonObject &states)
{
    QHash<QString, WeekHours> result;
    for (auto state = states.begin(); state != states.end(); ++state) {
        const QJsonValue row = *state;
        const Result<WeekHours> hours = readHours(row["hours"_L1], state.key());
        if (!hours)
            return hours.error();
        for (const QString &areaCode : toStrings(row["areaCodes"_L1]))
            result.insert(areaCode, *hours);
    }
    return result;
}

QHash<QString, SensitiveWords> readSensitiveWords(const QJsonValue &groups, const QStringList &harmless)
{
    QHash<QString, SensitiveWords> result;
    for (const QJsonValue group : groups.toArray()) {
        SensitiveWords &words = result[group["region"_L1].toString()];
        for (const QString &word : toStrings(group["words"_L1]))
            words.add(word, group["hint"_L1].toString());
    }
    for (SensitiveWords &words : result) {
        for (const QString &word : harmless)
            words.addHarmless(word);
    }
    return result;
}

} // namespace

CompliancePacks CompliancePacks::builtIn()
{
    QFile file(u":/compliance/packs.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen);
    Result<CompliancePacks> packs = parse(file.readAll());
    Q_ASSERT(packs.ok()); // the file is part of the program, and tested
    return std::move(packs).value();
}

Result<CompliancePacks> CompliancePacks::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return badPacks(u"byte %1"_s.arg(problem.offset), problem.errorString());
    CompliancePacks packs;
    CARILLON_TRY(packs.addCountries(root["countries"_L1].toArray(), toStrings(root["europeanUnion"_L1])));
    Result<QHash<QString, WeekHours>> states = readStates(root["usStates"_L1].toObject());
    if (!states)
        return states.error();
    packs.m_hoursOfAreaCode = std::move(*states);
    packs.m_sensitiveOfRegion = readSensitiveWords(root["sensitiveWords"_L1], toStrings(root["harmlessWords"_L1]));
    packs.m_replies
        = ReplyKeywords(wordsOfAllLanguages(root["optOutKeywords"_L1]), wordsOfAllLanguages(root["optInKeywords"_L1]),
                        wordsOfAllLanguages(root["helpKeywords"_L1]), toStrings(root["optOutPhrases"_L1]));
    return packs;
}

Status CompliancePacks::addCountries(const QJsonArray &rows, const QStringList &unionMembers)
{
    for (const QJsonValue row : rows) {
        Result<CountryPack> pack = readPack(row);
        if (!pack)
            return pack.error();
        m_indexOfRegion.insert(pack->region, m_packs.size());
        m_packs.append(std::move(*pack));
    }
    if (!m_indexOfRegion.contains(QString(kUnion)) || !m_indexOfRegion.contains(QString(kWorld)))
        return badPacks({}, u"The packs EU and ZZ, which stand in for others, are missing."_s);
    for (const QString &member : unionMembers) {
        if (!m_indexOfRegion.contains(member))
            m_indexOfRegion.insert(member, m_indexOfRegion.value(QString(kUnion)));
    }
    return {};
}

const CountryPack &CompliancePacks::packFor(QStringView region) const
{
    const qsizetype fallback = m_indexOfRegion.value(QString(kWorld));
    return m_packs.at(m_indexOfRegion.value(region.toString(), fallback));
}

const CountryPack *CompliancePacks::find(QStringView region) const
{
    const auto found
        = std::find_if(m_packs.begin(), m_packs.end(), [&](const CountryPack &pack) { return pack.region == region; });
    return found == m_packs.end() ? nullptr : &*found;
}

QList<WeekHours> CompliancePacks::marketingHours(QStringView region, QStringView e164) const
{
    QList<WeekHours> rules = { packFor(region).hours };
    if (region == u"US" && e164.startsWith(u"+1") && e164.size() >= 5) {
        const auto state = m_hoursOfAreaCode.constFind(e164.sliced(2, 3).toString());
        if (state != m_hoursOfAreaCode.constEnd())
            rules.append(*state);
    }
    return rules;
}

QList<SensitiveWord> CompliancePacks::sensitiveWords(QStringView region, QStringView text) const
{
    const auto words = m_sensitiveOfRegion.constFind(region.toString());
    return words == m_sensitiveOfRegion.constEnd() ? QList<SensitiveWord>() : words->findIn(text);
}

} // namespace carillon
