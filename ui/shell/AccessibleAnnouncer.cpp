// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AccessibleAnnouncer.h"

#include <QAccessible>

namespace carillon::ui {

AccessibleAnnouncer::AccessibleAnnouncer(QWidget *window) : QWidget(window)
{
    resize(0, 0);
    setFocusPolicy(Qt::NoFocus);
}

void AccessibleAnnouncer::announce(const QString &sentence)
{
    setAccessibleName(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace carillon::ui
