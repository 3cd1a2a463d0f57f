// SPDX-License-Identifier: GPL-3.0-or-later
// Which class shows which page: the one place that knows them all.
#include "app/desktop/OpenedWorkspace.h"
#include "ui/home/HomePage.h"

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
    return factory;
}

} // namespace carillon
