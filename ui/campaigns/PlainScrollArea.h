// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace carillon::ui {

/// A scroll area without frame or ground of its own: what is in it looks as if it stood there by itself. Scrolls
/// downwards only, and is no stop of the Tab key.
QScrollArea *makePlainScrollArea(QWidget *content, QWidget *parent);

} // namespace carillon::ui
