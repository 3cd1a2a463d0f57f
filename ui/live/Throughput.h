// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QList>
#include <QPointF>

namespace carillon::ui {

/// How many messages a second a campaign handed over, over the last two minutes, from the totals of snapshots. A value.
class Throughput
{
public:
    static constexpr int kSeconds = 120;

    /// `total` handed over until `at`; moments only go forward.
    void add(UtcMs at, qint64 total);
    /// One point a second: x = the moment in milliseconds, y = messages in that second.
    QList<QPointF> points() const;

private:
    struct Second
    {
        UtcMs at = 0; // start of the second
        qint64 total = 0; // at its end
    };
    QList<Second> m_seconds;
};

} // namespace carillon::ui
