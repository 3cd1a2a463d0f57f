// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCoreApplication;

namespace carillon {

/// The application object of this run: without a screen, unless the arguments name a PDF or PNG to draw, which takes a
/// QApplication (on no display: nothing is ever shown).
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace carillon
