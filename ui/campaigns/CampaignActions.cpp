// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignActions.h"

#include "core/accounts/Permissions.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Workflow.h"
#include "ui/campaigns/HoldStrip.h"
#include "ui/campaigns/StopSheet.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/ToastHost.h"

#include <chrono>

namespace carillon::ui {

CampaignActions::CampaignActions(Workspace &workspace, Shell &shell, std::function<void()> wakeEngine, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_wakeEngine(std::move(wakeEngine))
{
}

/// What was deleted and not brought back is gone when the window closes, too.
CampaignActions::~CampaignActions()
{
    for (const QString &name : std::as_const(m_leaving))
        m_workspace.write([name](Session &session) { return CampaignStore(session).remove(name); });
}

void CampaignActions::carryOut(const SendSheet::Order &order)
{
    if (order.forReview)
        submit(order.campaign.name);
    else if (order.sendAt)
        schedule(order);
    else
        start(order.campaign.name);
}

void CampaignActions::pause(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).pause(campaign); },
        [this, campaign] {
            m_shell.showToast(
                { .text = tr("“%1” is paused. What is with the provider already will still arrive.").arg(campaign),
                  .actionText = tr("Resume"),
                  .action = [this, campaign] { resume(campaign); } });
        });
}

void CampaignActions::resume(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).resume(campaign); },
        [this, campaign] { m_shell.showToast({ .text = tr("“%1” goes on.").arg(campaign) }); });
}

void CampaignActions::stop(const QString &campaign, const CampaignStatus &status, QWidget *parent)
{
    auto *sheet = new StopSheet(campaign, status, parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, campaign] { confirmStop(campaign); });
    sheet->open();
}

void CampaignActions::unschedule(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).unschedule(campaign); },
        [this, campaign] { m_shell.showToast({ .text = tr("“%1” is not scheduled any more.").arg(campaign) }); });
}

void CampaignActions::duplicate(const QString &campaign)
{
    //: Name of a copy; %1 is the name of the campaign
    const QString base = tr("Copy of %1").arg(campaign);
    m_workspace
        .write([campaign, base](Session &session) -> Result<Campaign> {
            for (int number = 1;; ++number) {
                const QString name = number == 1 ? base : QStringLiteral("%1 %2").arg(base).arg(number);
                Result<Campaign> copy = CampaignStore(session).duplicate(campaign, name);
                if (copy || copy.error().code != Error::Code::Conflict)
                    return copy;
            }
        })
        .then(this, [this](const Result<Campaign> &copy) {
            if (!copy) {
                Q_EMIT failed(copy.error());
                return;
            }
            Q_EMIT changed();
            Q_EMIT duplicated(copy->id);
        });
}

void CampaignActions::removeLater(const Campaign &campaign)
{
    m_leaving.insert(campaign.id, campaign.name);
    Q_EMIT hidden(campaign.id, true);
    m_shell.showToast({ .text = tr("“%1” is deleted.").arg(campaign.name),
                        .actionText = tr("Undo"),
                        .action = [this, id = campaign.id] {
                            if (m_leaving.remove(id) > 0)
                                Q_EMIT hidden(id, false);
                        } });
    QTimer::singleShot(std::chrono::milliseconds(ToastHost::kShownMilliseconds), this,
                       [this, id = campaign.id] { removeNow(id); });
}

QString CampaignActions::whyNotStart() const
{
    return mayDo(m_workspace.actor(), Permission::StartCampaigns) ? QString() : tr("Marketers can send");
}

QString CampaignActions::whyNotEdit() const
{
    return mayDo(m_workspace.actor(), Permission::EditCampaigns) ? QString() : tr("Staff can write campaigns");
}

void CampaignActions::run(Work work, std::function<void()> done)
{
    m_workspace.write(std::move(work)).then(this, [this, done = std::move(done)](const Status &status) {
        if (!status) {
            Q_EMIT failed(status.error());
            return;
        }
        m_wakeEngine();
        Q_EMIT changed();
        done();
    });
}

void CampaignActions::start(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).start(campaign, { .hold = HoldStrip::kHold }, {}); },
        [this, campaign] {
            auto *strip = new HoldStrip(m_shell, campaign, this);
            connect(strip, &HoldStrip::undoRequested, this, [this, campaign, strip] {
                strip->finish();
                undoStart(campaign);
            });
            connect(strip, &HoldStrip::passed, this, [this] {
                m_wakeEngine();
                Q_EMIT changed();
            });
        });
}

void CampaignActions::schedule(const SendSheet::Order &order)
{
    const QString name = order.campaign.name;
    run([name, at = *order.sendAt,
         zone = order.zone](Session &session) { return Workflow(session).schedule(name, at, zone, {}); },
        [this, name, at = *order.sendAt, zone = order.zone] {
            m_shell.showToast(
                { .text = tr("“%1” is scheduled: %2.").arg(name, momentText(at, zone, m_workspace.clock().now())),
                  .actionText = tr("Undo"),
                  .action = [this, name] { unschedule(name); } });
        });
}

void CampaignActions::submit(const QString &campaign)
{
    run(
        [campaign](Session &session) -> Status {
            const Result<PlanSummary> plan = Workflow(session).submit(campaign, {}, {});
            return plan ? Status() : Status(plan.error());
        },
        [this, campaign] { m_shell.showToast({ .text = tr("“%1” waits for a review.").arg(campaign) }); });
}

void CampaignActions::undoStart(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).undoStart(campaign); },
        [this, campaign] { m_shell.showToast({ .text = tr("“%1” was not sent.").arg(campaign) }); });
}

void CampaignActions::removeNow(qint64 campaignId)
{
    const QString name = m_leaving.take(campaignId);
    if (name.isEmpty()) // brought back
        return;
    run([name](Session &session) { return CampaignStore(session).remove(name); }, [] {});
}

void CampaignActions::confirmStop(const QString &campaign)
{
    run([campaign](Session &session) { return Workflow(session).cancel(campaign, {}); },
        [this, campaign] { m_shell.showToast({ .text = tr("“%1” is stopped for good.").arg(campaign) }); });
}

} // namespace carillon::ui
