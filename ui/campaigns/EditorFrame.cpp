// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/EditorFrame.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace carillon::ui {

EditorFrame::EditorFrame(QWidget *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->addWidget(editor);
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

bool EditorFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void EditorFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const bool focused = m_editor->hasFocus();
    paintRounded(&painter, rect(), metrics::kControlRadius, t.surface, focused ? t.focusRing : t.borderStrong,
                 focused ? metrics::kFocusRing : 1.0);
}

} // namespace carillon::ui
