// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Preflight.h"

#include "core/base/Times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

using Level = Finding::Level;

class Findings
{
public:
    void add(Level level, const QString &rule, const QString &message, qint64 count = 0)
    {
        m_list.append({ level, rule, message, count });
    }
    QList<Finding> sorted()
    {
        std::stable_sort(m_list.begin(), m_list.end(),
                         [](const Finding &a, const Finding &b) { return a.level < b.level; });
        return m_list;
    }

private:
    QList<Finding> m_list;
};

QString people(qint64 count)
{
    return count == 1 ? u"1 person"_s : u"%1 people"_s.arg(count);
}

QString messages(qint64 count)
{
    return count == 1 ? u"1 message"_s : u"%1 messages"_s.arg(count);
}

void judgeSettings(const PreflightFacts &facts, Findings &findings)
{
    if (!facts.hasGateway)
        findings.add(Level::Blocker, u"no-gateway"_s, u"No sending account is chosen. Choose one for this campaign."_s);
    if (!facts.hasTemplate)
        findings.add(Level::Blocker, u"no-text"_s, u"The campaign has no text. Choose a template, or write one."_s);
    if (!facts.hasPeople) {
        findings.add(Level::Blocker, u"no-recipients"_s,
                     u"Nobody is chosen. Choose a group, an audience or a sheet."_s);
    }
    if (facts.signatureMissing) {
        findings.add(Level::Blocker, u"signature-missing"_s,
                     u"\"%1\" sends with a registered signature only, and none is set. Set it in the account."_s.arg(
                         facts.gatewayName));
    }
    if (facts.providerTemplateMissing) {
        findings.add(Level::Blocker, u"template-missing"_s,
                     u"The provider of \"%1\" sends registered templates only, and this text has no code there. Choose "
                     "another account."_s.arg(facts.gatewayName));
    }
    if (facts.hasGateway && !facts.hasPrice) {
        findings.add(Level::Warning, u"no-price"_s,
                     u"\"%1\" has no price for a part, so the cost is not known. Set it in the account."_s.arg(
                         facts.gatewayName));
    }
}

/// What nobody planned has to do with, in the order in which it is most often so.
QString whyNobody(const PreflightFacts &facts)
{
    const qint64 noConsent = facts.excluded[Exclusion::NoConsent];
    if (facts.excluded.total() == 0)
        return u"The people chosen for this campaign are none. Choose another group, audience or sheet."_s;
    if (noConsent == 0) {
        return u"Everybody chosen is left out: on the do-not-text list, without a number that takes texts, or past the "
               "end of the offer. The counts say who and why."_s;
    }
    if (facts.kind == CampaignKind::Notice)
        return u"Everybody left has refused texts, so not even a notice may go to them."_s;
    return u"Nobody has agreed to marketing texts as far as this workspace knows: %1 without a recorded yes. If they "
           "agreed, record it: import them again with --consent SOURCE@DATE or a consent column, or use `consents "
           "add`. An order update is a notice, not marketing."_s.arg(people(noConsent));
}

void judgePeople(const PreflightFacts &facts, Findings &findings)
{
    const qint64 noConsent = facts.excluded[Exclusion::NoConsent];
    if (facts.hasPeople && facts.planned == 0)
        findings.add(Level::Blocker, u"no-recipients"_s, whyNobody(facts), facts.excluded.total());
    else if (noConsent > 0) {
        findings.add(Level::Info, u"no-consent"_s,
                     u"%1 left out: no recorded consent to this kind of text."_s.arg(people(noConsent)), noConsent);
    }
    if (const qint64 over = facts.excluded[Exclusion::OfferOver]; over > 0) {
        findings.add(Level::Warning, u"offer-over"_s,
                     u"%1 left out: their allowed hours begin only after the offer has ended. Send earlier, widen the "
                     "hours, or let the offer last longer."_s.arg(people(over)),
                     over);
    }
    if (const qint64 never = facts.excluded[Exclusion::ByRule]; never > 0) {
        findings.add(Level::Warning, u"no-allowed-hour"_s,
                     u"%1 left out: no hour of the coming days is allowed in every zone their number may be in."_s.arg(
                         people(never)),
                     never);
    }
    if (facts.deferred > 0) {
        findings.add(Level::Info, u"deferred"_s,
                     u"%1 would wait for the recipients' allowed hours, the last until %2."_s.arg(
                         messages(facts.deferred), toRfc3339(facts.deferredUntil.value_or(0))),
                     facts.deferred);
    }
}

void judgeFields(const PreflightFacts &facts, Findings &findings)
{
    for (auto field = facts.withoutValue.begin(); field != facts.withoutValue.end(); ++field) {
        findings.add(Level::Blocker, u"missing-field"_s,
                     u"The field \"%1\" has no value for %2 and no fallback. Write {{%1|…}} with a word for those "
                     "without, or choose other people."_s.arg(field.key(), people(field.value())),
                     field.value());
    }
}

void judgeLaw(const PreflightFacts &facts, Findings &findings)
{
    if (facts.optOutMissing > 0) {
        const QString example
            = facts.optOutSuggestion.isEmpty() ? QString() : u" Add: %1"_s.arg(facts.optOutSuggestion);
        findings.add(facts.lawIsAdvice ? Level::Warning : Level::Blocker, u"opt-out-missing"_s,
                     u"The text does not say how to opt out, which is demanded for %1.%2"_s.arg(
                         facts.optOutCountries.join(u", "_s), example),
                     facts.optOutMissing);
    }
    if (facts.lawSignatureMissing > 0) {
        findings.add(Level::Warning, u"law-signature-missing"_s,
                     u"%1 go to a country where the sender's name must stand in 【】 before or after the text. Set a "
                     "signature in the account, or write it."_s.arg(messages(facts.lawSignatureMissing)),
                     facts.lawSignatureMissing);
    }
    if (facts.labelMissing > 0) {
        findings.add(Level::Warning, u"label-missing"_s,
                     u"%1 go to a country where advertising begins with \"%2\"."_s.arg(messages(facts.labelMissing),
                                                                                       facts.label),
                     facts.labelMissing);
    }
    if (facts.againstLawHours > 0) {
        findings.add(Level::Warning, u"outside-law-hours"_s,
                     u"%1 would go at an hour at which the recipient's country allows no marketing texts. The policy "
                     "\"none\" lets them pass."_s.arg(messages(facts.againstLawHours)),
                     facts.againstLawHours);
    }
}

void judgeTexts(const PreflightFacts &facts, Findings &findings)
{
    judgeFields(facts, findings);
    if (facts.tooLong > 0) {
        findings.add(
            Level::Blocker, u"too-long"_s,
            u"%1 would be longer than the %2 parts that \"%3\" takes. Shorten the text."_s.arg(messages(facts.tooLong))
                .arg(facts.maxSegments)
                .arg(facts.gatewayName),
            facts.tooLong);
    }
    if (facts.unicode > 0 && facts.unicodeAvoidable) {
        findings.add(Level::Info, u"unicode"_s,
                     u"%1 travel as Unicode, 70 characters a part instead of 160, because of a few characters that "
                     "have a plain twin. `text optimise` replaces them."_s.arg(messages(facts.unicode)),
                     facts.unicode);
    }
}

} // namespace

QList<Finding> preflight(const PreflightFacts &facts)
{
    Findings findings;
    judgeSettings(facts, findings);
    judgePeople(facts, findings);
    judgeTexts(facts, findings);
    judgeLaw(facts, findings);
    return findings.sorted();
}

} // namespace carillon
