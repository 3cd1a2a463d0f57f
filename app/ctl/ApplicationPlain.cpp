// SPDX-License-Identifier: GPL-3.0-or-later
// For builds without the window: nothing can be drawn.
#include "app/ctl/Application.h"

#include <QCoreApplication>

namespace carillon {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace carillon
