// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TwoLineDelegate.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QPainter>
#include <QStyle>

namespace carillon::ui {

namespace {

constexpr int kPaddingX = 12;
constexpr int kPaddingY = 8;

void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, TypeRole role,
               const QColor &ink, const QString &text)
{
    painter->setFont(typeFont(role));
    painter->setPen(ink);
    painter->drawText(
        line, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

TwoLineDelegate::TwoLineDelegate(int secondRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_secondRole(secondRole)
{
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens t = tokensOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    const QRectF ground = option.rect.adjusted(4, 2, -4, -2);
    if (selected)
        paintRounded(painter, ground, metrics::kControlRadius, t.accentSoft.fill);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintRounded(painter, ground, metrics::kControlRadius, Qt::transparent, t.focusRing, metrics::kFocusRing);
    const QRect room = option.rect.adjusted(kPaddingX, kPaddingY, -kPaddingX, -kPaddingY);
    const QRect upper(room.left(), room.top(), room.width(), room.height() * 11 / 20);
    const QRect lower(room.left(), upper.bottom() + 1, room.width(), room.height() - upper.height());
    paintLine(painter, option, upper, TypeRole::Strong, selected ? t.accentSoft.text : t.text,
              index.data(Qt::DisplayRole).toString());
    paintLine(painter, option, lower, TypeRole::Caption, selected ? t.accentSoft.text : t.text2,
              index.data(m_secondRole).toString());
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines
        = QFontMetrics(typeFont(TypeRole::Strong)).height() + QFontMetrics(typeFont(TypeRole::Caption)).height();
    return { 160, lines + 2 * kPaddingY + 4 };
}

} // namespace carillon::ui
