// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include "ui/theme/Tokens.h"

#include <QEvent>

namespace carillon::ui {

namespace {

QColor colorOf(TextLabel::Ink ink, const Tokens &t)
{
    switch (ink) {
    case TextLabel::Ink::Text: return t.text;
    case TextLabel::Ink::Secondary: return t.text2;
    case TextLabel::Ink::Faint: return t.text3;
    case TextLabel::Ink::Info: return t.accentSoft.text;
    case TextLabel::Ink::Success: return t.success.text;
    case TextLabel::Ink::Warning: return t.warning.text;
    case TextLabel::Ink::Error: return t.error.text;
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(TypeRole role, Ink ink, QWidget *parent) : QLabel(parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    applyFont();
    applyInk();
}

TextLabel::TextLabel(const QString &text, TypeRole role, Ink ink, QWidget *parent) : TextLabel(role, ink, parent)
{
    setText(text);
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyInk();
}

void TextLabel::setRole(TypeRole role)
{
    m_role = role;
    applyFont();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk();
    else if (event->type() == QEvent::FontChange)
        applyFont();
}

void TextLabel::applyFont()
{
    setFont(typeFont(m_role));
}

void TextLabel::applyInk()
{
    const QColor color = colorOf(m_ink, tokensOf(this));
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, color);
    own.setColor(QPalette::Inactive, QPalette::WindowText, color);
    setPalette(own);
}

} // namespace carillon::ui
