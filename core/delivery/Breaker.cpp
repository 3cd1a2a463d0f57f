// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Breaker.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace carillon {

namespace {

constexpr std::size_t kWindowCalls = 100;
constexpr std::chrono::nanoseconds kWindow = 10s;
constexpr std::size_t kFewestCalls = 10;
constexpr int kProbes = 10;

} // namespace

int Breaker::mayStart(int inFlight, int connections, Nanoseconds now) const
{
    if (m_state == State::Open && now < m_openUntil)
        return 0;
    return std::max(0, (m_state == State::Open ? 1 : connections) - inFlight);
}

void Breaker::report(bool success, Nanoseconds now)
{
    if (m_state == State::Open) {
        if (now < m_openUntil)
            return; // the answer to a call that was on the wire when it opened
        if (!success)
            open(now);
        else if (++m_goodProbes >= kProbes)
            m_state = State::Closed;
        return;
    }
    m_calls.push_back({ now, success });
    while (m_calls.size() > kWindowCalls || now - m_calls.front().at > kWindow)
        m_calls.pop_front();
    if (failsTooOften())
        open(now);
}

bool Breaker::failsTooOften() const
{
    const auto failures = std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) { return !call.success; });
    return m_calls.size() >= kFewestCalls && static_cast<std::size_t>(failures) * 2 >= m_calls.size();
}

void Breaker::open(Nanoseconds now)
{
    m_state = State::Open;
    m_openUntil = now + 30s + std::chrono::milliseconds(m_random.below(30'000));
    m_goodProbes = 0;
    m_calls.clear();
}

} // namespace carillon
