// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"

#include <QObject>

#include <map>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace carillon::ui {

class Commands;
class Page;
class WindowMemory;
class Theme;
class Translations;

/// Lays the commands out in the menu bar, together with the pages, the theme and the language, and shows the current
/// page's own actions in the menu they belong to. GUI thread; everything it is given must outlive it.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar *bar, Commands &commands, QObject *parent);

    /// Choices that take effect at once and are remembered.
    void addAppearance(Theme &theme, Translations &translations, WindowMemory &session);
    void showActionsOf(const Page *page);
    QAction *pageAction(PageId page) const { return m_pages.at(page); }
    /// For the button on top of the sidebar.
    QMenu *workspaceMenu() const { return m_workspace; }
    /// The people who may act, in the workspace menu; nothing is shown for one person alone.
    void setPeople(const QStringList &names, const QString &acting);
    /// Every action of the bar that can be run, for the command palette; with the name of its menu.
    QList<std::pair<QString, QAction *>> allActions() const;
    void retranslate();

Q_SIGNALS:
    void pageChosen(carillon::ui::PageId page);
    void personChosen(const QString &name);

private:
    void fillFileAndEdit();
    void fillView();
    void fillTheRest();
    void addPages();
    QMenu *menuFor(PageId page) const;

    QMenuBar *m_bar;
    Commands &m_commands;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_campaign = nullptr;
    QMenu *m_contacts = nullptr;
    QMenu *m_tools = nullptr;
    QMenu *m_help = nullptr;
    QMenu *m_schemes = nullptr;
    QMenu *m_languages = nullptr;
    QMenu *m_workspace = nullptr;
    QList<QAction *> m_people;
    QList<QAction *> m_schemeActions;
    std::map<PageId, QAction *> m_pages;
    QList<QAction *> m_shownPageActions;
    QMenu *m_shownIn = nullptr;
};

} // namespace carillon::ui
