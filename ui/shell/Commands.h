// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <map>

class QAction;
class QWidget;

namespace carillon::ui {

/// The actions behind the menu bar, their words and keys. A command without a handler is shown disabled. GUI thread.
class Commands : public QObject
{
    Q_OBJECT

public:
    /// Every command of the menu bar. Pages have their own actions beside these (Page::pageActions).
    enum class Command {
        NewCampaign,
        NewObject,
        ImportContacts,
        NewWorkspace,
        OpenWorkspace,
        OpenSample,
        BackUp,
        Print,
        OpenSettings,
        Quit,
        Undo,
        Redo,
        Cut,
        Copy,
        Paste,
        SelectAll,
        Find,
        History,
        FoldSidebar,
        NextPane,
        PreviousPane,
        Refresh,
        FullScreen,
        PageAction,
        PauseAll,
        AddContact,
        NewAudience,
        Palette,
        SendingAccounts,
        AuditLog,
        PageHelp,
        GetStarted,
        Messages,
        About
    };
    Q_ENUM(Command)

    /// The actions work in the whole of `window`.
    explicit Commands(QWidget *window);

    QAction *action(Command command) const { return m_actions.at(command); }
    /// What the command does; an empty handler disables it.
    void setHandler(Command command, std::function<void()> handler);
    void retranslate();

private:
    void add(Command command, QWidget *window);

    std::map<Command, QAction *> m_actions;
    std::map<Command, std::function<void()>> m_handlers;
};

using Command = Commands::Command;

} // namespace carillon::ui
