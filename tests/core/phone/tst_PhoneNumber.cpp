// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneNumber.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace carillon;

class tst_PhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsPeopleWriteThem_data();
    void readsNumbersAsPeopleWriteThem();
    void undoesWhatProgramsDoToNumbers_data();
    void undoesWhatProgramsDoToNumbers();
    void saysWhyANumberIsRefused_data();
    void saysWhyANumberIsRefused();
    void onlyMobilesAreTextable_data();
    void onlyMobilesAreTextable();
    void zonesAreWhereTheNumberWasIssued_data();
    void zonesAreWhereTheNumberWasIssued();
    void showsNumbersInInternationalForm();
    void namesAreStable();
    void fourThreadsReadTheSame();
};

void tst_PhoneNumber::readsNumbersAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("itsRegion");

    QTest::newRow("Chinese mobile") << u"13800138000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("with spaces") << u"138 0013 8000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("with hyphens") << u"138-0013-8000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("with country code") << u"+8613800138000"_s << u"US"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("code in parentheses") << u"(+86)13992865819"_s << u"CN"_s << u"+8613992865819"_s << u"CN"_s;
    QTest::newRow("code without plus") << u"8613800138000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("dialled from abroad") << u"008613800138000"_s << u"GB"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("trunk zero in parentheses")
        << u"+86 (0)138 0013 8000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("tel link") << u"tel:+86-138-0013-8000"_s << u"CN"_s << u"+8613800138000"_s << u"CN"_s;
    QTest::newRow("Beijing landline") << u"010-62781234"_s << u"CN"_s << u"+861062781234"_s << u"CN"_s;
    QTest::newRow("American with points") << u"617.724.3946"_s << u"US"_s << u"+16177243946"_s << u"US"_s;
    QTest::newRow("Canadian read as American") << u"(416) 736-5000"_s << u"US"_s << u"+14167365000"_s << u"CA"_s;
    QTest::newRow("vanity") << u"1-800-FLOWERS"_s << u"US"_s << u"+18003569377"_s << u"US"_s;
    QTest::newRow("German") << u"0151 23456789"_s << u"DE"_s << u"+4915123456789"_s << u"DE"_s;
    QTest::newRow("Austrian from Germany") << u"0043 664 2090027"_s << u"DE"_s << u"+436642090027"_s << u"AT"_s;
    QTest::newRow("Guernsey shares 44") << u"+44 7911 123456"_s << u"GB"_s << u"+447911123456"_s << u"GG"_s;
    QTest::newRow("Kazakhstan shares 7") << u"+7 701 123 4567"_s << u"RU"_s << u"+77011234567"_s << u"KZ"_s;
    QTest::newRow("old Mexican mobile") << u"+5215512345678"_s << u"MX"_s << u"+525512345678"_s << u"MX"_s;
    QTest::newRow("Italian keeps its zero") << u"02 1234 5678"_s << u"IT"_s << u"+390212345678"_s << u"IT"_s;
    QTest::newRow("no country at all") << u"+80012345678"_s << u"CN"_s << u"+80012345678"_s << u"001"_s;
    QTest::newRow("region in small letters") << u"13800138000"_s << u"cn"_s << u"+8613800138000"_s << u"CN"_s;
}

void tst_PhoneNumber::readsNumbersAsPeopleWriteThem()
{
    QFETCH(QString, raw);
    QFETCH(QString, region);

    const PhoneResult phone = parsePhone(raw, region);

    QVERIFY2(phone, phone ? "" : qPrintable(nameOf(phone.error())));
    QTEST(phone->e164, "e164");
    QTEST(phone->region, "itsRegion");
}

void tst_PhoneNumber::undoesWhatProgramsDoToNumbers_data()
{
    QTest::addColumn<QString>("raw");

    QTest::newRow("spaces round it") << u"  13800138000\t"_s;
    QTest::newRow("leading apostrophe") << u"'13800138000"_s;
    QTest::newRow("curly apostrophe") << u"’+8613800138000"_s;
    QTest::newRow("quotes") << u"\"13800138000\""_s;
    QTest::newRow("formula") << u"=\"13800138000\""_s;
    QTest::newRow("full width") << u"１３８００１３８０００"_s;
    QTest::newRow("full width with plus") << u"＋８６　１３８－００１３－８０００"_s;
    QTest::newRow("hard spaces") << u"138\u00A00013\u00A08000"_s;
    QTest::newRow("direction marks of address books") << u"\u202D+86 138 0013 8000\u202C"_s;
    QTest::newRow("byte order mark") << u"\uFEFF13800138000"_s;
    QTest::newRow("zero width space inside") << u"138\u200B00138000"_s;
    QTest::newRow("fraction of a spreadsheet") << u"13800138000.0"_s;
    QTest::newRow("two zero decimals") << u"13800138000.00"_s;
    QTest::newRow("decimal comma") << u"13800138000,0"_s;
    QTest::newRow("fraction with code") << u"+8613800138000.0"_s;
}

void tst_PhoneNumber::undoesWhatProgramsDoToNumbers()
{
    QFETCH(QString, raw);

    const PhoneResult phone = parsePhone(raw, u"CN");

    QVERIFY2(phone, phone ? "" : qPrintable(nameOf(phone.error())));
    QCOMPARE(phone->e164, u"+8613800138000"_s);
    QCOMPARE(phone->kind, NumberKind::Mobile);
}

void tst_PhoneNumber::saysWhyANumberIsRefused_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("region");
    QTest::addColumn<PhoneProblem>("problem");

    QTest::newRow("nothing") << u""_s << u"CN"_s << PhoneProblem::Empty;
    QTest::newRow("blanks") << u" \u3000 "_s << u"CN"_s << PhoneProblem::Empty;
    QTest::newRow("an apostrophe alone") << u"'"_s << u"CN"_s << PhoneProblem::Empty;
    QTest::newRow("a word") << u"无"_s << u"CN"_s << PhoneProblem::NotANumber;
    QTest::newRow("dashes") << u"--"_s << u"CN"_s << PhoneProblem::NotANumber;
    QTest::newRow("one digit") << u"1"_s << u"CN"_s << PhoneProblem::NotANumber;
    QTest::newRow("a short code") << u"10086"_s << u"CN"_s << PhoneProblem::TooShort;
    QTest::newRow("code and little else") << u"+86 138"_s << u"CN"_s << PhoneProblem::TooShort;
    QTest::newRow("no area code") << u"555-0100"_s << u"US"_s << PhoneProblem::TooShort;
    QTest::newRow("two numbers in one") << u"+861380013800013800138000"_s << u"CN"_s << PhoneProblem::TooLong;
    QTest::newRow("two digits too many") << u"1380013800011"_s << u"CN"_s << PhoneProblem::TooLong;
    QTest::newRow("between two lengths") << u"+376 1234567"_s << u"CN"_s << PhoneProblem::WrongLength;
    QTest::newRow("no such country") << u"+999 1234 5678"_s << u"CN"_s << PhoneProblem::UnknownCountry;
    QTest::newRow("no country known") << u"13800138000"_s << u""_s << PhoneProblem::UnknownCountry;
    QTest::newRow("no such region") << u"13800138000"_s << u"ZZ"_s << PhoneProblem::UnknownCountry;
    QTest::newRow("digit missing") << u"1380013800"_s << u"CN"_s << PhoneProblem::NotInUse;
    QTest::newRow("no such range") << u"12345678901"_s << u"CN"_s << PhoneProblem::NotInUse;
    QTest::newRow("British number for films") << u"+44 7700 900123"_s << u"GB"_s << PhoneProblem::NotInUse;
    QTest::newRow("extension") << u"(305) 284-1904 ext. 12"_s << u"US"_s << PhoneProblem::HasExtension;
    QTest::newRow("Chinese extension") << u"010-62781234 转 8001"_s << u"CN"_s << PhoneProblem::HasExtension;
    QTest::newRow("exponent") << u"1.38E+10"_s << u"CN"_s << PhoneProblem::SpreadsheetExponent;
    QTest::newRow("exponent, comma") << u"1,38001E+10"_s << u"CN"_s << PhoneProblem::SpreadsheetExponent;
    QTest::newRow("exponent without sign") << u"1.38e10"_s << u"CN"_s << PhoneProblem::SpreadsheetExponent;
}

void tst_PhoneNumber::saysWhyANumberIsRefused()
{
    QFETCH(QString, raw);
    QFETCH(QString, region);
    QFETCH(PhoneProblem, problem);

    const PhoneResult phone = parsePhone(raw, region);

    QVERIFY2(!phone, phone ? qPrintable(phone->e164) : "");
    QCOMPARE(nameOf(phone.error()), nameOf(problem));
}

void tst_PhoneNumber::onlyMobilesAreTextable_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<bool>("textable");

    QTest::newRow("Chinese mobile") << u"+8613800138000"_s << NumberKind::Mobile << true;
    QTest::newRow("American") << u"+16177243946"_s << NumberKind::FixedOrMobile << true;
    QTest::newRow("Beijing landline") << u"+861062781234"_s << NumberKind::FixedLine << false;
    QTest::newRow("toll-free") << u"+18003569377"_s << NumberKind::TollFree << false;
    QTest::newRow("premium") << u"+499001234567"_s << NumberKind::PremiumRate << false;
    QTest::newRow("shared cost") << u"+33884012345"_s << NumberKind::SharedCost << false;
    QTest::newRow("British VoIP") << u"+445612345678"_s << NumberKind::Voip << false;
    QTest::newRow("British personal") << u"+447012345678"_s << NumberKind::Personal << false;
    QTest::newRow("German pager") << u"+4916838126412"_s << NumberKind::Pager << false;
}

void tst_PhoneNumber::onlyMobilesAreTextable()
{
    QFETCH(QString, raw);
    QFETCH(NumberKind, kind);

    const PhoneResult phone = parsePhone(raw, u"CN");

    QVERIFY2(phone, phone ? "" : qPrintable(nameOf(phone.error())));
    QCOMPARE(nameOf(phone->kind), nameOf(kind));
    QTEST(phone->isTextable(), "textable");
}

void tst_PhoneNumber::zonesAreWhereTheNumberWasIssued_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QStringList>("zones");

    QTest::newRow("Chinese mobile") << u"+8613800138000"_s << QStringList{ u"Asia/Shanghai"_s };
    QTest::newRow("New York") << u"+12125550123"_s << QStringList{ u"America/New_York"_s };
    QTest::newRow("Los Angeles") << u"+12133734253"_s << QStringList{ u"America/Los_Angeles"_s };
    QTest::newRow("longest prefix wins: a corner of Idaho") << u"+12082012345"_s << QStringList{ u"America/Denver"_s };
    QTest::newRow("Brazilian mobiles carry an area") << u"+5511961234567"_s << QStringList{ u"America/Sao_Paulo"_s };
    QTest::newRow("French mobiles do not") << u"+33612345678"_s << QStringList{ u"Europe/Paris"_s };
    QTest::newRow("British mobile: the whole code")
        << u"+447400123456"_s
        << QStringList{ u"Europe/Guernsey"_s, u"Europe/Isle_of_Man"_s, u"Europe/Jersey"_s, u"Europe/London"_s };
    QTest::newRow("retired name") << u"+919876543210"_s << QStringList{ u"Asia/Kolkata"_s };
    QTest::newRow("corrected") << u"+353850123456"_s << QStringList{ u"Europe/Dublin"_s };
}

void tst_PhoneNumber::zonesAreWhereTheNumberWasIssued()
{
    QFETCH(QString, raw);

    const PhoneResult phone = parsePhone(raw, u"CN");

    QVERIFY2(phone, phone ? "" : qPrintable(nameOf(phone.error())));
    QTEST(phone->zones, "zones");
}

void tst_PhoneNumber::showsNumbersInInternationalForm()
{
    QCOMPARE(formatInternational(u"+8613800138000"_s), u"+86 138 0013 8000"_s);
    QCOMPARE(formatInternational(u"+16177243946"_s), u"+1 617-724-3946"_s);
    QCOMPARE(formatInternational(u"nobody"_s), u"nobody"_s);
}

void tst_PhoneNumber::namesAreStable()
{
    QCOMPARE(nameOf(NumberKind::Mobile), u"mobile"_s);
    QCOMPARE(nameOf(NumberKind::FixedOrMobile), u"fixed-or-mobile"_s);
    QCOMPARE(nameOf(PhoneProblem::TooShort), u"too-short"_s);
    QCOMPARE(nameOf(PhoneProblem::NotInUse), u"not-in-use"_s);
}

void tst_PhoneNumber::fourThreadsReadTheSame()
{
    const QStringList numbers = { u"+16177243946"_s, u"0151 23456789"_s, u"13800138000"_s, u"+447911123456"_s };
    std::vector<QList<PhoneResult>> results(4);
    std::vector<std::thread> threads;

    for (QList<PhoneResult> &result : results) {
        threads.emplace_back([&] {
            for (int i = 0; i < 400; ++i)
                result.append(parsePhone(numbers[i % 4], u"DE"));
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    for (const QList<PhoneResult> &result : results)
        QCOMPARE(result, results.front());
    QCOMPARE(results.front().first()->e164, u"+16177243946"_s);
}

QTEST_APPLESS_MAIN(tst_PhoneNumber)
#include "tst_PhoneNumber.moc"
