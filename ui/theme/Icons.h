// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QIcon>
#include <QPixmap>

namespace carillon::ui {

/// The icon `resources/icons/<name>.svg`, painted in the theme's colour of secondary text (disabled and selected in
/// theirs). It follows a change of theme by itself.
QIcon icon(QStringView name);

/// The same icon in the text colour of a tone: for marks that speak, such as a warning.
QIcon icon(QStringView name, Tone tone);

/// One picture of an icon in a given colour, for custom painting.
QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio);

bool iconExists(QStringView name);

} // namespace carillon::ui
