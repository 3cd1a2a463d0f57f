// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudienceDraft.h"
#include "ui/audiences/AudienceWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;

class TestAudienceDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndTextSayTheSame_data();
    void rowsAndTextSayTheSame();
    void aRuleWithNestedGroupsStaysText();
    void aRuleIsASentence();
};

void TestAudienceDraft::rowsAndTextSayTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("all");
    QTest::addColumn<int>("include");
    QTest::addColumn<int>("exclude");
    QTest::newRow("everybody") << u""_s << true << 0 << 0;
    QTest::newRow("one condition") << u"city = Hangzhou"_s << true << 1 << 0;
    QTest::newRow("all of two") << u"city = Hangzhou and spend >= 100"_s << true << 2 << 0;
    QTest::newRow("any of two") << u"city = Hangzhou or city = Suzhou"_s << false << 2 << 0;
    QTest::newRow("one left out") << u"city = Hangzhou and not group = Staff"_s << true << 1 << 1;
    QTest::newRow("any, and two left out")
        << u"(city = Hangzhou or visits > 5) and not group = Staff and not level = Gold"_s << false << 2 << 2;
    QTest::newRow("only left out") << u"not group = Staff"_s << true << 0 << 1;
}

void TestAudienceDraft::rowsAndTextSayTheSame()
{
    QFETCH(QString, text);
    const Result<AudienceRule> rule = AudienceRule::parse(text);
    QVERIFY(rule);
    const auto draft = AudienceDraft::fromRule(*rule);
    QVERIFY(draft);
    QTEST(draft->all, "all");
    QTEST(int(draft->include.size()), "include");
    QTEST(int(draft->exclude.size()), "exclude");
    QCOMPARE(draft->toRule().toText(), rule->toText());
}

void TestAudienceDraft::aRuleWithNestedGroupsStaysText()
{
    const Result<AudienceRule> rule = AudienceRule::parse(u"(city = A or city = B) and (level = C or level = D)"_s);
    QVERIFY(rule);
    QVERIFY(!AudienceDraft::fromRule(*rule));
    const Result<AudienceRule> mixed = AudienceRule::parse(u"(city = A or city = B) and level = C"_s);
    QVERIFY(mixed);
    QVERIFY(!AudienceDraft::fromRule(*mixed));
}

void TestAudienceDraft::aRuleIsASentence()
{
    const Result<AudienceRule> rule = AudienceRule::parse(u"city = Hangzhou and spend >= 100 and not group = Staff"_s);
    QVERIFY(rule);
    QCOMPARE(ruleSentence(*rule),
             u"City is Hangzhou and spend is at least 100 and not: Group contains the person: Staff"_s);
}

QTEST_MAIN(TestAudienceDraft)
#include "tst_AudienceDraft.moc"
