// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FieldDelegate.h"

#include "ui/campaigns/FieldListModel.h"
#include "ui/campaigns/FieldTokens.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QPainter>
#include <QStyle>

namespace carillon::ui {

namespace {

constexpr int kPaddingX = 12;
constexpr int kPaddingY = 6;

/// Draws `left` and `right` on one line; the right one keeps at most half of it.
void paintLine(QPainter *painter, const QRect &line, Qt::LayoutDirection direction, const QString &left,
               const QColor &leftInk, const QString &right, const QColor &rightInk)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QString end = metrics.elidedText(right, Qt::ElideRight, line.width() / 2);
    const int endWidth = metrics.horizontalAdvance(end);
    const QRect endRoom(line.right() - endWidth, line.top(), endWidth + 1, line.height());
    const QRect startRoom(line.left(), line.top(), line.width() - endWidth - (end.isEmpty() ? 0 : 12), line.height());
    painter->setPen(rightInk);
    painter->drawText(QStyle::visualRect(direction, line, endRoom), Qt::AlignVCenter | Qt::TextSingleLine, end);
    painter->setPen(leftInk);
    painter->drawText(QStyle::visualRect(direction, line, startRoom),
                      int(QStyle::visualAlignment(direction, Qt::AlignVCenter | Qt::AlignLeft)) | Qt::TextSingleLine,
                      metrics.elidedText(left, Qt::ElideRight, startRoom.width()));
}

} // namespace

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens t = tokensOf(option.widget);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        paintRounded(painter, option.rect.adjusted(4, 2, -4, -2), 6, t.accentSoft.fill);
    const QRect room = option.rect.adjusted(kPaddingX, kPaddingY, -kPaddingX, -kPaddingY);
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    painter->setFont(typeFont(TypeRole::Body));
    paintLine(painter, upper, option.direction, index.data(FieldListModel::LabelRole).toString(), t.text,
              index.data(FieldListModel::SampleRole).toString(), t.text2);
    painter->setFont(typeFont(TypeRole::Caption));
    paintLine(painter, upper.translated(0, upper.height()), option.direction,
              fieldTokenText(index.data(FieldListModel::NameRole).toString()), t.mergeField.text,
              index.data(FieldListModel::MissingRole).toString(), t.warning.text);
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines
        = QFontMetrics(typeFont(TypeRole::Body)).height() + QFontMetrics(typeFont(TypeRole::Caption)).height();
    return { 200, lines + 2 * kPaddingY + 4 };
}

} // namespace carillon::ui
