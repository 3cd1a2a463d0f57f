// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportStep.h"

namespace carillon::ui {

QString ImportStep::nextText() const
{
    return tr("&Next");
}

} // namespace carillon::ui
