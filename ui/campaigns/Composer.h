// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/campaigns/Checks.h"
#include "ui/campaigns/MessageView.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QTabWidget;

namespace carillon::ui {

class ChecksPanel;
class ComposerDraft;
class ComposerHeader;
class InlineMessage;
class MessagePane;
class PreviewPanel;
class SendingCard;

/// The page on which a campaign is written: message, phone and checks side by side; where the window is narrow, phone
/// and checks share one column. Everything is saved by itself. `workspace` must outlive it. GUI thread.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(Workspace &workspace, QWidget *parent = nullptr);

    void open(qint64 campaignId);
    /// A new draft.
    void create();
    /// Saves and lets go of the campaign.
    void close();
    ComposerDraft *draft() const { return m_draft; }
    void runPrimary();
    QList<QWidget *> panes();

Q_SIGNALS:
    void backRequested();
    /// The campaign is without problems, and is to be sent.
    void sendRequested();
    /// Likewise, where somebody else has to look at it first.
    void reviewRequested();
    void announced(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void connectDraft();
    void connectEditing();
    void fold(bool narrow);
    void showOpened(bool restored);
    void showCampaign();
    void showCounts();
    void showPrimary();
    void showLock();
    void repair(CheckTopic topic);
    void addOptOutText();
    void fillTemplates();
    void chooseSheet();
    bool needsReview() const;
    void retranslate();

    Workspace &m_workspace;
    ComposerDraft *m_draft;
    ComposerHeader *m_header;
    InlineMessage *m_message;
    MessagePane *m_pane;
    QPushButton *m_template;
    QMenu *m_templates;
    SendingCard *m_sending;
    PreviewPanel *m_preview;
    ChecksPanel *m_checks;
    QHBoxLayout *m_columns;
    QTabWidget *m_tabs;
    class Card *m_writing;
    QTimer m_clock; // "saved 10 seconds ago"
    bool m_narrow = false;
    bool m_unlocked = false; // editing takes a review back, and the user said so
};

} // namespace carillon::ui
