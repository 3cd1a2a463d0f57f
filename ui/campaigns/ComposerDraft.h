// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/PlanSummary.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/ComposerChoices.h"
#include "ui/campaigns/DraftText.h"
#include "ui/campaigns/PeopleSurvey.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace carillon::ui {

/// The campaign that is being written: saves what is typed a second after the last key and what is chosen at once, and
/// counts over its people a quarter of a second after the last change.
///
/// GUI thread; the work is done on the workspace's threads, and answers about another campaign or an older text are
/// dropped. `workspace` must outlive it.
class ComposerDraft : public QObject
{
    Q_OBJECT

public:
    explicit ComposerDraft(Workspace &workspace, QObject *parent = nullptr);
    ~ComposerDraft() override;

    void open(qint64 campaignId);
    void create(const QString &baseName);
    /// Saves what is there; answers about it are dropped from now on.
    void close();
    bool isOpen() const { return m_campaign.id > 0; }

    const Campaign &campaign() const { return m_campaign; }
    const QString &text() const { return m_text; }
    const ComposerChoices &choices() const { return m_choices; }
    const AccountChoice *account() const { return m_choices.account(m_campaign.gatewayId); }
    MessageContext context() const;
    std::optional<UtcMs> sendAt() const { return m_note.sendAt; }
    QString zone() const;
    UtcMs now() const { return m_workspace.clock().now(); }
    UtcMs savedAt() const { return m_savedAt; }

    const PlanSummary &estimate() const { return m_estimate; }
    const PeopleSurvey &survey() const { return m_survey; }
    bool isCounting() const { return m_counting; }
    /// Why the text cannot be read as a template; empty if it can.
    const QString &textProblem() const { return m_textProblem; }
    /// Fields of the text without fallback that some people lack.
    QList<FieldInfo> gaps() const;

    void setText(const QString &text);
    void edit(const CampaignEdit &edit);
    void setSendAt(std::optional<UtcMs> at, const QString &zone);
    void importSheet(const QString &file);
    void refreshChoices();

    /// Makes the text a revision, so that it can be planned. Finishes on the GUI thread.
    Answer<Result<Campaign>> storeText();

Q_SIGNALS:
    void opened(bool restored);
    void campaignChanged();
    void choicesChanged();
    void saved();
    void countingChanged();
    void counted(); ///< Estimate and survey are of the newest text.
    void failed(const carillon::Error &error);

private:
    void take(const Result<OpenedDraft> &draft);
    void takeCampaign(const Result<Campaign> &campaign);
    void saveNote();
    void count();
    void takeEstimate(const Result<PlanSummary> &estimate);
    void startSurvey(const CancelToken &cancel);

    Workspace &m_workspace;
    QTimer m_saveTimer;
    QTimer m_countTimer;
    Campaign m_campaign;
    std::optional<Campaign> m_created; // as it was made by create()
    QString m_text;
    DraftNote m_note;
    ComposerChoices m_choices;
    PlanSummary m_estimate;
    PeopleSurvey m_survey;
    QString m_textProblem;
    CancelToken m_cancelCount;
    UtcMs m_savedAt = 0;
    bool m_counting = false;
    bool m_edited = false; // the text changed since the campaign was opened
    bool m_typed = false; // text or time changed since the note was saved
};

} // namespace carillon::ui
