// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

namespace carillon::ui {

class EmptyState;

/// Stands in for a page that is not there yet and says plainly what it will hold.
class ComingPage : public Page
{
    Q_OBJECT

public:
    explicit ComingPage(PageId pageId, QWidget *parent = nullptr);

    void retranslate() override;

private:
    EmptyState *m_empty = nullptr;
};

} // namespace carillon::ui
