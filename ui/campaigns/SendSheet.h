// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/campaigns/Campaign.h"
#include "core/campaigns/PlanSummary.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/ComposerChoices.h"

#include <QDialog>

class QGridLayout;
class QProgressBar;
class QPushButton;

namespace carillon::ui {

class InlineMessage;
class TextLabel;

/// The last look before texts leave: makes the plan, shows people, parts, price and times of it, and has one button
/// that names the act. Accepting it starts nothing yet; the caller does. `workspace` must outlive it.
class SendSheet : public QDialog
{
    Q_OBJECT

public:
    /// `text` becomes the campaign's text before it is planned. `sendAt` nothing = at once.
    struct Order
    {
        Campaign campaign = {};
        QString text = {};
        SendingAccount account = {};
        std::optional<UtcMs> sendAt = {};
        QString zone = {};
        bool forReview = false; ///< Hands it to a reviewer instead of sending it.
    };

    SendSheet(Workspace &workspace, const Order &order, QWidget *parent = nullptr);
    ~SendSheet() override;

    const Order &order() const { return m_order; }
    const PlanSummary &plan() const { return m_plan; }
    bool isReady() const { return m_ready; }

    void retranslate();

private:
    void makePlan();
    void takePlan(const Result<PlanSummary> &plan);
    void showFacts();
    void addFact(const QString &name, const QString &value, const QString &detail = {});
    qint64 ratePerHour() const;
    QString startText() const;
    QString endText() const;
    QString partsText() const;

    Workspace &m_workspace;
    Order m_order;
    PlanSummary m_plan;
    CancelToken m_cancel;
    bool m_ready = false;
    TextLabel *m_title;
    QGridLayout *m_facts;
    QProgressBar *m_progress;
    InlineMessage *m_message;
    QPushButton *m_cancelButton;
    QPushButton *m_send;
};

} // namespace carillon::ui
