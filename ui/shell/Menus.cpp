// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Menus.h"

#include "ui/shell/Commands.h"
#include "ui/shell/MenuText.h"
#include "ui/shell/Page.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QString schemeName(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::Auto: return Menus::tr("&Automatic");
    case Theme::Scheme::Light: return Menus::tr("&Light");
    case Theme::Scheme::Dark: return Menus::tr("&Dark");
    case Theme::Scheme::System: return Menus::tr("&System colours");
    }
    Q_UNREACHABLE();
}

constexpr Theme::Scheme kSchemes[]
    = { Theme::Scheme::Auto, Theme::Scheme::Light, Theme::Scheme::Dark, Theme::Scheme::System };

void collect(const QMenu *menu, const QString &path, QList<std::pair<QString, QAction *>> &found)
{
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu())
            collect(action->menu(), path + u" › "_s + withoutMnemonic(action->text()), found);
        else if (!action->isSeparator() && action->isEnabled() && action->isVisible())
            found.append({ path, action });
    }
}

} // namespace

Menus::Menus(QMenuBar *bar, Commands &commands, QObject *parent) : QObject(parent), m_bar(bar), m_commands(commands)
{
    m_file = bar->addMenu(QString());
    m_edit = bar->addMenu(QString());
    m_view = bar->addMenu(QString());
    m_campaign = bar->addMenu(QString());
    m_contacts = bar->addMenu(QString());
    m_tools = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    m_workspace = new QMenu(bar);
    fillFileAndEdit();
    fillView();
    fillTheRest();
    retranslate();
}

void Menus::fillFileAndEdit()
{
    const auto add = [this](QMenu *menu, std::initializer_list<Command> commands) {
        for (const Command command : commands)
            menu->addAction(m_commands.action(command));
        menu->addSeparator();
    };
    add(m_file, { Command::NewCampaign, Command::NewObject, Command::ImportContacts });
    add(m_file, { Command::NewWorkspace, Command::OpenWorkspace, Command::OpenSample, Command::BackUp });
    add(m_file, { Command::Print });
    add(m_file, { Command::OpenSettings, Command::Quit });
    add(m_edit, { Command::Undo, Command::Redo });
    add(m_edit, { Command::Cut, Command::Copy, Command::Paste, Command::SelectAll });
    add(m_edit, { Command::Find, Command::History });
    add(m_workspace, { Command::NewWorkspace, Command::OpenWorkspace, Command::OpenSample, Command::BackUp });
    m_commands.action(Command::Quit)->setMenuRole(QAction::QuitRole);
    m_commands.action(Command::OpenSettings)->setMenuRole(QAction::PreferencesRole);
    m_commands.action(Command::About)->setMenuRole(QAction::AboutRole);
}

void Menus::fillView()
{
    addPages();
    m_view->addSeparator();
    m_view->addAction(m_commands.action(Command::FoldSidebar));
    m_schemes = m_view->addMenu(QString());
    m_languages = m_view->addMenu(QString());
    m_schemes->setIcon(icon(u"palette"));
    m_languages->setIcon(icon(u"language"));
    m_view->addSeparator();
    for (const Command command : { Command::NextPane, Command::PreviousPane, Command::Refresh, Command::FullScreen })
        m_view->addAction(m_commands.action(command));
}

void Menus::fillTheRest()
{
    m_campaign->addAction(m_commands.action(Command::NewCampaign));
    for (const PageId page : { PageId::Campaigns, PageId::Templates, PageId::Calendar, PageId::Live, PageId::Review })
        m_campaign->addAction(m_pages.at(page));
    m_campaign->addSeparator();
    m_campaign->addAction(m_commands.action(Command::PageAction));
    m_campaign->addAction(m_commands.action(Command::PauseAll));

    for (const Command command : { Command::AddContact, Command::ImportContacts, Command::NewAudience })
        m_contacts->addAction(m_commands.action(command));
    m_contacts->addSeparator();
    for (const PageId page : { PageId::Contacts, PageId::Audiences, PageId::Inbox })
        m_contacts->addAction(m_pages.at(page));

    for (const Command command : { Command::Palette, Command::SendingAccounts, Command::AuditLog })
        m_tools->addAction(m_commands.action(command));
    for (const Command command : { Command::PageHelp, Command::GetStarted, Command::Messages, Command::About })
        m_help->addAction(m_commands.action(command));
}

/// Ctrl+1 … Ctrl+9 and Ctrl+0 in the order of the sidebar; Settings has a key of its own.
void Menus::addPages()
{
    int number = 1;
    for (const PageId page : kAllPages) {
        auto *action = new QAction(this);
        action->setObjectName(u"action"_s + pageKey(page));
        action->setIcon(icon(pageIconName(page)));
        if (page != PageId::Settings)
            action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number++ % 10)));
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
        m_pages[page] = action;
        if (page != PageId::Settings)
            m_view->addAction(action);
    }
}

void Menus::addAppearance(Theme &theme, Translations &translations, WindowMemory &session)
{
    auto *schemes = new QActionGroup(this);
    for (const Theme::Scheme scheme : kSchemes) {
        QAction *action = m_schemes->addAction({}, this, [&theme, &session, scheme] {
            theme.setScheme(scheme);
            session.setScheme(scheme);
        });
        action->setCheckable(true);
        action->setChecked(theme.scheme() == scheme);
        schemes->addAction(action);
        m_schemeActions << action;
        connect(&theme, &Theme::changed, action,
                [action, &theme, scheme] { action->setChecked(theme.scheme() == scheme); });
    }
    auto *languages = new QActionGroup(this);
    const auto available = Translations::available();
    for (const auto &language : available) {
        QAction *action
            = m_languages->addAction(language.ownName, this, [&translations, &session, code = language.code] {
                  translations.setLanguage(code);
                  session.setLanguage(code);
              });
        action->setCheckable(true);
        action->setChecked(translations.language() == language.code);
        languages->addAction(action);
        connect(&translations, &Translations::changed, action,
                [action, &translations, code = language.code] { action->setChecked(translations.language() == code); });
    }
    retranslate();
}

void Menus::showActionsOf(const Page *page)
{
    for (QAction *action : std::as_const(m_shownPageActions))
        m_shownIn->removeAction(action);
    m_shownPageActions.clear();
    m_shownIn = menuFor(page->pageId());
    const QList<QAction *> actions = page->pageActions();
    if (actions.isEmpty())
        return;
    m_shownPageActions << m_shownIn->addSeparator();
    m_shownPageActions << actions;
    m_shownIn->addActions(actions);
}

QMenu *Menus::menuFor(PageId page) const
{
    switch (groupOf(page)) {
    case PageGroup::Send: return m_campaign;
    case PageGroup::People: return m_contacts;
    case PageGroup::Control: return page == PageId::Review ? m_campaign : m_tools;
    case PageGroup::None: return m_tools;
    }
    Q_UNREACHABLE();
}

void Menus::setPeople(const QStringList &names, const QString &acting)
{
    qDeleteAll(m_people);
    m_people.clear();
    if (names.size() < 2)
        return;
    m_people.append(m_workspace->addSeparator());
    for (const QString &name : names) {
        QAction *action = m_workspace->addAction(name);
        action->setCheckable(true);
        action->setChecked(name == acting);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT personChosen(name); });
        m_people.append(action);
    }
}

QList<std::pair<QString, QAction *>> Menus::allActions() const
{
    QList<std::pair<QString, QAction *>> found;
    for (const QMenu *menu : { m_file, m_edit, m_view, m_campaign, m_contacts, m_tools, m_help })
        collect(menu, withoutMnemonic(menu->title()), found);
    return found;
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_campaign->setTitle(tr("&Campaign"));
    m_contacts->setTitle(tr("C&ontacts"));
    m_tools->setTitle(tr("&Tools"));
    m_help->setTitle(tr("&Help"));
    m_schemes->setTitle(tr("&Appearance"));
    m_languages->setTitle(tr("&Language"));
    for (qsizetype i = 0; i < m_schemeActions.size(); ++i)
        m_schemeActions[i]->setText(schemeName(kSchemes[i]));
    for (const auto &[page, action] : m_pages)
        action->setText(pageName(page));
}

} // namespace carillon::ui
