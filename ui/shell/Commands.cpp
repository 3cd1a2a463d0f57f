// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Commands.h"

#include "ui/theme/Icons.h"

#include <QAction>
#include <QMetaEnum>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr auto kFirst = Command::NewCampaign;
constexpr auto kLast = Command::About;

QString textOfEdit(Command command)
{
    switch (command) {
    case Command::Undo: return Commands::tr("&Undo");
    case Command::Redo: return Commands::tr("&Redo");
    case Command::Cut: return Commands::tr("Cu&t");
    case Command::Copy: return Commands::tr("&Copy");
    case Command::Paste: return Commands::tr("&Paste");
    case Command::SelectAll: return Commands::tr("Select &all");
    case Command::Find: return Commands::tr("&Find on this page");
    case Command::History: return Commands::tr("&History…");
    case Command::FoldSidebar: return Commands::tr("Fold the &sidebar");
    case Command::NextPane: return Commands::tr("&Next pane");
    case Command::PreviousPane: return Commands::tr("&Previous pane");
    case Command::Refresh: return Commands::tr("&Refresh");
    case Command::FullScreen: return Commands::tr("F&ull screen");
    default: return {};
    }
}

QString textOf(Command command)
{
    switch (command) {
    case Command::NewCampaign: return Commands::tr("New &campaign");
    case Command::NewObject: return Commands::tr("&New on this page");
    case Command::ImportContacts: return Commands::tr("&Import contacts…");
    case Command::NewWorkspace: return Commands::tr("New &workspace…");
    case Command::OpenWorkspace: return Commands::tr("&Open workspace…");
    case Command::OpenSample: return Commands::tr("Open the &sample workspace");
    case Command::BackUp: return Commands::tr("&Back up now…");
    case Command::Print: return Commands::tr("&Print or save as PDF…");
    case Command::OpenSettings: return Commands::tr("S&ettings");
    case Command::Quit: return Commands::tr("&Quit");
    case Command::PageAction: return Commands::tr("Main action of this &page");
    case Command::PauseAll: return Commands::tr("Pause &all sending…");
    case Command::AddContact: return Commands::tr("&Add contact");
    case Command::NewAudience: return Commands::tr("New a&udience");
    case Command::Palette: return Commands::tr("Find a &command…");
    case Command::SendingAccounts: return Commands::tr("&Sending accounts");
    case Command::AuditLog: return Commands::tr("&Audit log");
    case Command::PageHelp: return Commands::tr("&Help for this page");
    case Command::GetStarted: return Commands::tr("&Get started");
    case Command::Messages: return Commands::tr("Recent &messages");
    case Command::About: return Commands::tr("&About Carillon");
    default: return textOfEdit(command);
    }
}

QStringView iconOf(Command command)
{
    switch (command) {
    case Command::NewCampaign: return u"plus";
    case Command::ImportContacts: return u"file-import";
    case Command::OpenWorkspace: return u"folder";
    case Command::OpenSample: return u"flask";
    case Command::BackUp: return u"database";
    case Command::Print: return u"printer";
    case Command::OpenSettings: return u"settings";
    case Command::Undo: return u"arrow-back-up";
    case Command::Redo: return u"arrow-forward-up";
    case Command::Find: return u"search";
    case Command::History: return u"history";
    case Command::FoldSidebar: return u"layout-sidebar";
    case Command::Refresh: return u"refresh";
    case Command::PauseAll: return u"player-pause";
    case Command::AddContact: return u"user-plus";
    case Command::NewAudience: return u"filter";
    case Command::Palette: return u"command";
    case Command::SendingAccounts: return u"plug";
    case Command::AuditLog: return u"shield-check";
    case Command::PageHelp: return u"help-circle";
    case Command::Messages: return u"bell";
    case Command::About: return u"info-circle";
    default: return {};
    }
}

/// Explicit where the platform's standard key is empty on a plain Linux desktop (Quit, Preferences).
QList<QKeySequence> keysOf(Command command)
{
    switch (command) {
    case Command::NewCampaign: return { Qt::CTRL | Qt::SHIFT | Qt::Key_N };
    case Command::NewObject: return { Qt::CTRL | Qt::Key_N };
    case Command::ImportContacts: return { Qt::CTRL | Qt::SHIFT | Qt::Key_I };
    case Command::OpenWorkspace: return { Qt::CTRL | Qt::Key_O };
    case Command::Print: return { Qt::CTRL | Qt::Key_P };
    case Command::OpenSettings: return { Qt::CTRL | Qt::Key_Comma };
    case Command::Quit: return { Qt::CTRL | Qt::Key_Q };
    case Command::Undo: return { Qt::CTRL | Qt::Key_Z };
    case Command::Redo: return { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y };
    case Command::Cut: return { Qt::CTRL | Qt::Key_X };
    case Command::Copy: return { Qt::CTRL | Qt::Key_C };
    case Command::Paste: return { Qt::CTRL | Qt::Key_V };
    case Command::SelectAll: return { Qt::CTRL | Qt::Key_A };
    case Command::Find: return { Qt::CTRL | Qt::Key_F };
    case Command::FoldSidebar: return { Qt::CTRL | Qt::Key_B };
    case Command::NextPane: return { Qt::Key_F6 };
    case Command::PreviousPane: return { Qt::SHIFT | Qt::Key_F6 };
    case Command::Refresh: return { Qt::Key_F5 };
    case Command::FullScreen: return { Qt::Key_F11 };
    case Command::PageAction: return { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter };
    case Command::PauseAll: return { Qt::CTRL | Qt::SHIFT | Qt::Key_P };
    case Command::Palette: return { Qt::CTRL | Qt::Key_K };
    case Command::PageHelp: return { Qt::Key_F1 };
    default: return {};
    }
}

} // namespace

Commands::Commands(QWidget *window) : QObject(window)
{
    for (int i = static_cast<int>(kFirst); i <= static_cast<int>(kLast); ++i)
        add(static_cast<Command>(i), window);
    retranslate();
}

void Commands::setHandler(Command command, std::function<void()> handler)
{
    action(command)->setEnabled(handler != nullptr);
    m_handlers[command] = std::move(handler);
}

void Commands::retranslate()
{
    for (const auto &[command, action] : m_actions)
        action->setText(textOf(command));
}

void Commands::add(Command command, QWidget *window)
{
    auto *action = new QAction(window);
    if (!iconOf(command).isEmpty())
        action->setIcon(icon(iconOf(command)));
    action->setObjectName(u"action"_s + QString::fromLatin1(QMetaEnum::fromType<Command>().valueToKey(int(command))));
    action->setShortcuts(keysOf(command));
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, command] {
        if (const auto &handler = m_handlers[command])
            handler();
    });
    window->addAction(action);
    m_actions[command] = action;
}

} // namespace carillon::ui
