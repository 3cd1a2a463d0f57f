// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/CommandPalette.h"
#include "ui/shell/Commands.h"
#include "ui/shell/PageFactory.h"
#include "ui/shell/Shell.h"
#include "ui/shell/Sidebar.h"

#include <QMainWindow>

#include <functional>
#include <map>

class QStackedWidget;
class QUndoGroup;

namespace carillon::ui {

class AccessibleAnnouncer;
class ActivityStrip;
class Announcer;
class InlineMessage;
class Menus;
class Page;
class WindowMemory;
class Theme;
class ToastHost;
class Translations;

/// The window: menu bar, sidebar, one page at a time, activity strip, toasts. Knows no page by name; they come from the
/// factory on their first visit and live as long as the window. Theme, translations and session must outlive it.
/// GUI thread.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    MainWindow(Theme &theme, Translations &translations, WindowMemory &session, PageFactory factory);
    ~MainWindow() override;

    // Shell
    void openPage(PageId page, const QString &what = {}) override;
    void showToast(const Toast &toast) override;
    void addActivity(Activity *activity) override;
    void announce(const QString &sentence) override;
    void setBadge(PageId page, int count) override;

    /// What a menu command does that only the program can do (open a workspace, pause all, back up …).
    void setHandler(Command command, std::function<void()> handler);
    void addPaletteProvider(CommandPalette::Provider provider);
    /// Asked before the window closes; false keeps it open.
    void setCloseGuard(std::function<bool()> canClose);
    /// Another listener for announcements than the screen reader; for tests.
    void setAnnouncer(Announcer *announcer);

    void setWorkspace(const QString &name, bool isSample);
    void setHealth(Sidebar::Health health, const QString &text);
    /// Who may act, for the workspace menu; `acting` has the mark.
    void setPeople(const QStringList &names, const QString &acting);
    /// Somebody else acts: every page shows what that person may do.
    void refreshPages();
    /// A line over every page that stays until cleared: sample workspace, key kept in a file, read-only database.
    InlineMessage *banner() const { return m_banner; }

    Page *currentPage() const;
    Sidebar *sidebar() const { return m_sidebar; }

Q_SIGNALS:
    void personChosen(const QString &name);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void setUpCommands();
    void setUpEditCommands();
    void setUpPalette();
    Page *pageFor(PageId page);
    void walkPanes(bool forward);
    void foldSidebar();
    void undoOrRedo(bool undo);
    void showAbout();
    void restoreSession();
    void saveSession();
    void retranslate();

    Theme &m_theme;
    Translations &m_translations;
    WindowMemory &m_session;
    PageFactory m_factory;
    Commands *m_commands = nullptr;
    Menus *m_menus = nullptr;
    Sidebar *m_sidebar = nullptr;
    InlineMessage *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    ActivityStrip *m_strip = nullptr;
    ToastHost *m_toasts = nullptr;
    CommandPalette *m_palette = nullptr;
    QUndoGroup *m_undo = nullptr;
    AccessibleAnnouncer *m_speaker = nullptr;
    Announcer *m_announcer = nullptr;
    Page *m_current = nullptr;
    std::map<PageId, Page *> m_pages;
    std::function<bool()> m_canClose;
    QString m_workspaceName;
};

} // namespace carillon::ui
