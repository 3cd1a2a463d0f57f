// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"

#include <functional>
#include <map>

class QWidget;

namespace carillon::ui {

class Page;
class Shell;

/// How each page is made, on its first visit. Filled by the program; the shell knows no page by name. A page without a
/// maker becomes a ComingPage.
class PageFactory
{
public:
    using Maker = std::function<Page *(Shell &shell, QWidget *parent)>;

    void set(PageId page, Maker maker);
    Page *make(PageId page, Shell &shell, QWidget *parent) const;

private:
    std::map<PageId, Maker> m_makers;
};

} // namespace carillon::ui
