// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/Checks.h"

#include "ui/widgets/Figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

/// Home of the translations of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::Checks)
};

const Finding *findingOf(const CheckFacts &facts, QStringView rule)
{
    const auto found = std::find_if(facts.plan.findings.cbegin(), facts.plan.findings.cend(),
                                    [rule](const Finding &finding) { return finding.rule == rule; });
    return found == facts.plan.findings.cend() ? nullptr : &*found;
}

CheckLevel levelOf(const Finding &finding)
{
    switch (finding.level) {
    case Finding::Level::Blocker: return CheckLevel::Problem;
    case Finding::Level::Warning: return CheckLevel::Warning;
    case Finding::Level::Info: return CheckLevel::Note;
    }
    Q_UNREACHABLE();
}

Check textCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Text, CheckLevel::Pass, Words::tr("Text"), Words::tr("Written") };
    if (!facts.hasText) {
        check.level = CheckLevel::Problem;
        check.evidence = Words::tr("There is no text yet.");
        check.fix = Words::tr("Write it");
    } else if (!facts.textProblem.isEmpty()) {
        check.level = CheckLevel::Problem;
        check.evidence = facts.textProblem;
        check.fix = Words::tr("Mend it");
    }
    return check;
}

Check peopleCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::People, CheckLevel::Pass, Words::tr("People") };
    const qint64 receive = facts.plan.planned - facts.plan.holdout;
    check.evidence = Words::tr("%Ln will receive it", nullptr, int(receive));
    if (facts.campaign.people.source == People::Source::None) {
        check.level = CheckLevel::Problem;
        check.evidence = Words::tr("Nobody is chosen.");
        check.fix = Words::tr("Choose people");
    } else if (facts.plan.planned == 0) {
        check.level = CheckLevel::Problem;
        check.evidence = facts.plan.audience() == 0
            ? Words::tr("There is nobody in it.")
            : Words::tr("Nobody is left: %1.").arg(exclusionSentence(facts.plan.excluded));
        check.fix = Words::tr("Choose other people");
    } else if (const Finding *late = findingOf(facts, u"offer-over")) {
        check.level = levelOf(*late);
        check.evidence
            = Words::tr("%Ln people are left out: their hours begin after the offer ends.", nullptr, int(late->count));
    } else if (facts.plan.excluded.total() > 0) {
        ExclusionCounts others = facts.plan.excluded;
        others[Exclusion::NoConsent] = 0; // has a row of its own
        const QString chosen = numberText(facts.plan.audience());
        check.evidence = others.total() == 0
            ? Words::tr("%Ln of %1 will receive it.", nullptr, int(receive)).arg(chosen)
            : Words::tr("%Ln of %1 will receive it; left out are %2.", nullptr, int(receive))
                  .arg(chosen, exclusionSentence(others));
    }
    return check;
}

Check consentCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Consent, CheckLevel::Pass, Words::tr("Consent") };
    const qint64 without = facts.plan.excluded[Exclusion::NoConsent];
    if (facts.campaign.kind != CampaignKind::Marketing && without == 0) {
        check.evidence = Words::tr("A notice or code needs none.");
    } else if (without == 0) {
        check.evidence = Words::tr("All have agreed to marketing texts.");
    } else {
        check.level = facts.plan.planned == 0 ? CheckLevel::Problem : CheckLevel::Note;
        check.evidence = Words::tr("%Ln people have not agreed and are left out.", nullptr, int(without));
    }
    return check;
}

Check fieldsCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Fields, CheckLevel::Pass, Words::tr("Fields"),
                 Words::tr("Everybody has a value or a fallback.") };
    const Finding *missing = findingOf(facts, u"missing-field");
    if (!missing)
        return check;
    check.level = levelOf(*missing);
    check.fix = Words::tr("Give a fallback");
    check.evidence = facts.gaps.isEmpty()
        ? Words::tr("%Ln people have no value for a field.", nullptr, int(missing->count))
        //: %1 is the name of a field
        : Words::tr("%Ln people have nothing in “%1”.", nullptr, int(facts.gaps.constFirst().missing))
              .arg(facts.gaps.constFirst().label);
    return check;
}

Check optOutCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::OptOut, CheckLevel::Pass, Words::tr("Opt-out text"), Words::tr("Nothing is missing.") };
    if (const Finding *missing = findingOf(facts, u"opt-out-missing")) {
        check.level = levelOf(*missing);
        check.evidence = Words::tr("The text does not say how to opt out.");
        check.fix = Words::tr("Add it");
    }
    return check;
}

Check lengthCheck(const CheckFacts &facts)
{
    const int most = facts.plan.histogram.isEmpty() ? 1 : facts.plan.histogram.lastKey();
    Check check{ CheckTopic::Length, CheckLevel::Pass, Words::tr("Length"),
                 Words::tr("At most %Ln part(s) a person", nullptr, most) };
    if (const Finding *tooLong = findingOf(facts, u"too-long")) {
        check.level = levelOf(*tooLong);
        check.evidence = Words::tr("For %Ln people it is longer than the account takes.", nullptr, int(tooLong->count));
        check.fix = Words::tr("Shorten it");
    } else if (facts.hasSimplerText) {
        check.level = CheckLevel::Warning;
        check.evidence = Words::tr("A few characters make it Unicode, which needs more parts.");
        check.fix = Words::tr("Replace them");
    }
    return check;
}

Check accountCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Account, CheckLevel::Pass, Words::tr("Sending account") };
    if (!facts.account) {
        check.level = CheckLevel::Problem;
        check.evidence = Words::tr("No account is chosen.");
        check.fix = Words::tr("Choose one");
        return check;
    }
    const SendingAccount &account = facts.account->account;
    check.evidence = account.simulated() ? Words::tr("%1: a simulation, nobody gets a text").arg(account.name)
        : account.ratePerHour > 0        ? Words::tr("%1, %2").arg(account.name, rateText(account.ratePerHour))
                                         : account.name;
    if (findingOf(facts, u"signature-missing")) {
        check.level = CheckLevel::Problem;
        check.evidence = Words::tr("%1 needs a registered signature, and has none.").arg(account.name);
        check.fix = Words::tr("Choose another");
    } else if (findingOf(facts, u"template-missing")) {
        check.level = CheckLevel::Problem;
        check.evidence = Words::tr("%1 sends registered texts only, and this is none of them.").arg(account.name);
        check.fix = Words::tr("Choose another");
    }
    return check;
}

Check hoursCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Hours, CheckLevel::Pass, Words::tr("Hours"),
                 Words::tr("Everybody may be texted when it starts.") };
    if (const Finding *never = findingOf(facts, u"no-allowed-hour")) {
        check.level = levelOf(*never);
        check.evidence = Words::tr("%Ln people have no allowed hour in the coming days.", nullptr, int(never->count));
    } else if (const Finding *waits = findingOf(facts, u"deferred")) {
        check.level = levelOf(*waits);
        check.evidence
            = Words::tr("%Ln messages wait until they are allowed where the people live.", nullptr, int(waits->count));
    }
    return check;
}

Check priceCheck(const CheckFacts &facts)
{
    Check check{ CheckTopic::Price, CheckLevel::Pass, Words::tr("Price") };
    if (facts.plan.price) {
        check.evidence
            = Words::tr("%1 for %Ln part(s)", nullptr, int(facts.plan.segments)).arg(moneyText(*facts.plan.price));
    } else {
        check.level = CheckLevel::Warning;
        check.evidence = Words::tr("The account has no price, so the cost is not known.");
    }
    return check;
}

QString exclusionText(Exclusion reason, int count)
{
    switch (reason) {
    case Exclusion::Suppressed: return Words::tr("%Ln on the do-not-text list", nullptr, count);
    case Exclusion::NoConsent: return Words::tr("%Ln without consent", nullptr, count);
    case Exclusion::NotTextable: return Words::tr("%Ln without a number that takes texts", nullptr, count);
    case Exclusion::Duplicate: return Words::tr("%Ln in it twice", nullptr, count);
    case Exclusion::Capped: return Words::tr("%Ln texted recently", nullptr, count);
    case Exclusion::MissingField: return Words::tr("%Ln without the value of a field", nullptr, count);
    case Exclusion::ByRule: return Words::tr("%Ln without an allowed hour", nullptr, count);
    case Exclusion::OfferOver: return Words::tr("%Ln whose hours begin too late", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Check> checksFor(const CheckFacts &facts)
{
    QList<Check> checks{ textCheck(facts), peopleCheck(facts) };
    const bool hasPeople = facts.campaign.people.source != People::Source::None;
    const bool hasText = checks.constFirst().level == CheckLevel::Pass;
    if (hasPeople)
        checks.append(consentCheck(facts));
    if (hasText && hasPeople && facts.hasFields)
        checks.append(fieldsCheck(facts));
    if (hasText && hasPeople && facts.campaign.kind == CampaignKind::Marketing)
        checks.append(optOutCheck(facts));
    if (hasText && hasPeople)
        checks.append(lengthCheck(facts));
    checks.append(accountCheck(facts));
    if (facts.plan.planned > 0)
        checks.append(hoursCheck(facts));
    if (facts.account && facts.plan.planned > 0)
        checks.append(priceCheck(facts));
    return checks;
}

int countOf(const QList<Check> &checks, CheckLevel level)
{
    return int(
        std::count_if(checks.cbegin(), checks.cend(), [level](const Check &check) { return check.level == level; }));
}

QString checksSentence(const QList<Check> &checks)
{
    const int problems = countOf(checks, CheckLevel::Problem);
    const int warnings = countOf(checks, CheckLevel::Warning);
    const QString warned = Words::tr("%Ln warning(s)", nullptr, warnings);
    if (problems == 0)
        return warnings == 0 ? Words::tr("Ready to send") : warned;
    const QString blocked = Words::tr("%Ln problem(s)", nullptr, problems);
    //: %1 is "1 problem", %2 is "1 warning"
    return warnings == 0 ? blocked : Words::tr("%1, %2").arg(blocked, warned);
}

QString optOutWording(const PlanSummary &plan, const QString &text)
{
    const auto found = std::find_if(plan.findings.cbegin(), plan.findings.cend(),
                                    [](const Finding &finding) { return finding.rule == u"opt-out-missing"; });
    const QString demanded
        = found == plan.findings.cend() ? QString() : found->message.section(u" Add: "_s, 1).trimmed();
    if (!demanded.isEmpty())
        return demanded;
    const bool isChinese
        = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return isChinese ? u"拒收请回复R"_s : u"Reply STOP to opt out."_s;
}

QString exclusionSentence(const ExclusionCounts &excluded)
{
    QStringList reasons;
    for (int i = 0; i < kExclusions; ++i) {
        const auto reason = static_cast<Exclusion>(i);
        if (excluded[reason] > 0)
            reasons.append(exclusionText(reason, int(excluded[reason])));
    }
    return QLocale().createSeparatedList(reasons);
}

} // namespace carillon::ui
