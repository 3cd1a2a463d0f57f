// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/review/ReviewItem.h"
#include "ui/shell/Page.h"

class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace carillon::ui {

class Card;
class EmptyState;
class FilterChips;
class InlineMessage;
class PreviewPanel;
class ReviewDetail;
class ReviewListModel;
class Shell;

/// Where a second person looks at what the first one wrote: the frozen plan, what changed since the last approval, and
/// two answers. Nobody decides on their own. `workspace` and `shell` must outlive it. GUI thread.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    ReviewPage(Workspace &workspace, Shell &shell, QWidget *parent = nullptr);

    void retranslate() override;
    void activate() override;
    /// "campaign/42".
    void open(const QString &what) override;
    QList<QWidget *> panes() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void reload();
    void take(const Result<QList<ReviewItem>> &items);
    void showList();
    void showChips();
    void showEmpty();
    void showCurrent();
    void showAnswers();
    void showPhone(const ReviewItem &item);
    QString whyNot(const ReviewItem &item) const;
    void approve();
    void requestChanges();
    void decide(bool approved);
    const ReviewItem *current() const;

    Workspace &m_workspace;
    Shell &m_shell;
    ReviewListModel *m_model;
    FilterChips *m_chips;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QListView *m_list;
    Card *m_listCard;
    ReviewDetail *m_detail;
    InlineMessage *m_notice;
    Card *m_answer;
    QPlainTextEdit *m_comment;
    QPushButton *m_requestChanges;
    PreviewPanel *m_preview;
    qint64 m_wanted = 0;
    bool m_loaded = false;
};

} // namespace carillon::ui
