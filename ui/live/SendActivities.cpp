// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/SendActivities.h"

#include "ui/shell/Shell.h"
#include "ui/widgets/Activity.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace carillon::ui {

SendActivities::SendActivities(Shell &shell, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_shell(shell)
    , m_zone(zone)
{
}

SendActivities::~SendActivities() = default;

void SendActivities::show(const LiveSnapshot &snapshot)
{
    QSet<qint64> running;
    for (const CampaignLive &campaign : snapshot.campaigns) {
        if (campaign.state != u"sending" && campaign.state != u"paused" && campaign.state != u"halted")
            continue;
        running.insert(campaign.id);
        update(*activityFor(campaign), campaign);
    }
    std::erase_if(m_activities, [&](const auto &entry) { return !running.contains(entry.first); });
}

Activity *SendActivities::activityFor(const CampaignLive &campaign)
{
    if (const auto found = m_activities.find(campaign.id); found != m_activities.end())
        return found->second.get();
    auto activity = std::make_unique<Activity>(campaign.name);
    const QString name = campaign.name;
    connect(activity.get(), &Activity::pauseRequested, this, [this, name] { Q_EMIT pauseRequested(name); });
    connect(activity.get(), &Activity::resumeRequested, this, [this, name] { Q_EMIT resumeRequested(name); });
    connect(activity.get(), &Activity::openRequested, this,
            [this, id = campaign.id] { m_shell.openPage(PageId::Live, u"campaign/%1"_s.arg(id)); });
    Activity *shown = activity.get();
    m_activities.emplace(campaign.id, std::move(activity));
    m_shell.addActivity(shown);
    return shown;
}

void SendActivities::update(Activity &activity, const CampaignLive &campaign) const
{
    const qint64 total = campaign.counts.planned() - campaign.counts.holdout();
    const qint64 done = total - campaign.counts.waiting();
    const bool paused = campaign.state != u"sending";
    QString detail;
    if (paused) {
        detail = campaign.inFlight > 0
            ? tr("paused · %1 already with the provider").arg(QLocale().toString(campaign.inFlight))
            : tr("paused");
    } else {
        detail = tr("%1 a second")
                     .arg(QLocale().toString(campaign.ratePerSecond, 'f', campaign.ratePerSecond < 10 ? 1 : 0));
        if (campaign.eta)
            detail += u" · "_s
                + tr("done about %1").arg(QDateTime::fromMSecsSinceEpoch(*campaign.eta, m_zone).toString(u"HH:mm"_s));
    }
    activity.setTitle(paused ? tr("“%1” is paused").arg(campaign.name) : tr("Sending “%1”").arg(campaign.name));
    activity.setProgress(done, total, detail);
    activity.setPaused(paused);
    activity.setAbilities(true, false, true);
}

} // namespace carillon::ui
