// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/phone/PhoneFastPath.h"

#include <QTest>

#include <phonenumbers/phonenumberutil.h>

using namespace Qt::StringLiterals;
using namespace carillon;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// What the library says: the E.164 form of a Chinese mobile number, or nothing.
std::optional<QString> chineseMobileByLibrary(const QString &text, const std::string &region)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (library.Parse(text.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !library.IsValidNumberForRegion(number, "CN") || number.has_extension()
        || library.GetNumberType(number) != PhoneNumberUtil::MOBILE)
        return std::nullopt;
    std::string e164;
    library.Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

/// Chinese mobile numbers and their near misses, as they are written.
QString randomNumber(SeededRandom &random)
{
    static const QStringList prefixes
        = { u""_s, u""_s, u""_s, u"+86"_s, u"+86 "_s, u"86"_s, u"0086"_s, u"0"_s, u"+1"_s };
    static const QStringList separators = { u""_s, u""_s, u" "_s, u"-"_s, u"--"_s, u"."_s, u"/"_s, u"x"_s };
    const QString &separator = separators[qsizetype(random.below(quint64(separators.size())))];
    const quint64 odd = random.below(8); // one in eight has a wrong length
    const int digits = odd == 0 ? int(8 + random.below(7)) : 11;
    QString number = QString::number(130 + random.below(70));
    while (number.size() < digits)
        number += QChar(char16_t(u'0' + random.below(10)));
    return QString(prefixes[qsizetype(random.below(quint64(prefixes.size())))] + number.left(3) + separator
                   + number.mid(3, 4) + separator + number.mid(7));
}

} // namespace

class tst_PhoneFastPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverDisagreesWithTheLibrary();
    void knowsEveryRangeThatTheLibraryHasAsAWhole();
};

void tst_PhoneFastPath::neverDisagreesWithTheLibrary()
{
    constexpr int kNumbers = 100'000;
    SeededRandom random(86);
    int taken = 0;
    for (int i = 0; i < kNumbers; ++i) {
        const QString text = randomNumber(random);
        const QString region = random.below(10) == 0 ? u"US"_s : u"CN"_s;
        const std::optional<QString> fast = chineseMobileFastPath(text, region);
        if (!fast)
            continue;
        ++taken;
        if (fast != chineseMobileByLibrary(text, region.toStdString()))
            QFAIL(qPrintable(text));
    }
    QVERIFY2(taken > kNumbers / 4, qPrintable(u"only %1 took the fast path"_s.arg(taken)));
}

void tst_PhoneFastPath::knowsEveryRangeThatTheLibraryHasAsAWhole()
{
    for (int range = 100; range < 200; ++range) {
        bool isWhole = true;
        for (int block = 0; block < 10 && isWhole; ++block) {
            const QString text = u"%1%20012345"_s.arg(range).arg(block);
            isWhole = chineseMobileByLibrary(text, "CN").has_value();
        }
        const QString sample = u"%113812345"_s.arg(range);
        QCOMPARE(chineseMobileFastPath(sample, u"CN").has_value(), isWhole);
    }
}

QTEST_APPLESS_MAIN(tst_PhoneFastPath)
#include "tst_PhoneFastPath.moc"
