// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FocusedEditor.h"

#include <QApplication>
#include <QByteArray>
#include <QMetaMethod>
#include <QWidget>

namespace carillon::ui::focusededitor {

bool invoke(const char *slot)
{
    QWidget *focused = QApplication::focusWidget();
    if (!focused)
        return false;
    const int index = focused->metaObject()->indexOfSlot(QByteArray(slot).append("()").constData());
    return index >= 0 && focused->metaObject()->method(index).invoke(focused);
}

} // namespace carillon::ui::focusededitor
