// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/LiveSnapshot.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/CampaignDetail.h"
#include "ui/campaigns/SendSheet.h"
#include "ui/shell/Page.h"

#include <functional>

class QStackedWidget;

namespace carillon::ui {

class BigTableView;
class CampaignActions;
class CampaignTableModel;
class Composer;
class EmptyState;
class FilterChips;
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
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildList();
    void connectList();
    void connectComposer();
    void reload();
    void takeRows(const Result<QList<CampaignRow>> &rows);
    void showRows();
    void showEmpty();
    void showCurrent();
    void showChips();
    void select(qint64 campaignId);
    void openCurrent();
    void openCampaign(const Campaign &campaign);
    void act(CampaignAct act);
    void showMenu(const QPoint &position);
    void showComposer(bool composing);
    void showSheet(bool forReview);
    std::optional<CampaignRow> current() const;

    Workspace &m_workspace;
    Shell &m_shell;
    CampaignActions *m_actions;
    CampaignTableModel *m_model;
    QStackedWidget *m_stack;
    QWidget *m_list;
    FilterChips *m_chips;
    QStackedWidget *m_tableOrEmpty;
    BigTableView *m_table;
    EmptyState *m_empty;
    CampaignDetail *m_detail;
    Composer *m_composer;
    QPointer<SendSheet> m_sheet;
    qint64 m_currentId = 0;
    bool m_loaded = false;
};

} // namespace carillon::ui
