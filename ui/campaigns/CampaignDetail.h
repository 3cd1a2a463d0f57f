// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/CampaignRow.h"
#include "ui/widgets/Card.h"

class QGridLayout;
class QPushButton;

namespace carillon::ui {

class StatusPill;
class TextLabel;

/// What can be done with the campaign that is looked at.
enum class CampaignAct { Open, Pause, Resume, Stop, Unschedule, Duplicate, Remove };

/// The acts that the state of a campaign allows, the main one first.
QList<CampaignAct> actsFor(CampaignState state);
QString actText(CampaignAct act, CampaignState state);

/// The side pane of the list: the campaign in words and numbers, with what can be done next.
class CampaignDetail : public Card
{
    Q_OBJECT

public:
    explicit CampaignDetail(QWidget *parent = nullptr);

    /// Times in `zone`. `whyNotStart` and `whyNotEdit` disable what the user may not do.
    void showRow(const CampaignRow &row, const QString &zone, UtcMs now, const QString &whyNotStart,
                 const QString &whyNotEdit);
    void showText(const QString &text);

Q_SIGNALS:
    void actRequested(carillon::ui::CampaignAct act);

private:
    void showFigures(const CampaignRow &row, const QString &zone, UtcMs now);
    void addFigure(const QString &name, const QString &value);
    void showActs(CampaignState state, const QString &whyNotStart, const QString &whyNotEdit);

    TextLabel *m_name;
    StatusPill *m_state;
    TextLabel *m_reason;
    TextLabel *m_text;
    QGridLayout *m_figures;
    QVBoxLayout *m_acts;
};

} // namespace carillon::ui
