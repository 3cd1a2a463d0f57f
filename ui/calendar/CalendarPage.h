// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/workspace/Workspace.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/shell/Page.h"

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace carillon::ui {

class Card;
class Shell;

/// When what goes out, month by month: scheduled sends and those of the past, in the workspace's time.
class CalendarPage : public Page
{
    Q_OBJECT

public:
    CalendarPage(Workspace &workspace, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;

private:
    void layOut();
    void show(const QList<Campaign> &campaigns);
    void showMonth();
    void showDay();
    QDate today() const;

    Workspace &m_workspace;
    Shell &m_shell;
    QList<Campaign> m_campaigns;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QPushButton *m_today = nullptr;
    MonthGrid *m_grid = nullptr;
    Card *m_day = nullptr;
    QVBoxLayout *m_dayRows = nullptr;
};

} // namespace carillon::ui
