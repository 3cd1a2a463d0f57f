// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>
#include <cstddef>

namespace carillon {

/// How many a second, over the last five whole seconds. Pure; the caller brings the time.
class RateMeter
{
public:
    void count(qint64 events, std::chrono::nanoseconds now)
    {
        const qint64 second = secondOf(now);
        Slot &slot = m_slots.at(static_cast<std::size_t>(second) % m_slots.size());
        if (slot.second != second)
            slot = { second, 0 };
        slot.events += events;
    }

    double perSecond(std::chrono::nanoseconds now) const
    {
        const qint64 second = secondOf(now);
        qint64 sum = 0;
        for (const Slot &slot : m_slots) {
            if (slot.second < second && slot.second >= second - kSeconds)
                sum += slot.events;
        }
        return static_cast<double>(sum) / kSeconds;
    }

private:
    static constexpr int kSeconds = 5;
    struct Slot
    {
        qint64 second = -1;
        qint64 events = 0;
    };
    static qint64 secondOf(std::chrono::nanoseconds now)
    {
        return std::chrono::duration_cast<std::chrono::seconds>(now).count();
    }

    std::array<Slot, kSeconds + 1> m_slots{};
};

} // namespace carillon
