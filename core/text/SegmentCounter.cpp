// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SegmentCounter.h"

#include "core/text/GraphemeBoundaries.h"
#include "core/text/GsmAlphabet.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kOctetsPerPart = 140; // 3GPP TS 23.040, TP-User-Data
constexpr int kSeptetsPerPart = 160;

struct Capacity
{
    int single = 0; ///< Of a text that needs one part only, and so no concatenation header.
    int part = 0;
};

/// Octets of the user data header, its length octet included. TS 23.040 9.2.3.24.
int headerOctets(int elementOctets)
{
    return elementOctets == 0 ? 0 : elementOctets + 1;
}

int concatenationOctets(int referenceBits)
{
    return referenceBits == 16 ? 6 : 5;
}

Capacity gsmCapacity(const GsmTablePair &tables, int referenceBits)
{
    const int national = 3 * tables.headerElements();
    // The header is padded to the next septet.
    const auto septetsBeside = [](int octets) { return kSeptetsPerPart - (octets * 8 + 6) / 7; };
    return { septetsBeside(headerOctets(national)),
             septetsBeside(headerOctets(national + concatenationOctets(referenceBits))) };
}

Capacity ucs2Capacity(int referenceBits)
{
    return { kOctetsPerPart / 2, (kOctetsPerPart - headerOctets(concatenationOctets(referenceBits))) / 2 };
}

bool isInsidePair(QStringView text, qsizetype index)
{
    return index > 0 && index < text.size() && text[index - 1].isHighSurrogate() && text[index].isLowSurrogate();
}

/// Calls `onPart` with the start of every part but the first; returns where the last one starts.
template <typename OnPart> qsizetype cutUcs2(QStringView text, int capacity, OnPart onPart)
{
    qsizetype start = 0;
    while (text.size() - start > capacity) {
        start += capacity;
        if (isInsidePair(text, start))
            --start;
        onPart(start);
    }
    return start;
}

/// As cutUcs2(), but between grapheme clusters; one that is longer than a part is cut between code points.
template <typename OnPart> qsizetype cutGraphemes(QStringView text, int capacity, OnPart onPart)
{
    GraphemeBoundaries boundaries(text);
    qsizetype start = 0;
    while (text.size() - start > capacity) {
        qsizetype end = start + capacity;
        if (isInsidePair(text, end))
            --end;
        const qsizetype boundary = boundaries.atOrBefore(end);
        start = boundary > start ? boundary : end;
        onPart(start);
    }
    return start;
}

struct DefaultSeptets
{
    int operator()(QChar unit) const { return kDefaultSeptets[unit.unicode()]; }
};

struct PairSeptets
{
    GsmTablePair tables;

    int operator()(QChar unit) const { return septetsOf(unit.unicode(), tables); }
};

/// Nothing if a character is in none of the tables.
template <typename Septets> std::optional<int> septetsIn(QStringView text, Septets septetsOfUnit)
{
    int sum = 0;
    for (const QChar unit : text) {
        const int septets = septetsOfUnit(unit);
        if (septets == 0)
            return std::nullopt;
        sum += septets;
    }
    return sum;
}

/// Packs greedily with escape pairs whole (which gives the fewest parts); returns the septets of the last part.
template <typename Septets, typename OnPart>
int cutGsm(QStringView text, int capacity, Septets septetsOfUnit, OnPart onPart)
{
    int used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int septets = septetsOfUnit(text[i]);
        if (used + septets > capacity) {
            onPart(i);
            used = 0;
        }
        used += septets;
    }
    return used;
}

/// How a text fits into a pair of GSM tables.
struct GsmFit
{
    GsmTablePair tables = {};
    int units = 0;
    int segments = 1;
    int capacity = 0;
    int unitsLeft = 0;

    bool isBetterThan(const GsmFit &other) const
    {
        return segments != other.segments ? segments < other.segments : unitsLeft > other.unitsLeft;
    }
};

template <typename Septets>
std::optional<GsmFit> fitWith(QStringView text, const GsmTablePair &tables, int referenceBits, Septets septetsOfUnit)
{
    const std::optional<int> units = septetsIn(text, septetsOfUnit);
    if (!units)
        return std::nullopt;
    const Capacity capacity = gsmCapacity(tables, referenceBits);
    if (*units <= capacity.single)
        return GsmFit{ tables, *units, 1, capacity.single, capacity.single - *units };
    int segments = 1;
    const int used = cutGsm(text, capacity.part, septetsOfUnit, [&](qsizetype) { ++segments; });
    return GsmFit{ tables, *units, segments, capacity.part, capacity.part - used };
}

/// Calls `visit` with each pair of tables that the options allow besides the default one; those with fewer header
/// elements first, so that they win a tie.
template <typename Visit> void forEachNationalPair(const QList<NationalLanguage> &languages, Visit visit)
{
    for (const NationalLanguage language : languages) {
        if (hasLockingTable(language))
            visit(GsmTablePair{ language, std::nullopt });
        visit(GsmTablePair{ std::nullopt, language });
    }
    for (const NationalLanguage locking : languages) {
        for (const NationalLanguage singleShift : languages) {
            if (hasLockingTable(locking))
                visit(GsmTablePair{ locking, singleShift });
        }
    }
}

std::optional<GsmFit> bestGsmFit(QStringView text, const CountOptions &options)
{
    std::optional<GsmFit> best = fitWith(text, {}, options.referenceBits, DefaultSeptets{});
    forEachNationalPair(options.languages, [&](const GsmTablePair &tables) {
        const std::optional<GsmFit> fit = fitWith(text, tables, options.referenceBits, PairSeptets{ tables });
        if (fit && (!best || fit->isBetterThan(*best)))
            best = fit;
    });
    return best;
}

template <typename Septets> QList<Offender> offendersUnder(QStringView text, Septets septetsOfUnit)
{
    QList<Offender> result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isInsidePair(text, i) || septetsOfUnit(text[i]) != 0)
            continue;
        const bool isPair = isInsidePair(text, i + 1);
        result.append({ i, isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()) });
    }
    return result;
}

/// What keeps the text out of the tables that come closest.
QList<Offender> offendersOf(QStringView text, const QList<NationalLanguage> &languages)
{
    QList<Offender> fewest = offendersUnder(text, DefaultSeptets{});
    forEachNationalPair(languages, [&](const GsmTablePair &tables) {
        QList<Offender> offenders = offendersUnder(text, PairSeptets{ tables });
        if (offenders.size() < fewest.size())
            fewest = std::move(offenders);
    });
    return fewest;
}

TextCount countGsm(QStringView text, const GsmFit &fit)
{
    TextCount count;
    count.encoding = Encoding::Gsm7;
    count.units = fit.units;
    count.segments = fit.segments;
    count.segmentsGraphemeSafe = fit.segments;
    count.unitsPerSegment = fit.capacity;
    count.unitsLeft = fit.unitsLeft;
    count.lockingShift = fit.tables.locking;
    count.singleShift = fit.tables.singleShift;
    if (fit.segments > 1) {
        cutGsm(text, fit.capacity, PairSeptets{ fit.tables }, [&](qsizetype start) { count.partStarts.append(start); });
    }
    return count;
}

int ucs2Segments(QStringView text, const Capacity &capacity)
{
    int segments = 1;
    if (text.size() > capacity.single)
        cutUcs2(text, capacity.part, [&](qsizetype) { ++segments; });
    return segments;
}

int graphemeSegments(QStringView text, const Capacity &capacity)
{
    int segments = 1;
    if (text.size() > capacity.single)
        cutGraphemes(text, capacity.part, [&](qsizetype) { ++segments; });
    return segments;
}

TextCount countUcs2(QStringView text, const CountOptions &options)
{
    const Capacity capacity = ucs2Capacity(options.referenceBits);
    const bool isSingle = text.size() <= capacity.single;
    TextCount count;
    count.encoding = Encoding::Ucs2;
    count.units = static_cast<int>(text.size());
    count.unitsPerSegment = isSingle ? capacity.single : capacity.part;
    count.segmentsGraphemeSafe = graphemeSegments(text, capacity);
    qsizetype lastStart = 0;
    const auto addPart = [&](qsizetype start) { count.partStarts.append(start); };
    if (!isSingle && options.rule == BillingRule::Grapheme)
        lastStart = cutGraphemes(text, capacity.part, addPart);
    else if (!isSingle)
        lastStart = cutUcs2(text, capacity.part, addPart);
    count.segments = static_cast<int>(count.partStarts.size());
    count.unitsLeft = count.unitsPerSegment - static_cast<int>(text.size() - lastStart);
    count.offenders = offendersOf(text, options.languages);
    return count;
}

constexpr Capacity kChinaCapacity = { 70, 67 };

/// Mainland carriers divide; they do not pack.
int chinaSegments(qsizetype units)
{
    if (units <= kChinaCapacity.single)
        return 1;
    return static_cast<int>((units + kChinaCapacity.part - 1) / kChinaCapacity.part);
}

TextCount countChina(QStringView text)
{
    TextCount count;
    count.encoding = Encoding::Ucs2;
    count.units = static_cast<int>(text.size());
    count.segments = chinaSegments(text.size());
    count.segmentsGraphemeSafe = count.segments;
    count.unitsPerSegment = count.segments == 1 ? kChinaCapacity.single : kChinaCapacity.part;
    count.unitsLeft = count.segments * count.unitsPerSegment - count.units;
    for (int part = 1; part < count.segments; ++part) {
        const qsizetype start = qsizetype(part) * kChinaCapacity.part;
        count.partStarts.append(isInsidePair(text, start) ? start - 1 : start);
    }
    return count;
}

} // namespace

TextCount countText(QStringView text, const CountOptions &options)
{
    if (options.rule == BillingRule::China)
        return countChina(text);
    if (const std::optional<GsmFit> fit = bestGsmFit(text, options))
        return countGsm(text, *fit);
    return countUcs2(text, options);
}

QuickCount quickCount(QStringView text, const CountOptions &options)
{
    const int utf16Units = static_cast<int>(text.size());
    if (options.rule == BillingRule::China)
        return { Encoding::Ucs2, utf16Units, chinaSegments(text.size()) };
    if (const std::optional<GsmFit> fit = bestGsmFit(text, options))
        return { Encoding::Gsm7, fit->units, fit->segments };
    const Capacity capacity = ucs2Capacity(options.referenceBits);
    const bool isGrapheme = options.rule == BillingRule::Grapheme;
    return { Encoding::Ucs2, utf16Units, isGrapheme ? graphemeSegments(text, capacity) : ucs2Segments(text, capacity) };
}

QString nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Gsm7: return u"gsm7"_s;
    case Encoding::Ucs2: return u"ucs2"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(BillingRule rule)
{
    switch (rule) {
    case BillingRule::Standard: return u"standard"_s;
    case BillingRule::Grapheme: return u"grapheme"_s;
    case BillingRule::China: return u"china"_s;
    }
    Q_UNREACHABLE();
}

std::optional<BillingRule> billingRuleFromName(QStringView name)
{
    for (const BillingRule rule : { BillingRule::Standard, BillingRule::Grapheme, BillingRule::China }) {
        if (name == nameOf(rule))
            return rule;
    }
    return std::nullopt;
}

} // namespace carillon
