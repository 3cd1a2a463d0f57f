// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaneWalker.h"

#include <QWidget>

namespace carillon::ui {

namespace {

bool takesTab(const QWidget *widget)
{
    return widget->isEnabled() && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QWidget *firstFocusable(QWidget *pane)
{
    if (takesTab(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesTab(next))
            return next;
    }
    return nullptr;
}

} // namespace

QWidget *neighbourPane(const QList<QWidget *> &panes, const QWidget *focused, bool forward)
{
    QList<QWidget *> reachable;
    qsizetype current = -1;
    for (QWidget *pane : panes) {
        if (!pane || !pane->isVisible() || !firstFocusable(pane))
            continue;
        if (focused && (pane == focused || pane->isAncestorOf(focused)))
            current = reachable.size();
        reachable << pane;
    }
    if (reachable.isEmpty())
        return nullptr;
    const qsizetype count = reachable.size();
    if (current < 0)
        return forward ? reachable.first() : reachable.last();
    return reachable[(current + (forward ? 1 : count - 1)) % count];
}

void focusPane(QWidget *pane)
{
    if (QWidget *target = firstFocusable(pane))
        target->setFocus(Qt::ShortcutFocusReason);
}

} // namespace carillon::ui
