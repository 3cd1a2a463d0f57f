// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SendingEngine.h"
#include "core/workspace/Workspace.h"
#include "ui/print/ReportWords.h"
#include "ui/shell/Page.h"

#include <map>

class QVBoxLayout;

namespace carillon::ui {

class DoubtCard;
class EmptyState;
class LiveCard;
class Shell;

/// What is being sent now: one card a campaign, from the engine's snapshots (at most four a second), and what is in
/// doubt.
class LivePage : public Page
{
    Q_OBJECT

public:
    LivePage(Workspace &workspace, SendingEngine &engine, Shell &shell, QWidget *parent);

    void retranslate() override;
    void open(const QString &what) override;

    void show(const LiveSnapshot &snapshot);

Q_SIGNALS:
    void pauseAllRequested();

private:
    using Act = std::function<Status(carillon::Session &)>;

    void layOut();
    LiveCard *cardFor(const CampaignLive &campaign);
    void removeOthers(const LiveSnapshot &snapshot);
    void act(const Act &work);
    void showDoubt(qint64 campaignId, const QString &campaign);
    ReportWords words() const;

    Workspace &m_workspace;
    SendingEngine &m_engine;
    Shell &m_shell;
    LiveSnapshot m_snapshot;
    QVBoxLayout *m_cards = nullptr;
    EmptyState *m_empty = nullptr;
    DoubtCard *m_doubt = nullptr;
    qint64 m_doubtCampaign = 0;
    std::map<qint64, LiveCard *> m_byCampaign;
};

} // namespace carillon::ui
