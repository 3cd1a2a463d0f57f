// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/TemplateStore.h"
#include "core/workspace/Workspace.h"
#include "ui/campaigns/PeopleSurvey.h"
#include "ui/shell/Page.h"

class QListView;
class QMenu;
class QStackedWidget;

namespace carillon::ui {

class Card;
class EmptyState;
class MessagePane;
class PreviewPanel;
class Shell;
class TemplateCard;
class TemplateListModel;

/// The saved texts: a list, the same editor and phone as in the composer, and who uses each. Every save is a revision;
/// leaving a changed text saves it. `workspace` and `shell` must outlive it. GUI thread.
class TemplatesPage : public Page
{
    Q_OBJECT

public:
    TemplatesPage(Workspace &workspace, Shell &shell, QWidget *parent = nullptr);
    ~TemplatesPage() override;

    void retranslate() override;
    void activate() override;
    /// "new", or the name of a template behind "template/".
    void open(const QString &what) override;
    bool createNew() override;
    QList<QWidget *> panes() override;
    bool canLeave() override;

    MessagePane *editor() const;

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Loaded
    {
        QList<TemplateInfo> templates = {};
        PeopleSurvey survey = {};
        QString everyone = {}; ///< The group by which texts are looked at.
    };

    void buildLayout();
    void connectParts();
    void reload();
    void take(const Result<Loaded> &loaded);
    void showList();
    void showTemplate(int row);
    void showUsers(qint64 templateId);
    void begin(const QString &name, const QString &body);
    void fillStarters();
    void save();
    QString freeName(const QString &wanted) const;
    void archive();
    static Result<Loaded> load(Session &session);

    Workspace &m_workspace;
    Shell &m_shell;
    TemplateListModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QListView *m_list;
    Card *m_listCard;
    TemplateCard *m_card;
    PreviewPanel *m_preview;
    QMenu *m_starters;
    QString m_wanted; // to be selected after the next reload
    bool m_loaded = false;
};

} // namespace carillon::ui
