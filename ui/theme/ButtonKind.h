// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace carillon::ui {

/// How loudly a button speaks. One Primary per page; Danger only for what cannot be undone; Quiet has no frame.
enum class ButtonKind { Secondary, Primary, Danger, Quiet };

void setButtonKind(QAbstractButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

} // namespace carillon::ui
