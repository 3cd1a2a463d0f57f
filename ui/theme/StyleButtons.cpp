// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleButtons.h"

#include "ui/theme/ButtonKind.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace carillon::ui::style {

namespace {

struct Look
{
    QColor fill;
    QColor border;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

constexpr int kToolPadding = 12;
constexpr int kToolGap = 10;
constexpr int kToolArrow = 18;

bool hasMenu(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu);
}

Look filledLook(const QStyleOption &option, const Tokens &t, const QColor &rest, const QColor &hover)
{
    if (!has(option, QStyle::State_Enabled))
        return { t.border, Qt::transparent };
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    return { lit ? hover : rest, Qt::transparent };
}

Look outlineLook(const QStyleOption &option, const Tokens &t, bool framed)
{
    const QColor border = framed ? (has(option, QStyle::State_Enabled) ? t.borderStrong : t.border) : Qt::transparent;
    if (has(option, QStyle::State_On))
        return { t.accentSoft.fill, framed ? t.accent : Qt::transparent };
    if (has(option, QStyle::State_Sunken))
        return { t.border, border };
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        return { t.isDark ? t.raised : t.sidebar, border };
    return { framed ? t.surface : QColor(Qt::transparent), border };
}

Look lookOf(ButtonKind kind, const QStyleOption &option, const Tokens &t)
{
    switch (kind) {
    case ButtonKind::Primary: return filledLook(option, t, t.accent, t.accentHover);
    case ButtonKind::Danger: return filledLook(option, t, t.danger, t.danger.darker(t.isDark ? 95 : 112));
    case ButtonKind::Quiet: return outlineLook(option, t, false);
    case ButtonKind::Secondary: return outlineLook(option, t, true);
    }
    Q_UNREACHABLE();
}

bool isFilled(ButtonKind kind)
{
    return kind == ButtonKind::Primary || kind == ButtonKind::Danger;
}

/// On a filled button the ring needs a gap of its own colour, or it would be lost in the fill.
void paintButtonFocus(const QRectF &rect, ButtonKind kind, QPainter *painter, const Tokens &t)
{
    const qreal radius = metrics::kControlRadius;
    if (!isFilled(kind)) {
        paintRounded(painter, rect, radius, Qt::transparent, t.focusRing, metrics::kFocusRing);
        return;
    }
    paintRounded(painter, rect, radius, Qt::transparent, t.focusRing, metrics::kFocusRing);
    paintRounded(painter, rect.adjusted(2, 2, -2, -2), radius - 1, Qt::transparent,
                 kind == ButtonKind::Danger ? t.onDanger : t.onAccent, metrics::kFocusRing);
}

void paintTintedIcon(const QStyleOptionButton &option, const QRect &place, const QColor &ink, QPainter *painter)
{
    if (option.icon.isNull())
        return;
    QPixmap pixmap = option.icon.pixmap(option.iconSize, painter->device()->devicePixelRatioF());
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(QPoint(), option.iconSize), ink);
    tint.end();
    QRect target(QPoint(), option.iconSize);
    target.moveCenter(place.center());
    painter->drawPixmap(target, pixmap);
}

} // namespace

void paintButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *button)
{
    const Tokens t = tokensOf(option.palette);
    const ButtonKind kind = buttonKind(button);
    const Look look = lookOf(kind, option, t);
    paintRounded(painter, option.rect, metrics::kControlRadius, look.fill, look.border);
    if (has(option, QStyle::State_HasFocus))
        paintButtonFocus(option.rect, kind, painter, t);
}

void paintFilledButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *button,
                            const QStyle &style)
{
    const Tokens t = tokensOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor ink = !enabled ? t.text3 : buttonKind(button) == ButtonKind::Danger ? t.onDanger : t.onAccent;
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : 6;
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    QRect content(0, 0, std::min(iconWidth + gap + textWidth, option.rect.width()), option.rect.height());
    content.moveCenter(option.rect.center());

    QRect iconRect(content.topLeft(), QSize(iconWidth, content.height()));
    paintTintedIcon(option, QStyle::visualRect(option.direction, content, iconRect), ink, painter);
    const QRect textRect = content.adjusted(iconWidth + gap, 0, 0, 0);
    const bool underline = style.styleHint(QStyle::SH_UnderlineShortcut, &option, button) != 0;
    painter->setPen(ink);
    painter->drawText(QStyle::visualRect(option.direction, content, textRect),
                      Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), option.text);
}

int toolButtonPadding(const QStyleOptionToolButton &option)
{
    const bool alone = option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty();
    return alone ? 14 : 2 * kToolPadding + kToolGap + (hasMenu(option) ? kToolArrow : 0);
}

void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    paintToolPanel(option, painter);
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, option.rect, metrics::kControlRadius, Qt::transparent, t.focusRing, metrics::kFocusRing);

    const bool enabled = has(option, QStyle::State_Enabled);
    const QIcon::Mode mode = !enabled          ? QIcon::Disabled
        : has(option, QStyle::State_MouseOver) ? QIcon::Active
                                               : QIcon::Normal;
    const QIcon::State state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto paintMark = [&](const QRect &room) {
        const QRect mark = QStyle::alignedRect(option.direction, Qt::AlignCenter, option.iconSize, room);
        option.icon.paint(painter, mark, Qt::AlignCenter, mode, state);
    };
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty();
    if (iconOnly) {
        paintMark(option.rect);
        return;
    }
    QRect rest = option.rect.adjusted(kToolPadding, 0, -kToolPadding, 0);
    if (!option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        const QRect mark(rest.left(), rest.top(), option.iconSize.width(), rest.height());
        paintMark(place(mark));
        rest.setLeft(mark.right() + 1 + kToolGap);
    }
    if (hasMenu(option)) {
        paintChevron(painter, place({ rest.right() - kToolArrow + 6, rest.top(), kToolArrow, rest.height() }),
                     Pointing::Down, t.text2);
        rest.setRight(rest.right() - kToolArrow);
    }
    painter->setPen(!enabled ? t.disabled : has(option, QStyle::State_On) ? t.accentSoft.text : t.text);
    painter->drawText(place(rest),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
                          | Qt::TextShowMnemonic,
                      option.text);
}

void paintToolPanel(const QStyleOption &option, QPainter *painter)
{
    const Look look = outlineLook(option, tokensOf(option.palette), false);
    paintRounded(painter, option.rect, metrics::kControlRadius, look.fill, look.border);
}

void paintFocusRing(const QStyleOption &option, QPainter *painter)
{
    paintRounded(painter, option.rect, 4, Qt::transparent, tokensOf(option.palette).focusRing, metrics::kFocusRing);
}

void paintTab(const QStyleOption &option, QPainter *painter)
{
    const Tokens t = tokensOf(option.palette);
    const QRect rect = option.rect;
    if (has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_Selected))
        paintRounded(painter, rect.adjusted(2, 2, -2, -4), metrics::kControlRadius, t.isDark ? t.raised : t.sidebar);
    if (has(option, QStyle::State_Selected))
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), t.accent);
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, rect.adjusted(2, 2, -2, -4), metrics::kControlRadius, Qt::transparent, t.focusRing, 2);
}

} // namespace carillon::ui::style
