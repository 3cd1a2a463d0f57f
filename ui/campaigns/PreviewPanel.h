// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/PlanSummary.h"
#include "ui/campaigns/MessageView.h"
#include "ui/campaigns/PeopleSurvey.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace carillon::ui {

class BarList;
class PersonSearch;
class PhonePreview;
class TextLabel;

/// The phone, whose eyes to see it with, and how many parts all the people need.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(QWidget *parent = nullptr);

    void setView(const MessageView &view);
    void setSender(const QString &sender);
    void setSurvey(const PeopleSurvey &survey);
    /// How the parts spread over the people; `counting` greys the figures while newer ones are on the way.
    void setPlan(const PlanSummary &plan, bool counting);
    /// Answers to searchRequested.
    void setFound(const QList<PreviewPerson> &people);
    /// Another one of the people drawn by lot.
    void showNextRandom();

Q_SIGNALS:
    void personChanged(const carillon::ui::FieldValues &values);
    void searchRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Pick { Longest, Shortest, Incomplete, Random, Found };

    void buildChoice();
    void fillChoice();
    void choose(int row);
    void showPerson();
    std::optional<PreviewPerson> person() const;
    void showPlan();
    void retranslate();

    QComboBox *m_choice;
    QToolButton *m_next;
    PersonSearch *m_search;
    PhonePreview *m_phone;
    TextLabel *m_spreadTitle;
    BarList *m_spread;
    TextLabel *m_total;
    PeopleSurvey m_survey;
    PlanSummary m_plan;
    std::optional<PreviewPerson> m_found;
    Pick m_pick = Pick::Longest;
    qsizetype m_random = 0;
    bool m_counting = false;
};

} // namespace carillon::ui
