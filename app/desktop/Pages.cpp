// SPDX-License-Identifier: GPL-3.0-or-later
// Which class shows which page: the one place that knows them all.
#include "app/desktop/OpenedWorkspace.h"
#include "ui/audiences/AudiencesPage.h"
#include "ui/calendar/CalendarPage.h"
#include "ui/campaigns/CampaignsPage.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/home/HomePage.h"
#include "ui/inbox/InboxPage.h"
#include "ui/live/LivePage.h"
#include "ui/reports/ReportsPage.h"
#include "ui/review/ReviewPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/templates/TemplatesPage.h"

namespace carillon {

ui::PageFactory OpenedWorkspace::makePages()
{
    using ui::PageId;
    ui::PageFactory factory;
    factory.set(PageId::Home, [this](ui::Shell &shell, QWidget *parent) {
        auto *page = new ui::HomePage(*m_workspace, shell, parent);
        connect(page, &ui::HomePage::sampleRequested, this, &OpenedWorkspace::sampleRequested);
        return page;
    });
    factory.set(PageId::Live, [this](ui::Shell &shell, QWidget *parent) {
        auto *page = new ui::LivePage(*m_workspace, *m_engine, shell, parent);
        connect(page, &ui::LivePage::pauseAllRequested, this, &OpenedWorkspace::pauseEverything);
        return page;
    });
    factory.set(PageId::Settings, [this](ui::Shell &shell, QWidget *parent) {
        const ui::SettingsPage::Appearance appearance{ m_around.theme, m_around.translations, m_around.session };
        auto *page = new ui::SettingsPage(*m_workspace, appearance, shell, parent);
        connect(page, &ui::SettingsPage::accountsChanged, this, [this] { m_engine->wake(); });
        connect(page, &ui::SettingsPage::actorChanged, this, &OpenedWorkspace::handleActorChanged);
        connect(page, &ui::SettingsPage::peopleChanged, this, &OpenedWorkspace::readPeople);
        return page;
    });
    factory.set(PageId::Campaigns, [this](ui::Shell &shell, QWidget *parent) {
        auto *page = new ui::CampaignsPage(
            *m_workspace, shell, [this] { m_engine->wake(); }, parent);
        connect(m_engine.get(), &SendingEngine::snapshot, page, &ui::CampaignsPage::showLive);
        return page;
    });
    factory.set(PageId::Reports,
                [this](ui::Shell &shell, QWidget *parent) { return new ui::ReportsPage(*m_workspace, shell, parent); });
    factory.set(PageId::Templates, [this](ui::Shell &shell, QWidget *parent) {
        return new ui::TemplatesPage(*m_workspace, shell, parent);
    });
    factory.set(PageId::Review,
                [this](ui::Shell &shell, QWidget *parent) { return new ui::ReviewPage(*m_workspace, shell, parent); });
    factory.set(PageId::Calendar, [this](ui::Shell &shell, QWidget *parent) {
        return new ui::CalendarPage(*m_workspace, shell, parent);
    });
    factory.set(PageId::Contacts, [this](ui::Shell &shell, QWidget *parent) {
        return new ui::ContactsPage(*m_workspace, shell, parent);
    });
    factory.set(PageId::Audiences, [this](ui::Shell &shell, QWidget *parent) {
        return new ui::AudiencesPage(*m_workspace, shell, parent);
    });
    factory.set(PageId::Inbox,
                [this](ui::Shell &shell, QWidget *parent) { return new ui::InboxPage(*m_workspace, shell, parent); });
    return factory;
}

} // namespace carillon
