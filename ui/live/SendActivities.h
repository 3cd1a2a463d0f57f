// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/LiveSnapshot.h"

#include <QObject>
#include <QTimeZone>

#include <map>
#include <memory>

namespace carillon::ui {

class Activity;
class Shell;

/// Shows every campaign that is sending or paused in the activity strip, from the engine's snapshots. GUI thread; the
/// shell must outlive it.
class SendActivities : public QObject
{
    Q_OBJECT

public:
    SendActivities(Shell &shell, const QTimeZone &zone, QObject *parent = nullptr);
    ~SendActivities() override;

    void show(const LiveSnapshot &snapshot);

Q_SIGNALS:
    void pauseRequested(const QString &campaign);
    void resumeRequested(const QString &campaign);

private:
    Activity *activityFor(const CampaignLive &campaign);
    void update(Activity &activity, const CampaignLive &campaign) const;

    Shell &m_shell;
    QTimeZone m_zone; // of the workspace, as all times of the window
    std::map<qint64, std::unique_ptr<Activity>> m_activities; // by campaign id
};

} // namespace carillon::ui
