// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStatus.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/SendSheet.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace carillon::ui {

class Shell;

/// What can be done with a campaign from anywhere: send, take back, pause, resume, stop, copy, delete. Tells the user
/// how it went, with undo where there is one.
///
/// GUI thread. `workspace` and `shell` must outlive it; `wakeEngine` is called when the engine should look at once.
class CampaignActions : public QObject
{
    Q_OBJECT

public:
    CampaignActions(Workspace &workspace, Shell &shell, std::function<void()> wakeEngine, QObject *parent = nullptr);
    ~CampaignActions() override;

    /// Starts, schedules or submits what a sheet showed.
    void carryOut(const SendSheet::Order &order);
    void pause(const QString &campaign);
    void resume(const QString &campaign);
    /// Asks first: it cannot be undone.
    void stop(const QString &campaign, const CampaignStatus &status, QWidget *parent);
    void unschedule(const QString &campaign);
    void duplicate(const QString &campaign);
    /// Goes in ten seconds; until then it can be brought back. hidden() tells lists.
    void removeLater(const Campaign &campaign);

    /// Why the signed-in user may not; empty if they may.
    QString whyNotStart() const;
    QString whyNotEdit() const;

Q_SIGNALS:
    void changed(); ///< Lists should read again.
    void hidden(qint64 campaignId, bool isHidden);
    void duplicated(qint64 campaignId);
    void failed(const carillon::Error &error);

private:
    using Work = std::function<Status(Session &)>;

    void run(Work work, std::function<void()> done);
    void start(const QString &campaign);
    void schedule(const SendSheet::Order &order);
    void submit(const QString &campaign);
    void undoStart(const QString &campaign);
    void removeNow(qint64 campaignId);
    void confirmStop(const QString &campaign);

    Workspace &m_workspace;
    Shell &m_shell;
    std::function<void()> m_wakeEngine;
    QHash<qint64, QString> m_leaving; // deleted as far as the user sees
};

} // namespace carillon::ui
