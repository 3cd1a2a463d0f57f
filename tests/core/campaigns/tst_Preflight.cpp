// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Preflight.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// A campaign with nothing to say about.
PreflightFacts soundFacts()
{
    PreflightFacts facts;
    facts.hasTemplate = facts.hasPeople = facts.hasGateway = facts.hasPrice = true;
    facts.gatewayName = u"Real"_s;
    facts.planned = 100;
    return facts;
}

} // namespace

class tst_Preflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfASoundCampaign() { QVERIFY(preflight(soundFacts()).isEmpty()); }

    void eachRuleHasItsLevel_data()
    {
        using Level = Finding::Level;
        QTest::addColumn<PreflightFacts>("facts");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Level>("level");
        QTest::addColumn<qint64>("count");
        const auto row = [](const char *name, auto change, const QString &rule, Level level, qint64 count) {
            PreflightFacts facts = soundFacts();
            change(facts);
            QTest::newRow(name) << facts << rule << level << count;
        };
        row(
            "no account", [](auto &f) { f.hasGateway = false; }, u"no-gateway"_s, Level::Blocker, 0);
        row(
            "no text", [](auto &f) { f.hasTemplate = false; }, u"no-text"_s, Level::Blocker, 0);
        row(
            "nobody chosen", [](auto &f) { f.hasPeople = false; }, u"no-recipients"_s, Level::Blocker, 0);
        row(
            "nobody left", [](auto &f) { f.planned = 0; }, u"no-recipients"_s, Level::Blocker, 0);
        row(
            "no price", [](auto &f) { f.hasPrice = false; }, u"no-price"_s, Level::Warning, 0);
        row(
            "no signature", [](auto &f) { f.signatureMissing = true; }, u"signature-missing"_s, Level::Blocker, 0);
        row(
            "no code at the provider", [](auto &f) { f.providerTemplateMissing = true; }, u"template-missing"_s,
            Level::Blocker, 0);
        row(
            "a field without a value",
            [](auto &f) {
                f.withoutValue = { { u"Table"_s, 3 } };
            },
            u"missing-field"_s, Level::Blocker, 3);
        row(
            "too long", [](auto &f) { f.tooLong = 2; }, u"too-long"_s, Level::Blocker, 2);
        row(
            "no way out", [](auto &f) { f.optOutMissing = 5; }, u"opt-out-missing"_s, Level::Blocker, 5);
        row(
            "no way out, where law is advice",
            [](auto &f) {
                f.optOutMissing = 5;
                f.lawIsAdvice = true;
            },
            u"opt-out-missing"_s, Level::Warning, 5);
        row(
            "no signature where law asks for one", [](auto &f) { f.lawSignatureMissing = 5; },
            u"law-signature-missing"_s, Level::Warning, 5);
        row(
            "no label", [](auto &f) { f.labelMissing = 5; }, u"label-missing"_s, Level::Warning, 5);
        row(
            "at a closed hour, where law is advice", [](auto &f) { f.againstLawHours = 5; }, u"outside-law-hours"_s,
            Level::Warning, 5);
        row(
            "outside hours", [](auto &f) { f.deferred = 7; }, u"deferred"_s, Level::Info, 7);
        row(
            "offer over", [](auto &f) { f.excluded[Exclusion::OfferOver] = 4; }, u"offer-over"_s, Level::Warning, 4);
        row(
            "some without consent", [](auto &f) { f.excluded[Exclusion::NoConsent] = 9; }, u"no-consent"_s, Level::Info,
            9);
        row(
            "avoidable Unicode",
            [](auto &f) {
                f.unicode = 8;
                f.unicodeAvoidable = true;
            },
            u"unicode"_s, Level::Info, 8);
    }

    void eachRuleHasItsLevel()
    {
        QFETCH(PreflightFacts, facts);
        QFETCH(QString, rule);
        QFETCH(Finding::Level, level);
        QFETCH(qint64, count);

        const QList<Finding> findings = preflight(facts);

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().rule, rule);
        QCOMPARE(findings.constFirst().level, level);
        QCOMPARE(findings.constFirst().count, count);
        QVERIFY(findings.constFirst().message.endsWith(u'.'));
    }

    void unicodeThatTheTextNeedsIsNotRemarkedOn()
    {
        PreflightFacts facts = soundFacts();
        facts.unicode = 100;
        QVERIFY(preflight(facts).isEmpty());
    }

    void nobodyLeftForLackOfConsentIsToldHowToGetIt()
    {
        PreflightFacts facts = soundFacts();
        facts.planned = 0;
        facts.excluded[Exclusion::NoConsent] = 1000;
        const Finding finding = preflight(facts).constFirst();
        QCOMPARE(finding.level, Finding::Level::Blocker);
        QCOMPARE(finding.count, 1000);
        QVERIFY(finding.message.contains(u"--consent"_s));
    }

    void blockersComeFirst()
    {
        PreflightFacts facts = soundFacts();
        facts.hasPrice = false;
        facts.deferred = 1;
        facts.tooLong = 1;
        const QList<Finding> findings = preflight(facts);
        QCOMPARE(findings.size(), 3);
        QCOMPARE(findings.at(0).rule, u"too-long"_s);
        QCOMPARE(findings.at(1).rule, u"no-price"_s);
        QCOMPARE(findings.at(2).rule, u"deferred"_s);
    }

    void findingsAndFiguresSurviveJson()
    {
        PreflightFacts facts = soundFacts();
        facts.hasGateway = facts.hasPrice = false;
        facts.tooLong = 3;
        const QList<Finding> findings = preflight(facts);
        QCOMPARE(findingsFromJson(toJson(findings)), findings);
        ExclusionCounts counts;
        counts[Exclusion::Duplicate] = 3;
        counts[Exclusion::OfferOver] = 5;
        QCOMPARE(counts.total(), 8);
        QCOMPARE(exclusionCountsFromJson(toJson(counts)), counts);
        const QMap<int, qint64> histogram{ { 1, 10 }, { 12, 4 } };
        QCOMPARE(histogramFromJson(toJson(histogram)), histogram);
    }
};

QTEST_GUILESS_MAIN(tst_Preflight)
#include "tst_Preflight.moc"
