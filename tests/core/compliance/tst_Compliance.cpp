// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/CompliancePacks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;

namespace {

UtcMs at(const QString &rfc3339)
{
    return fromRfc3339(rfc3339).value_or(0);
}

QString asText(std::optional<UtcMs> moment)
{
    return moment ? toRfc3339(*moment) : u"never"_s;
}

DayHours hours(const QString &text)
{
    return parseDayHours(text).value_or(DayHours{});
}

} // namespace

class tst_Compliance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountryOfTheFactsHasAPack();
    void strangersGetTheCautiousPack();
    void findsOnlyPacksOfThatName();
    void sendingWaitsForTheNextAllowedHour_data();
    void sendingWaitsForTheNextAllowedHour();
    void campaignHoursNarrowTheLaw();
    void rulesThatNeverMeetAreNever();
    void wordingIsFoundHoweverItIsWritten_data();
    void wordingIsFoundHoweverItIsWritten();
    void everySampleSatisfiesItsPack();
    void signatureStandsAtEitherEnd_data();
    void signatureStandsAtEitherEnd();
    void labelOpensTheText();
    void repliesAreUnderstood_data();
    void repliesAreUnderstood();
    void singleLettersCountOnlyWhereOffered();
    void keywordIsReportedFolded();
    void sensitiveWordsAreShownWithTheReason_data();
    void sensitiveWordsAreShownWithTheReason();
    void weeksMeetInWhatBothHaveOpen_data();
    void weeksMeetInWhatBothHaveOpen();
    void brokenPacksAreNamed_data();
    void brokenPacksAreNamed();

private:
    const CompliancePacks m_packs = CompliancePacks::builtIn();
};

void tst_Compliance::everyCountryOfTheFactsHasAPack()
{
    QCOMPARE(m_packs.packs().size(), 30);
    for (const CountryPack &pack : m_packs.packs()) {
        QVERIFY2(!pack.hours.day(1)->always(), qPrintable(pack.region));
        QVERIFY2(!pack.name.isEmpty() && !pack.basis.isEmpty(), qPrintable(pack.region));
        QVERIFY2((QStringList{ u"high"_s, u"medium"_s, u"low"_s }).contains(pack.confidence), qPrintable(pack.region));
        QVERIFY2(pack.optOutNeed == WordingNeed::None || !pack.optOutSample.isEmpty(), qPrintable(pack.region));
    }
    const CountryPack &china = m_packs.packFor(u"CN");
    QCOMPARE(china.optOutNeed, WordingNeed::Demanded);
    QVERIFY(china.signatureDemanded);
    QCOMPARE(china.hours, WeekHours::everyDay(hours(u"08:00-20:00"_s)));
}

void tst_Compliance::strangersGetTheCautiousPack()
{
    QCOMPARE(m_packs.packFor(u"CN").region, u"CN"_s);
    QCOMPARE(m_packs.packFor(u"FR").region, u"FR"_s);
    QCOMPARE(m_packs.packFor(u"NL").region, u"EU"_s);
    QCOMPARE(m_packs.packFor(u"PE").region, u"ZZ"_s);
    QCOMPARE(m_packs.packFor(u"").region, u"ZZ"_s);
}

void tst_Compliance::findsOnlyPacksOfThatName()
{
    QVERIFY(m_packs.find(u"EU") != nullptr);
    QVERIFY(m_packs.find(u"NL") == nullptr);
    QVERIFY(m_packs.find(u"none") == nullptr);
}

void tst_Compliance::sendingWaitsForTheNextAllowedHour_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QStringList>("zones");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("wanted");

    const QString phone = u"+8613800138000"_s;
    const QStringList shanghai = { u"Asia/Shanghai"_s };
    QTest::newRow("inside") << u"CN"_s << phone << shanghai << u"2026-11-25T02:30:00Z"_s << u"2026-11-25T02:30:00Z"_s;
    QTest::newRow("the end is outside") << u"CN"_s << phone << shanghai << u"2026-11-25T12:00:00Z"_s
                                        << u"2026-11-26T00:00:00Z"_s;
    QTest::newRow("before the start") << u"CN"_s << phone << shanghai << u"2026-11-24T23:59:59Z"_s
                                      << u"2026-11-25T00:00:00Z"_s;
    const QStringList paris = { u"Europe/Paris"_s };
    QTest::newRow("France rests on Sunday")
        << u"FR"_s << u"+33612345678"_s << paris << u"2026-11-28T19:00:00Z"_s << u"2026-11-30T07:00:00Z"_s;
    QTest::newRow("French Saturday") << u"FR"_s << u"+33612345678"_s << paris << u"2026-11-28T18:59:00Z"_s
                                     << u"2026-11-28T18:59:00Z"_s;
    QTest::newRow("Canada starts late on Saturday")
        << u"CA"_s << u"+14167365000"_s << QStringList{ u"America/Toronto"_s } << u"2026-11-28T13:00:00Z"_s
        << u"2026-11-28T15:00:00Z"_s;
    const QStringList chicago = { u"America/Chicago"_s };
    QTest::newRow("Texas at noon on Sunday")
        << u"US"_s << u"+12145550123"_s << chicago << u"2026-11-29T15:00:00Z"_s << u"2026-11-29T18:00:00Z"_s;
    QTest::newRow("Alabama not on Sunday")
        << u"US"_s << u"+12055550123"_s << chicago << u"2026-11-29T15:00:00Z"_s << u"2026-11-30T14:00:00Z"_s;
    QTest::newRow("a state without rules of its own")
        << u"US"_s << u"+15155550123"_s << chicago << u"2026-11-29T15:00:00Z"_s << u"2026-11-29T15:00:00Z"_s;
    QTest::newRow("every zone must agree")
        << u"US"_s << u"+15155550123"_s << QStringList{ u"America/New_York"_s, u"America/Los_Angeles"_s }
        << u"2026-11-25T13:30:00Z"_s << u"2026-11-25T16:00:00Z"_s;
    QTest::newRow("the clock goes forward")
        << u"US"_s << u"+15155550123"_s << chicago << u"2026-03-08T06:00:00Z"_s << u"2026-03-08T13:00:00Z"_s;
}

void tst_Compliance::sendingWaitsForTheNextAllowedHour()
{
    QFETCH(QString, region);
    QFETCH(QString, e164);
    QFETCH(QStringList, zones);
    QFETCH(QString, moment);

    const QList<WeekHours> rules = m_packs.marketingHours(region, e164);

    QTEST(asText(nextAllowed(at(moment), rules, zones)), "wanted");
}

void tst_Compliance::campaignHoursNarrowTheLaw()
{
    QList<WeekHours> rules = m_packs.marketingHours(u"CN", u"+8613800138000");
    rules.append(WeekHours::everyDay(hours(u"10:05-11:00"_s)));

    const auto next = nextAllowed(at(u"2026-11-25T00:30:00Z"_s), rules, { u"Asia/Shanghai"_s });

    QCOMPARE(asText(next), u"2026-11-25T02:05:00Z"_s);
}

void tst_Compliance::rulesThatNeverMeetAreNever()
{
    QList<WeekHours> rules = m_packs.marketingHours(u"CN", u"+8613800138000");
    rules.append(WeekHours::everyDay(hours(u"21:00-23:00"_s)));

    QCOMPARE(asText(nextAllowed(at(u"2026-11-25T00:30:00Z"_s), rules, { u"Asia/Shanghai"_s })), u"never"_s);
    QCOMPARE(asText(nextAllowed(0, { WeekHours() }, {})), u"never"_s);
}

void tst_Compliance::wordingIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");

    QTest::newRow("Chinese") << u"CN"_s << u"【商城】夏季大促，拒收请回复R"_s << true;
    QTest::newRow("Chinese, full width") << u"CN"_s << u"大促 拒收请回复Ｒ。"_s << true;
    QTest::newRow("Chinese, spaced") << u"CN"_s << u"大促 拒收请回复 R"_s << true;
    QTest::newRow("Chinese, older") << u"CN"_s << u"大促 回T退订"_s << true;
    QTest::newRow("Chinese, none") << u"CN"_s << u"【商城】夏季大促"_s << false;
    QTest::newRow("English in China") << u"CN"_s << u"Sale! Reply STOP to opt out"_s << false;
    QTest::newRow("English") << u"US"_s << u"Sale! reply stop to opt out."_s << true;
    QTest::newRow("English, short") << u"US"_s << u"Sale! STOP=end"_s << true;
    QTest::newRow("stop inside a word") << u"AU"_s << u"Nonstop sale, stopover free"_s << false;
    QTest::newRow("French") << u"FR"_s << u"Soldes -50% STOP au 36180"_s << true;
    QTest::newRow("French, none") << u"FR"_s << u"Soldes -50% en boutique"_s << false;
    QTest::newRow("Korean with an ending") << u"KR"_s << u"(광고) 세일 무료수신거부0801234567"_s << true;
    QTest::newRow("Vietnamese without accents") << u"VN"_s << u"[QC] Giam gia. Tu choi: soan TC gui 8xxx"_s << true;
    QTest::newRow("empty") << u"CN"_s << u""_s << false;
}

void tst_Compliance::wordingIsFoundHoweverItIsWritten()
{
    QFETCH(QString, region);
    QFETCH(QString, text);

    QTEST(hasOptOutWording(text, m_packs.packFor(region)), "found");
}

void tst_Compliance::everySampleSatisfiesItsPack()
{
    for (const CountryPack &pack : m_packs.packs()) {
        if (!pack.optOutSample.isEmpty())
            QVERIFY2(hasOptOutWording(QString(u"Offer. " + pack.optOutSample), pack), qPrintable(pack.region));
    }
}

void tst_Compliance::signatureStandsAtEitherEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("signedText");

    QTest::newRow("front") << u"【商城】大促"_s << true;
    QTest::newRow("end") << u"大促【商城】 "_s << true;
    QTest::newRow("middle") << u"大【商城】促"_s << false;
    QTest::newRow("empty brackets") << u"【】大促"_s << false;
    QTest::newRow("other brackets") << u"[商城]大促"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void tst_Compliance::signatureStandsAtEitherEnd()
{
    QFETCH(QString, text);

    QTEST(hasSignature(text), "signedText");
}

void tst_Compliance::labelOpensTheText()
{
    QVERIFY(hasLabel(u"(광고) 세일", m_packs.packFor(u"KR")));
    QVERIFY(!hasLabel(u"세일 (광고)", m_packs.packFor(u"KR")));
    QVERIFY(hasLabel(u"[qc] Giam gia", m_packs.packFor(u"VN")));
    QVERIFY(hasLabel(u"Sale", m_packs.packFor(u"US")));
}

void tst_Compliance::repliesAreUnderstood_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<ReplyMeaning>("meaning");

    QTest::newRow("stop") << u"STOP"_s << ReplyMeaning::OptOut;
    QTest::newRow("small, with marks") << u" \"Stop.\"\n"_s << ReplyMeaning::OptOut;
    QTest::newRow("full width") << u"ＳＴＯＰ"_s << ReplyMeaning::OptOut;
    QTest::newRow("two words, many spaces") << u"opt   out"_s << ReplyMeaning::OptOut;
    QTest::newRow("Chinese") << u"退订"_s << ReplyMeaning::OptOut;
    QTest::newRow("Chinese letters") << u"td"_s << ReplyMeaning::OptOut;
    QTest::newRow("Chinese with a full stop") << u"退订。"_s << ReplyMeaning::OptOut;
    QTest::newRow("French with accent") << u"arrêt"_s << ReplyMeaning::OptOut;
    QTest::newRow("Russian") << u"стоп"_s << ReplyMeaning::OptOut;
    QTest::newRow("Korean") << u"수신거부"_s << ReplyMeaning::OptOut;
    QTest::newRow("Turkish dotted") << u"İPTAL"_s << ReplyMeaning::OptOut;
    QTest::newRow("Hebrew") << u"הסר"_s << ReplyMeaning::OptOut;
    QTest::newRow("invisible marks") << u"\u200FSTOP\u200B"_s << ReplyMeaning::OptOut;
    QTest::newRow("sentence") << u"Please stop texting me!!"_s << ReplyMeaning::LooksLikeOptOut;
    QTest::newRow("keyword inside") << u"我要退订谢谢"_s << ReplyMeaning::LooksLikeOptOut;
    QTest::newRow("swapped letters") << u"Stpo"_s << ReplyMeaning::LooksLikeOptOut;
    QTest::newRow("long word, one wrong") << u"unsubscibe"_s << ReplyMeaning::LooksLikeOptOut;
    QTest::newRow("complaint") << u"别再发了"_s << ReplyMeaning::LooksLikeOptOut;
    QTest::newRow("a neighbour of stop") << u"shop"_s << ReplyMeaning::Other;
    QTest::newRow("stopover") << u"is the stopover free?"_s << ReplyMeaning::Other;
    QTest::newRow("a letter alone") << u"R"_s << ReplyMeaning::Other;
    QTest::newRow("thanks") << u"Thanks, see you on Friday"_s << ReplyMeaning::Other;
    QTest::newRow("Chinese thanks") << u"好的，谢谢"_s << ReplyMeaning::Other;
    QTest::newRow("nothing") << u""_s << ReplyMeaning::Other;
    QTest::newRow("start") << u"Start"_s << ReplyMeaning::OptIn;
    QTest::newRow("help") << u"help"_s << ReplyMeaning::Help;
}

void tst_Compliance::repliesAreUnderstood()
{
    QFETCH(QString, reply);

    QTEST(m_packs.replies().meaningOf(reply, false), "meaning");
}

void tst_Compliance::singleLettersCountOnlyWhereOffered()
{
    for (const QString &letter : { u"R"_s, u"t"_s, u"Ｎ"_s, u"0"_s }) {
        QCOMPARE(m_packs.replies().meaningOf(letter, true), ReplyMeaning::OptOut);
        QCOMPARE(m_packs.replies().meaningOf(letter, false), ReplyMeaning::Other);
    }
    QCOMPARE(m_packs.replies().meaningOf(u"X", true), ReplyMeaning::Other);
    QCOMPARE(m_packs.replies().meaningOf(u"退", false), ReplyMeaning::OptOut);
}

void tst_Compliance::keywordIsReportedFolded()
{
    QCOMPARE(m_packs.replies().optOutKeyword(u" ＴＤ ", false), u"td"_s);
    QCOMPARE(m_packs.replies().optOutKeyword(u"no thanks", false), std::nullopt);
}

void tst_Compliance::sensitiveWordsAreShownWithTheReason_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // "index:word …"

    QTest::newRow("none") << u"CN"_s << u"【商城】夏季大促"_s << u""_s;
    QTest::newRow("one") << u"CN"_s << u"全网最佳手机"_s << u"2:最佳"_s;
    QTest::newRow("the longest from the left") << u"CN"_s << u"销量第一品牌"_s << u"0:销量第一"_s;
    QTest::newRow("two, in order") << u"CN"_s << u"顶级享受，史上最低价"_s << u"0:顶级享受 5:史上最低价"_s;
    QTest::newRow("harmless compound") << u"CN"_s << u"第一时间通知，最近上新"_s << u""_s;
    QTest::newRow("harmless beside harmful") << u"CN"_s << u"第一时间抢第一"_s << u"5:第一"_s;
    QTest::newRow("Latin in any case") << u"CN"_s << u"Top1手机"_s << u"0:Top1"_s;
    QTest::newRow("another country") << u"US"_s << u"全网最佳手机"_s << u""_s;
    QTest::newRow("empty") << u"CN"_s << u""_s << u""_s;
}

void tst_Compliance::sensitiveWordsAreShownWithTheReason()
{
    QFETCH(QString, region);
    QFETCH(QString, text);

    QStringList found;
    for (const SensitiveWord &word : m_packs.sensitiveWords(region, text)) {
        QVERIFY(!word.hint.isEmpty());
        found.append(u"%1:%2"_s.arg(word.index).arg(word.word));
    }

    QTEST(found.join(u' '), "found");
}

void tst_Compliance::weeksMeetInWhatBothHaveOpen_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("both");

    QTest::newRow("the same every day") << u"09:00-20:00"_s << u"10:00-22:00"_s << u"10:00-20:00"_s;
    QTest::newRow("a weekend of its own")
        << u"09:30-24:00"_s << u"12345 09:00-21:30;67 10:00-18:00"_s << u"12345 09:30-21:30;67 10:00-18:00"_s;
    QTest::newRow("a closed Sunday") << u"00:00-24:00"_s << u"123456 08:00-20:00"_s << u"123456 08:00-20:00"_s;
    QTest::newRow("past midnight, cut in the evening") << u"20:00-06:00"_s << u"08:00-21:00"_s << u"20:00-21:00"_s;
    QTest::newRow("past midnight, cut in two: the longer") << u"18:00-10:00"_s << u"08:00-21:00"_s << u"18:00-21:00"_s;
    QTest::newRow("nothing in common") << u"08:00-09:00"_s << u"09:00-10:00"_s << QString();
}

void tst_Compliance::weeksMeetInWhatBothHaveOpen()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, both);
    const WeekHours a = *weekHoursFromText(one);
    const WeekHours b = *weekHoursFromText(other);

    QCOMPARE(toText(a), one);
    QCOMPARE(toText(intersectionOf({ a, b })), both);
    QCOMPARE(toText(intersectionOf({ b, a })), both);
    QVERIFY(!weekHoursFromText(u"89 10:00-11:00"));
    QVERIFY(!weekHoursFromText(u"ten to five"));
}

void tst_Compliance::brokenPacksAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");

    QTest::newRow("no JSON") << QByteArray("{") << u"byte 1"_s;
    QTest::newRow("nothing in it") << QByteArray("{}") << QString();
    QTest::newRow("hours") << QByteArray(R"({"countries":[{"region":"CN","hours":[{"days":[1],"hours":"8 to 9"}]}]})")
                           << u"CN"_s;
    QTest::newRow("day") << QByteArray(
        R"({"countries":[{"region":"CN","hours":[{"days":[8],"hours":"08:00-09:00"}]}]})")
                         << u"CN"_s;
    QTest::newRow("need") << QByteArray(R"({"countries":[{"region":"CN","optOut":{"need":"maybe"}}]})") << u"CN"_s;
}

void tst_Compliance::brokenPacksAreNamed()
{
    QFETCH(QByteArray, json);

    const auto packs = CompliancePacks::parse(json);

    QVERIFY(!packs.ok());
    QTEST(packs.error().where, "where");
    QVERIFY(!packs.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(tst_Compliance)
#include "tst_Compliance.moc"
