// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanSummary.h"
#include "ui/campaigns/ComposerChoices.h"
#include "ui/widgets/Card.h"

class QComboBox;
class QGridLayout;
class QPushButton;

namespace carillon::ui {

class SendingOptions;
class TextLabel;
class WhenPicker;

/// To whom, as what, through which account and when: the half of the composer that is not the text.
class SendingCard : public Card
{
    Q_OBJECT

public:
    explicit SendingCard(QWidget *parent = nullptr);

    void setChoices(const ComposerChoices &choices);
    void setCampaign(const Campaign &campaign, std::optional<UtcMs> sendAt, const QString &zone, UtcMs now);
    /// How many the people are, and how many of them will receive it.
    void setReach(const PlanSummary &plan, bool counting);
    /// Choices are shown and cannot be changed.
    void setLocked(bool locked);
    void openPeople();
    void openAccounts();

Q_SIGNALS:
    void edited(const carillon::CampaignEdit &edit);
    void whenChanged(std::optional<carillon::UtcMs> at, const QString &zone);
    void sheetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    TextLabel *addRow(QGridLayout *grid, QWidget *field);
    void fillPeople();
    void fillAccounts();
    void choosePeople(int row);
    void alignLabels();
    void showReach();
    void retranslate();

    QComboBox *m_people;
    TextLabel *m_reach;
    QComboBox *m_kind;
    QComboBox *m_account;
    WhenPicker *m_when;
    QPushButton *m_more;
    SendingOptions *m_options;
    QList<TextLabel *> m_labels;
    ComposerChoices m_choices;
    Campaign m_campaign;
    PlanSummary m_plan;
    bool m_counting = false;
};

} // namespace carillon::ui
