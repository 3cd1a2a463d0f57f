// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/ButtonKind.h"

#include <QString>

class QAction;
class QPushButton;
class QToolButton;
class QWidget;

namespace carillon::ui {

/// A push button; `iconName` may be empty. It never becomes the default of a dialog by chance.
QPushButton *makeButton(ButtonKind kind, const QString &text, QStringView iconName, QWidget *parent);

/// A 32-pixel button that shows only an icon. `name` is its accessible name and tooltip.
QToolButton *makeIconButton(QStringView iconName, const QString &name, QWidget *parent);
/// Takes another name, on a change of language.
void nameIconButton(QToolButton *button, const QString &name);

} // namespace carillon::ui
