// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/TitleEdit.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QKeyEvent>
#include <QPainter>

namespace carillon::ui {

TitleEdit::TitleEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setObjectName(QStringLiteral("titleEdit"));
    setMaxLength(80);
    setTextMargins(6, 0, 6, 0);
    setFont(typeFont(TypeRole::PageTitle));
    connect(this, &QLineEdit::editingFinished, this, &TitleEdit::commit);
}

void TitleEdit::setTitle(const QString &title)
{
    m_title = title;
    setText(title);
    setCursorPosition(0);
}

void TitleEdit::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || underMouse()) {
        QPainter painter(this);
        const Tokens t = tokensOf(this);
        paintRounded(&painter, rect(), metrics::kControlRadius, t.surface, hasFocus() ? t.focusRing : t.borderStrong,
                     hasFocus() ? metrics::kFocusRing : 1.0);
    }
    QLineEdit::paintEvent(event);
}

void TitleEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        setTitle(m_title);
        clearFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TitleEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    const QFont wanted = typeFont(TypeRole::PageTitle);
    if (event->type() == QEvent::FontChange && font() != wanted)
        setFont(wanted);
}

void TitleEdit::enterEvent(QEnterEvent *event)
{
    QLineEdit::enterEvent(event);
    update();
}

void TitleEdit::leaveEvent(QEvent *event)
{
    QLineEdit::leaveEvent(event);
    update();
}

void TitleEdit::commit()
{
    const QString wanted = text().trimmed();
    if (wanted.isEmpty())
        setTitle(m_title);
    else if (wanted != m_title)
        Q_EMIT renamed(wanted);
}

} // namespace carillon::ui
