// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/HaltRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::size_t kCodeWindow = 200;
constexpr int kMostOfOneCode = 10; // 5 %
constexpr int kMostFailures = 25; // 5 % of 500
constexpr int kMostTimeouts = 10; // 2 % of 500
constexpr qint64 kOptOutWindow = 1'000;
constexpr std::size_t kMostOptOuts = 13; // 1.3 %

bool isPermanent(OutcomeClass outcome)
{
    return outcome == OutcomeClass::Recipient || outcome == OutcomeClass::Account || outcome == OutcomeClass::Request
        || outcome == OutcomeClass::Content;
}

} // namespace

void SlidingShare::add(bool bad)
{
    m_events.push_back(bad);
    m_bad += bad ? 1 : 0;
    if (seen() <= m_size)
        return;
    m_bad -= m_events.front() ? 1 : 0;
    m_events.pop_front();
}

HaltRules::Reason HaltRules::settled(const QList<SettledMessage> &outcomes, const CallResult &result)
{
    Reason reason;
    for (const SettledMessage &settled : outcomes) {
        const OutcomeClass outcome = settled.outcome.outcome;
        m_sent += !settled.notSent && outcome == OutcomeClass::Ok ? 1 : 0;
        if (!settled.notSent && (outcome == OutcomeClass::Ok || isPermanent(outcome)))
            reason = reason ? reason : countCode(settled.outcome);
    }
    m_timeouts.add(result.timedOut);
    if (!reason && result.timedOut && m_timeouts.bad() > kMostTimeouts)
        reason = u"%1 of the last %2 calls got no answer in time."_s.arg(m_timeouts.bad()).arg(m_timeouts.seen());
    return reason;
}

HaltRules::Reason HaltRules::countCode(const ItemOutcome &outcome)
{
    const bool bad = isPermanent(outcome.outcome);
    const QString code = outcome.code.isEmpty() ? toString(outcome.outcome) : outcome.code;
    m_verdicts.push_back({ bad ? code : QString(), bad && outcome.outcome != OutcomeClass::Recipient });
    m_codes[m_verdicts.back().code] += 1;
    if (m_verdicts.size() > kCodeWindow) {
        --m_codes[m_verdicts.front().code];
        m_verdicts.pop_front();
    }
    // A list has some dead numbers, and a share of few says little; what is wrong with us is wrong for everybody.
    const bool enough = m_verdicts.back().againstUs || m_verdicts.size() == kCodeWindow;
    if (!bad || !enough || m_codes.value(code) <= kMostOfOneCode)
        return {};
    return u"%1 of the last %2 messages were refused with code %3."_s.arg(m_codes.value(code))
        .arg(m_verdicts.size())
        .arg(code);
}

HaltRules::Reason HaltRules::finished(bool arrived)
{
    m_failures.add(!arrived);
    if (arrived || !m_failures.isFull() || m_failures.bad() <= kMostFailures)
        return {};
    return u"%1 of the last %2 messages failed or were not delivered."_s.arg(m_failures.bad()).arg(m_failures.seen());
}

HaltRules::Reason HaltRules::optedOut()
{
    m_optOuts.push_back(m_sent);
    while (m_optOuts.front() < m_sent - kOptOutWindow)
        m_optOuts.pop_front();
    if (m_optOuts.size() <= kMostOptOuts)
        return {};
    return u"%1 people opted out after the last %2 messages."_s.arg(m_optOuts.size())
        .arg(std::min(m_sent, kOptOutWindow));
}

} // namespace carillon
