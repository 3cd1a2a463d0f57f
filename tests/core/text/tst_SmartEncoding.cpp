// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"
#include "core/text/SmartEncoding.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace carillon;

class tst_SmartEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatATierAllows_data();
    void replacesWhatATierAllows();
    void showsEachChangeWhereItWas();
    void countsBeforeAndAfter();
    void isAllOrNothing();
    void nationalTablesNeedNoReplacement();
    void chinaGainsNothing();
    void changesExplainTheWholeDifference();
};

void tst_SmartEncoding::replacesWhatATierAllows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tier");
    QTest::addColumn<QString>("wanted");

    QTest::newRow("GSM stays") << u"Hello €5 [ok]\r\n"_s << 3 << u"Hello €5 [ok]\r\n"_s;
    QTest::newRow("empty stays") << u""_s << 3 << u""_s;
    QTest::newRow("quotes and dashes") << u"“Sale” – don’t wait"_s << 1 << u"\"Sale\" - don't wait"_s;
    QTest::newRow("spaces") << u"10\u00A0% off\u200B, a\tb"_s << 1 << u"10 % off, a b"_s;
    QTest::newRow("ellipsis") << u"wait…"_s << 1 << u"wait..."_s;
    QTest::newRow("full width") << u"ＳＡＬＥ！"_s << 1 << u"SALE!"_s;
    QTest::newRow("composed accent") << u"cafe\u0301"_s << 1 << u"caf\u00E9"_s;
    QTest::newRow("line ends go with the rest") << u"“a”\r\nb"_s << 1 << u"\"a\"\nb"_s;
    QTest::newRow("symbol waits for its tier") << u"½ price™"_s << 1 << u"½ price™"_s;
    QTest::newRow("symbol") << u"Brand™"_s << 2 << u"Brand(TM)"_s;
    QTest::newRow("letter waits for its tier") << u"Voilá"_s << 2 << u"Voilá"_s;
    QTest::newRow("letter") << u"Voilá"_s << 3 << u"Voila"_s;
    QTest::newRow("Turkish letters only when asked") << u"ışık"_s << 3 << u"isik"_s;
    QTest::newRow("one emoji keeps everything") << u"“Sale” 😀"_s << 3 << u"“Sale” 😀"_s;
    QTest::newRow("one Chinese character keeps everything") << u"“Sale” 好"_s << 3 << u"“Sale” 好"_s;
    QTest::newRow("a link keeps its dash, and so all stays")
        << u"“Go” https://x.co/a–b"_s << 1 << u"“Go” https://x.co/a–b"_s;
    QTest::newRow("a host with a path is a link") << u"“Go” shop.example/a–b"_s << 1 << u"“Go” shop.example/a–b"_s;
    QTest::newRow("a quote after a link is none of it")
        << u"“https://x.co/a”, now"_s << 1 << u"\"https://x.co/a\", now"_s;
    QTest::newRow("a hard space ends a link") << u"https://x.co/a\u00A0now"_s << 1 << u"https://x.co/a now"_s;
    QTest::newRow("an invisible character behind a link") << u"www.x.co/a\u200B now"_s << 1 << u"www.x.co/a now"_s;
    QTest::newRow("fields stay") << u"“Hi” {{name|l’ami}}"_s << 1 << u"\"Hi\" {{name|l’ami}}"_s;
    QTest::newRow("a field's name is not sent") << u"“Hi” {{姓名}}"_s << 1 << u"\"Hi\" {{姓名}}"_s;
    QTest::newRow("a field inside a link")
        << u"“Hi” https://x.co/{{the code}}–b"_s << 1 << u"“Hi” https://x.co/{{the code}}–b"_s;
}

void tst_SmartEncoding::replacesWhatATierAllows()
{
    QFETCH(QString, text);
    QFETCH(int, tier);
    QFETCH(QString, wanted);

    const SmartResult result = optimise(text, static_cast<ReplacementTier>(tier));

    QCOMPARE(result.text, wanted);
    QCOMPARE(result.changes.isEmpty(), text == wanted);
}

void tst_SmartEncoding::showsEachChangeWhereItWas()
{
    const SmartResult result = optimise(u"a…b’e\u0301");

    const QList<Replacement> wanted = { { 1, u"…"_s, u"..."_s }, { 3, u"’"_s, u"'"_s }, { 4, u"e\u0301"_s, u"é"_s } };
    QCOMPARE(result.text, u"a...b'é"_s);
    QCOMPARE(result.changes, wanted);
}

void tst_SmartEncoding::countsBeforeAndAfter()
{
    const SmartResult result = optimise(QString(u"’"_s + QString(79, u'a')));

    QCOMPARE(result.before.segments, 2);
    QCOMPARE(result.before.encoding, Encoding::Ucs2);
    QCOMPARE(result.after.segments, 1);
    QCOMPARE(result.after.encoding, Encoding::Gsm7);
    QCOMPARE(result.after, countText(result.text));
}

void tst_SmartEncoding::isAllOrNothing()
{
    const SmartResult result = optimise(u"“好”");

    QCOMPARE(result.text, u"“好”"_s);
    QVERIFY(result.changes.isEmpty());
    QCOMPARE(result.after, result.before);
}

void tst_SmartEncoding::nationalTablesNeedNoReplacement()
{
    CountOptions options;
    options.languages = { NationalLanguage::Turkish };

    QCOMPARE(optimise(u"ışık", ReplacementTier::Letters, options).text, u"ışık"_s);
    QCOMPARE(optimise(u"“ışık”", ReplacementTier::SameMeaning, options).text, u"\"ışık\""_s);
}

void tst_SmartEncoding::chinaGainsNothing()
{
    CountOptions options;
    options.rule = BillingRule::China;

    QCOMPARE(optimise(u"“Sale”", ReplacementTier::SameMeaning, options).text, u"“Sale”"_s);
}

void tst_SmartEncoding::changesExplainTheWholeDifference()
{
    QVERIFY(rc::check([] {
        const QString text = test::RandomText(*rc::gen::arbitrary<quint64>()).next();
        const auto tier = *rc::gen::element(ReplacementTier::SameMeaning, ReplacementTier::Letters);

        const SmartResult result = optimise(text, tier);

        QString rebuilt = text;
        for (auto change = result.changes.rbegin(); change != result.changes.rend(); ++change) {
            RC_ASSERT(text.mid(change->index, change->from.size()) == change->from);
            rebuilt.replace(change->index, change->from.size(), change->to);
        }
        RC_ASSERT(rebuilt == result.text);
        RC_ASSERT(result.changes.isEmpty() || result.after.encoding == Encoding::Gsm7);
        RC_ASSERT(result.after.segments <= result.before.segments);
    }));
}

QTEST_APPLESS_MAIN(tst_SmartEncoding)
#include "tst_SmartEncoding.moc"
