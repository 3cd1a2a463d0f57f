// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"

namespace carillon::ui {

class Activity;
struct Toast;

/// What a page may ask of the window around it. Outlives every page. GUI thread.
class Shell
{
public:
    virtual ~Shell() = default;

    /// Shows a page; `what` tells it which object or act is meant ("new", "import", "campaign/42"), see Page::open.
    virtual void openPage(PageId page, const QString &what = {}) = 0;
    /// The answer to something the user just did, with undo where there is one.
    virtual void showToast(const Toast &toast) = 0;
    /// Shows a long job at the foot of the window until it finishes or is destroyed.
    virtual void addActivity(Activity *activity) = 0;
    /// Tells people who do not see the window.
    virtual void announce(const QString &sentence) = 0;
    /// The number at a page's sidebar entry: what needs this user. 0 = none.
    virtual void setBadge(PageId page, int count) = 0;
};

} // namespace carillon::ui
