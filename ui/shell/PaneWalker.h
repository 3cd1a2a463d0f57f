// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace carillon::ui {

/// The pane after (or before) the one that has the focus, going round; null if none can take it.
QWidget *neighbourPane(const QList<QWidget *> &panes, const QWidget *focused, bool forward);

/// Gives the focus to a pane: to itself, or to the first widget in it that takes Tab.
void focusPane(QWidget *pane);

} // namespace carillon::ui
