// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace carillon::ui {

/// The text sizes of the window. All are ratios of the application font; two weights only.
enum class TypeRole { Display, PageTitle, Section, Body, Strong, Editor, Caption, Code };

/// The application font in this role. Widgets that keep it must take it again on FontChange (TextLabel
/// does).
QFont typeFont(TypeRole role);
QFont typeFont(TypeRole role, const QFont &body);

} // namespace carillon::ui
