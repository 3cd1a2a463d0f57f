// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/HoldStrip.h"

namespace carillon::ui {

HoldStrip::HoldStrip(Shell &shell, const QString &campaignName, QObject *parent)
    : QObject(parent)
    , m_activity(campaignName)
    , m_campaignName(campaignName)
{
    m_activity.setAbilities(false, true, false);
    m_activity.setCancelText(tr("Undo"));
    connect(&m_activity, &Activity::cancelRequested, this, &HoldStrip::undoRequested);
    connect(&m_timer, &QTimer::timeout, this, &HoldStrip::tick);
    ++m_secondsLeft;
    tick();
    m_timer.start(std::chrono::seconds(1));
    shell.addActivity(&m_activity);
    shell.announce(m_activity.title());
}

void HoldStrip::finish()
{
    m_timer.stop();
    m_activity.finish();
    deleteLater();
}

void HoldStrip::tick()
{
    if (--m_secondsLeft <= 0) {
        Q_EMIT passed();
        finish();
        return;
    }
    //: %1 is the name of a campaign
    m_activity.setTitle(tr("“%1” starts in %Ln second(s)", nullptr, m_secondsLeft).arg(m_campaignName));
    m_activity.setProgress(kHold.count() - m_secondsLeft, kHold.count());
}

} // namespace carillon::ui
