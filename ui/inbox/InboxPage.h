// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/ConversationStore.h"
#include "core/workspace/Workspace.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace carillon::ui {

class ConversationView;
class EmptyState;
class Shell;

/// What people answered, by number, newest first. A conversation counts as read once it was looked at for a moment.
/// Workspace and shell must outlive it.
class InboxPage : public Page
{
    Q_OBJECT

public:
    InboxPage(Workspace &workspace, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;
    QList<QWidget *> panes() override;

private:
    struct Loaded
    {
        QList<Conversation> conversations = {};
        int unseen = 0;
        bool hasAccount = false;
        bool canReceive = false;
    };

    static Result<Loaded> load(carillon::Session &session);
    void layOut();
    void take(const Loaded &loaded);
    void fillList();
    void loadShown();
    void showEmpty();
    void markRead();
    const Conversation *shown() const;

    Workspace &m_workspace;
    Shell &m_shell;
    Loaded m_loaded;
    QByteArray m_shown; ///< phone index
    bool m_isLoaded = false;
    bool m_filling = false;
    QTimer m_fresh;
    QTimer m_read;
    QPushButton *m_markRead = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListWidget *m_list = nullptr;
    ConversationView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace carillon::ui
