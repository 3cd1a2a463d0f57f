// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Shell.h"
#include "ui/widgets/Activity.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace carillon::ui {

/// The seconds between pressing Send and the first text, counted down at the foot of the window with a way back. It
/// does not care which page is open. Deletes itself when it is over.
class HoldStrip : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kHold{ 10 };

    HoldStrip(Shell &shell, const QString &campaignName, QObject *parent);

    void finish();

Q_SIGNALS:
    void undoRequested();
    /// Nobody undid it.
    void passed();

private:
    void tick();

    Activity m_activity;
    QString m_campaignName;
    QTimer m_timer;
    int m_secondsLeft = int(kHold.count());
};

} // namespace carillon::ui
