// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/Throughput.h"

namespace carillon::ui {

void Throughput::add(UtcMs at, qint64 total)
{
    const UtcMs second = at - at % 1000;
    if (!m_seconds.isEmpty() && m_seconds.last().at == second) {
        m_seconds.last().total = total;
        return;
    }
    m_seconds.append({ second, total });
    while (m_seconds.size() > kSeconds + 1)
        m_seconds.removeFirst();
}

QList<QPointF> Throughput::points() const
{
    QList<QPointF> points;
    for (qsizetype i = 1; i < m_seconds.size(); ++i) {
        const Second &before = m_seconds.at(i - 1);
        const Second &now = m_seconds.at(i);
        const double elapsed = static_cast<double>(now.at - before.at) / 1000;
        points.append({ static_cast<double>(now.at), static_cast<double>(now.total - before.total) / elapsed });
    }
    return points;
}

} // namespace carillon::ui
