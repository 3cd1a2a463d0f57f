// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/LiveSnapshot.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/CampaignDetail.h"
#include "ui/campaigns/CampaignRow.h"
#include "ui/campaigns/SendSheet.h"
#include "ui/shell/Page.h"

#include <QPointer>

#include <functional>

class QStackedWidget;

namespace carillon::ui {

class CampaignActions;
class CampaignList;
class Composer;
class Shell;

/// All campaigns with where they stand, and the composer of the one that is being written.
///
/// `open` takes "new", "campaign/42" (the composer, while it may be edited) and "select/42" (in the list). `workspace`
/// and `shell` must outlive it; `wakeEngine` makes the engine look at once. GUI thread.
class CampaignsPage : public Page
{
    Q_OBJECT

public:
    CampaignsPage(Workspace &workspace, Shell &shell, std::function<void()> wakeEngine, QWidget *parent = nullptr);

    void retranslate() override;
    void activate() override;
    void open(const QString &what) override;
    bool createNew() override;
    void runPrimary() override;
    QList<QWidget *> panes() override;
    bool canLeave() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    Composer *composer() const { return m_composer; }
    bool isComposing() const;

public Q_SLOTS:
    /// Figures of what is being sent, as the engine reports them.
    void showLive(const carillon::LiveSnapshot &snapshot);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectList();
    void connectActions();
    void connectComposer();
    void reload();
    void takeRows(const Result<QList<CampaignRow>> &rows);
    void showSubtitle();
    void readText(qint64 campaignId);
    void openCampaign(const Campaign &campaign);
    void act(CampaignAct act);
    void showComposer(bool composing);
    void showSheet(bool forReview);

    Workspace &m_workspace;
    Shell &m_shell;
    CampaignActions *m_actions;
    QStackedWidget *m_stack;
    CampaignList *m_list;
    Composer *m_composer;
    QPointer<SendSheet> m_sheet;
    bool m_loaded = false;
};

} // namespace carillon::ui
