// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/HomeFigures.h"
#include "core/workspace/Workspace.h"
#include "ui/print/ReportWords.h"
#include "ui/shell/Page.h"

class QVBoxLayout;

namespace carillon::ui {

class Card;
class GetStartedCard;
class Shell;
class Tile;

/// What needs the user, what goes out next, and the last thirty days. Reads its figures in the background whenever it
/// comes to the front and every few seconds while it is there.
class HomePage : public Page
{
    Q_OBJECT

public:
    HomePage(Workspace &workspace, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;
    void open(const QString &what) override;

Q_SIGNALS:
    /// The user wants to look around in the sample workspace.
    void sampleRequested();

private:
    struct Facts
    {
        HomeFigures figures = {};
        bool hasGateway = false;
    };

    void layOut();
    void show(const Facts &facts);
    void showNeeds();
    void showUpcoming();
    void showTiles();
    void showSteps();
    void takeStep(int step);
    ReportWords words() const;

    Workspace &m_workspace;
    Shell &m_shell;
    Facts m_facts;
    GetStartedCard *m_steps = nullptr;
    Card *m_needs = nullptr;
    Card *m_upcoming = nullptr;
    QVBoxLayout *m_needRows = nullptr;
    QVBoxLayout *m_upcomingRows = nullptr;
    Tile *m_delivery = nullptr;
    Tile *m_sent = nullptr;
    Tile *m_cost = nullptr;
    Tile *m_optOuts = nullptr;
    bool m_asking = false;
};

} // namespace carillon::ui
