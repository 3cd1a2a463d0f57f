// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"
#include "SlowSegmenter.h"
#include "core/text/SegmentCounter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::test;

namespace {

QJsonObject segmentCases()
{
    QFile file(QStringLiteral(CARILLON_TEST_DATA "/text/segment-cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<int> toInts(const QJsonValue &array)
{
    QList<int> result;
    for (const QJsonValue value : array.toArray())
        result.append(value.toInt());
    return result;
}

/// UTF-16 units of each part.
QList<qsizetype> partSizes(const TextCount &count, const QString &text)
{
    QList<qsizetype> sizes;
    for (qsizetype i = 0; i < count.partStarts.size(); ++i) {
        const bool isLast = i + 1 == count.partStarts.size();
        sizes.append((isLast ? text.size() : count.partStarts[i + 1]) - count.partStarts[i]);
    }
    return sizes;
}

/// Units of each part in the encoding.
QList<int> partUnits(const TextCount &count, const QString &text)
{
    QList<int> result;
    for (qsizetype i = 0; i < count.partStarts.size(); ++i) {
        const qsizetype end = i + 1 < count.partStarts.size() ? count.partStarts[i + 1] : text.size();
        const std::vector<int> atoms
            = atomsOf(text.mid(count.partStarts[i], end - count.partStarts[i]), count.encoding == Encoding::Gsm7);
        result.append(std::accumulate(atoms.begin(), atoms.end(), 0));
    }
    return result;
}

QList<int> toList(const std::vector<int> &values)
{
    return QList<int>(values.begin(), values.end());
}

CountOptions withReference(int bits)
{
    CountOptions options;
    options.referenceBits = bits;
    return options;
}

CountOptions withRule(BillingRule rule)
{
    CountOptions options;
    options.rule = rule;
    return options;
}

QuickCount quickPartOf(const TextCount &count)
{
    return { count.encoding, count.units, count.segments };
}

rc::Gen<QString> anyText()
{
    return rc::gen::map(rc::gen::arbitrary<quint64>(), [](quint64 seed) { return RandomText(seed).next(); });
}

} // namespace

class tst_SegmentCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectedTextsNeedTheStandardsParts_data();
    void collectedTextsNeedTheStandardsParts();
    void collectedTextsAreCutBetweenWholeCharacters_data();
    void collectedTextsAreCutBetweenWholeCharacters();
    void nationalTablesGiveTheBestCombination_data();
    void nationalTablesGiveTheBestCombination();
    void chinaBillsBySeventyAndSixtySeven_data();
    void chinaBillsBySeventyAndSixtySeven();
    void headersCostWhatTheStandardSays_data();
    void headersCostWhatTheStandardSays();
    void theEmptyTextIsOnePartOfNothing();
    void offendersNameTheCharactersThatForceUnicode();
    void offendersAreThoseOfTheClosestTables();
    void chinaNamesNoOffenders();
    void graphemeRuleKeepsAVisibleCharacterWhole_data();
    void graphemeRuleKeepsAVisibleCharacterWhole();
    void namesAreThoseOfTheCommandLine();
    void agreesWithASlowReadingOfTheStandard();
    void partsReassembleAndNoneIsTooFull();
    void noCutTakesFewerParts();
    void appendingNeverMakesATextCheaper();
    void theQuickCountIsTheSame();
};

void tst_SegmentCounter::collectedTextsNeedTheStandardsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("wanted");

    for (const QJsonValue value : segmentCases()["cases"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        QTest::addRow("%s %s", qPrintable(row["id"_L1].toString()), qPrintable(row["description"_L1].toString()))
            << row["text"_L1].toString() << row;
    }
}

void tst_SegmentCounter::collectedTextsNeedTheStandardsParts()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, wanted);
    const QJsonObject narrow = wanted["expected"_L1].toObject();
    QCOMPARE(text.size(), wanted["utf16_units"_L1].toInteger());

    const TextCount count = countText(text);
    const TextCount wide = countText(text, withReference(16));

    QCOMPARE(count.encoding == Encoding::Gsm7, narrow["encoding"_L1].toString() == "GSM-7"_L1);
    QCOMPARE(count.units, narrow["units"_L1].toInt());
    QCOMPARE(count.segments, narrow["segments"_L1].toInt());
    QCOMPARE(partUnits(count, text), toInts(narrow["parts"_L1]));
    QCOMPARE(count.unitsLeft, count.unitsPerSegment - partUnits(count, text).last());
    QCOMPARE(partUnits(wide, text), toInts(wanted["expected_16bit_ref"_L1]["parts"_L1]));
    QCOMPARE(quickCount(text), quickPartOf(count));
    QCOMPARE(count.offenders.isEmpty(), count.encoding == Encoding::Gsm7);
}

void tst_SegmentCounter::collectedTextsAreCutBetweenWholeCharacters_data()
{
    collectedTextsNeedTheStandardsParts_data();
}

void tst_SegmentCounter::collectedTextsAreCutBetweenWholeCharacters()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, wanted);

    const TextCount standard = countText(text);
    const TextCount count = countText(text, withRule(BillingRule::Grapheme));

    QCOMPARE(count.segments, standard.segmentsGraphemeSafe);
    QCOMPARE(count.segmentsGraphemeSafe, standard.segmentsGraphemeSafe);
    QCOMPARE(quickCount(text, withRule(BillingRule::Grapheme)), quickPartOf(count));
    if (wanted["grapheme_safe"_L1].isObject()) {
        QCOMPARE(partUnits(count, text), toInts(wanted["grapheme_safe"_L1]["parts"_L1]));
        QCOMPARE(standard.segmentsGraphemeSafe, wanted["grapheme_safe"_L1]["segments"_L1].toInt());
    } else {
        QCOMPARE(count, standard);
    }
}

void tst_SegmentCounter::nationalTablesGiveTheBestCombination_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("wanted");

    for (const QJsonValue value : segmentCases()["national_language_cases"_L1]["cases"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        QTest::addRow("%s %s", qPrintable(row["id"_L1].toString()), qPrintable(row["language"_L1].toString()))
            << row["text"_L1].toString() << row;
    }
}

void tst_SegmentCounter::nationalTablesGiveTheBestCombination()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, wanted);
    const QJsonObject best = wanted["best"_L1].toObject();
    CountOptions options;
    options.languages = { static_cast<NationalLanguage>(wanted["language_id"_L1].toInt()) };

    const TextCount count = countText(text, options);

    QCOMPARE(count.encoding, Encoding::Gsm7);
    QCOMPARE(count.lockingShift ? int(*count.lockingShift) : 0, best["locking"_L1].toInt());
    QCOMPARE(count.singleShift ? int(*count.singleShift) : 0, best["single_shift"_L1].toInt());
    QCOMPARE(count.units, best["septets"_L1].toInt());
    QCOMPARE(count.segments, best["segments"_L1].toInt());
    QCOMPARE(count.unitsPerSegment,
             best[count.segments == 1 ? "capacity_single"_L1 : "capacity_multi_8bit"_L1].toInt());
    QCOMPARE(count.unitsLeft, count.unitsPerSegment - toInts(best["parts"_L1]).last());
    QCOMPARE(quickCount(text, options), quickPartOf(count));
}

void tst_SegmentCounter::chinaBillsBySeventyAndSixtySeven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("segments");

    for (const QJsonValue value : segmentCases()["china_billing_cases"_L1]["cases"_L1].toArray()) {
        QTest::addRow("%s", qPrintable(value["description"_L1].toString()))
            << value["full"_L1].toString() << value["bill_units"_L1].toInt();
    }
    QTest::newRow("plain Latin gets no 160") << QString(71, u'a') << 2;
    QTest::newRow("division, not packing: 67 emoji are two parts") << u"😀"_s.repeated(67) << 2;
}

void tst_SegmentCounter::chinaBillsBySeventyAndSixtySeven()
{
    QFETCH(QString, text);
    QFETCH(int, segments);

    const TextCount count = countText(text, withRule(BillingRule::China));

    QCOMPARE(count.segments, segments);
    QCOMPARE(count.segmentsGraphemeSafe, segments);
    QCOMPARE(count.units, int(text.size()));
    QCOMPARE(count.unitsPerSegment, segments == 1 ? 70 : 67);
    QCOMPARE(count.unitsLeft, segments * count.unitsPerSegment - count.units);
    QCOMPARE(count.partStarts.size(), segments);
    QCOMPARE(quickCount(text, withRule(BillingRule::China)), quickPartOf(count));
}

void tst_SegmentCounter::headersCostWhatTheStandardSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("referenceBits");
    QTest::addColumn<int>("capacity");

    const QString one = u"ş"_s; // one locking table
    const QString two = u"अ!Z"_s; // Hindi needs both tables for its own letters and a capital
    QTest::newRow("no header") << u"a"_s << 8 << 160;
    QTest::newRow("8-bit reference") << QString(161, u'a') << 8 << 153;
    QTest::newRow("16-bit reference") << QString(161, u'a') << 16 << 152;
    QTest::newRow("Unicode alone") << u"测"_s << 8 << 70;
    QTest::newRow("Unicode, 8-bit reference") << QString(71, u'测') << 8 << 67;
    QTest::newRow("Unicode, 16-bit reference") << QString(71, u'测') << 16 << 66;
    QTest::newRow("one table, one part") << one << 8 << 155;
    QTest::newRow("one table, 8-bit reference") << one.repeated(160) << 8 << 149;
    QTest::newRow("one table, 16-bit reference") << one.repeated(160) << 16 << 148;
    QTest::newRow("two tables, one part") << two << 8 << 152;
    QTest::newRow("two tables, 8-bit reference") << two.repeated(60) << 8 << 146;
    QTest::newRow("two tables, 16-bit reference") << two.repeated(60) << 16 << 145;
}

void tst_SegmentCounter::headersCostWhatTheStandardSays()
{
    QFETCH(QString, text);
    QFETCH(int, referenceBits);
    QFETCH(int, capacity);
    CountOptions options = withReference(referenceBits);
    options.languages = { NationalLanguage::Turkish, NationalLanguage::Hindi };

    QCOMPARE(countText(text, options).unitsPerSegment, capacity);
}

void tst_SegmentCounter::theEmptyTextIsOnePartOfNothing()
{
    const TextCount count = countText(u"");

    QCOMPARE(count, TextCount());
    QCOMPARE(count.unitsLeft, 160);
    QCOMPARE(count.partStarts, QList<qsizetype>{ 0 });
}

void tst_SegmentCounter::offendersNameTheCharactersThatForceUnicode()
{
    const QString text = u"a“b😀c"_s + QChar(0xDC00);

    const TextCount count = countText(text);

    const QList<Offender> wanted = { { 1, U'“' }, { 3, U'😀' }, { 6, char32_t(0xDC00) } };
    QCOMPARE(count.offenders, wanted);
}

void tst_SegmentCounter::offendersAreThoseOfTheClosestTables()
{
    CountOptions options;
    options.languages = { NationalLanguage::Turkish };

    const TextCount count = countText(u"şı测", options);

    QCOMPARE(count.encoding, Encoding::Ucs2);
    QCOMPARE(count.offenders, (QList<Offender>{ { 2, U'测' } }));
}

void tst_SegmentCounter::chinaNamesNoOffenders()
{
    const TextCount count = countText(u"您好", withRule(BillingRule::China));

    QCOMPARE(count.encoding, Encoding::Ucs2);
    QVERIFY(count.offenders.isEmpty());
}

void tst_SegmentCounter::graphemeRuleKeepsAVisibleCharacterWhole_data()
{
    QTest::addColumn<QString>("character");

    QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s;
    QTest::newRow("flag") << u"🇨🇳"_s;
    QTest::newRow("skin tone") << u"👍🏽"_s;
    QTest::newRow("accent") << u"e\u0301"_s;
    QTest::newRow("Bengali vowel sign") << u"\u0995\u09BE"_s;
    QTest::newRow("Hindi conjunct") << u"\u0915\u094D\u0937"_s;
    QTest::newRow("Thai vowel") << u"\u0E01\u0E33"_s;
    QTest::newRow("Korean syllable in letters") << u"\u1112\u1161\u11AB"_s;
}

void tst_SegmentCounter::graphemeRuleKeepsAVisibleCharacterWhole()
{
    QFETCH(QString, character);
    const QString text = QString(66, u'测') + character + u"后面的文字"_s;

    const TextCount count = countText(text, withRule(BillingRule::Grapheme));

    QCOMPARE(partSizes(count, text), (QList<qsizetype>{ 66, character.size() + 5 }));
}

void tst_SegmentCounter::namesAreThoseOfTheCommandLine()
{
    QCOMPARE(nameOf(Encoding::Gsm7), u"gsm7"_s);
    QCOMPARE(nameOf(Encoding::Ucs2), u"ucs2"_s);
    for (const auto rule : { BillingRule::Standard, BillingRule::Grapheme, BillingRule::China })
        QCOMPARE(billingRuleFromName(nameOf(rule)), rule);
    QCOMPARE(billingRuleFromName(u"carrier"), std::nullopt);
    for (int id = 1; id <= 13; ++id) {
        const auto language = static_cast<NationalLanguage>(id);
        QCOMPARE(nationalLanguageFromName(nameOf(language)), language);
    }
    QCOMPARE(nationalLanguageFromName(u"Turkish"), NationalLanguage::Turkish);
    QCOMPARE(nationalLanguageFromName(u"klingon"), std::nullopt);
}

void tst_SegmentCounter::agreesWithASlowReadingOfTheStandard()
{
    RandomText texts(20261125);
    for (int i = 0; i < 200'000; ++i) {
        const QString text = texts.next();
        const int bits = i % 2 == 0 ? 8 : 16;
        const SlowCount slow = slowCount(text, bits);
        const QuickCount quick = quickCount(text, withReference(bits));
        if (quick.units == slow.units && quick.segments == int(slow.partUnits.size())
            && (quick.encoding == Encoding::Gsm7) == slow.isGsm
            && (i % 8 != 0 || partUnits(countText(text, withReference(bits)), text) == toList(slow.partUnits)))
            continue;
        QFAIL(qPrintable(u"text %1: %2"_s.arg(i).arg(text)));
    }
}

void tst_SegmentCounter::partsReassembleAndNoneIsTooFull()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText();
        const auto rule = *rc::gen::element(BillingRule::Standard, BillingRule::Grapheme);
        CountOptions options = withRule(rule);
        options.referenceBits = *rc::gen::element(8, 16);

        const TextCount count = countText(text, options);

        RC_ASSERT(count.partStarts.size() == count.segments);
        RC_ASSERT(count.partStarts.first() == 0);
        int units = 0;
        for (const int part : partUnits(count, text)) {
            RC_ASSERT(part <= count.unitsPerSegment);
            units += part;
        }
        RC_ASSERT(units == count.units);
        for (const qsizetype start : count.partStarts.mid(1))
            RC_ASSERT(!(text[start - 1].isHighSurrogate() && text[start].isLowSurrogate()));
    }));
}

void tst_SegmentCounter::noCutTakesFewerParts()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText();

        const TextCount count = countText(text);

        RC_ASSERT(count.segments
                  == fewestParts(atomsOf(text, count.encoding == Encoding::Gsm7), count.unitsPerSegment));
        RC_ASSERT(count.segmentsGraphemeSafe >= count.segments);
    }));
}

void tst_SegmentCounter::appendingNeverMakesATextCheaper()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText();
        const QString more = *anyText();

        for (const auto rule : { BillingRule::Standard, BillingRule::China })
            RC_ASSERT(quickCount(QString(text + more), withRule(rule)).segments
                      >= quickCount(text, withRule(rule)).segments);
    }));
}

void tst_SegmentCounter::theQuickCountIsTheSame()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText();
        CountOptions options;
        options.rule = *rc::gen::element(BillingRule::Standard, BillingRule::Grapheme, BillingRule::China);
        options.referenceBits = *rc::gen::element(8, 16);
        if (*rc::gen::arbitrary<bool>())
            options.languages = { NationalLanguage::Spanish, NationalLanguage::Portuguese };

        RC_ASSERT(quickCount(text, options) == quickPartOf(countText(text, options)));
    }));
}

QTEST_APPLESS_MAIN(tst_SegmentCounter)
#include "tst_SegmentCounter.moc"
