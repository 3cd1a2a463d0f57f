// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageFactory.h"

#include "ui/shell/ComingPage.h"

namespace carillon::ui {

void PageFactory::set(PageId page, Maker maker)
{
    m_makers[page] = std::move(maker);
}

Page *PageFactory::make(PageId page, Shell &shell, QWidget *parent) const
{
    const auto found = m_makers.find(page);
    return found == m_makers.end() ? new ComingPage(page, parent) : found->second(shell, parent);
}

} // namespace carillon::ui
