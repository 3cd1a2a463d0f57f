// SPDX-License-Identifier: GPL-3.0-or-later
// Which class shows which page: the one place that knows them all.
#include "app/desktop/OpenedWorkspace.h"
#include "ui/home/HomePage.h"
#include "ui/live/LivePage.h"
#include "ui/settings/SettingsPage.h"

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
        return page;
    });
    return factory;
}

} // namespace carillon
