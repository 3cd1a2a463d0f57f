// SPDX-License-Identifier: GPL-3.0-or-later
// Which class shows which page: the one place that knows them all.
#include "app/desktop/OpenedWorkspace.h"

namespace carillon {

ui::PageFactory OpenedWorkspace::makePages()
{
    ui::PageFactory factory;
    return factory;
}

} // namespace carillon
