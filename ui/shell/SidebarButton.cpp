// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SidebarButton.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/TypeScale.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kInset = 8; ///< of the rounded row from the sidebar's edges
constexpr int kIconX = 12; ///< of the icon in the row
constexpr int kTextX = 40;
constexpr int kRowHeight = 34;

} // namespace

SidebarButton::SidebarButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
}

void SidebarButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%n item(s) need you", nullptr, count) : QString());
    update();
}

void SidebarButton::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

QSize SidebarButton::sizeHint() const
{
    const int height = std::max(kRowHeight, fontMetrics().height() + 14);
    return { m_folded ? metrics::kSidebarFolded : metrics::kSidebarWidth, height };
}

QSize SidebarButton::minimumSizeHint() const
{
    return { metrics::kSidebarFolded, sizeHint().height() };
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const QRect row = rect().adjusted(kInset, 1, -kInset, -1);
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    if (isChecked())
        paintRounded(&painter, row, metrics::kControlRadius, t.accentSoft.fill);
    else if (underMouse() || isDown())
        paintRounded(&painter, row, metrics::kControlRadius, t.isDark ? t.raised : t.border);
    if (isChecked())
        paintRounded(&painter, mirrored({ row.left(), row.top() + 7, 3, row.height() - 14 }), 1.5, t.accent);

    const QColor ink = isChecked() ? t.accentSoft.text : t.text2;
    const QRect mark(row.left() + kIconX, row.center().y() - metrics::kIcon / 2 + 1, metrics::kIcon, metrics::kIcon);
    painter.drawPixmap(mirrored(mark), iconPixmap(m_iconName, ink, metrics::kIcon, devicePixelRatioF()));
    if (!m_folded)
        paintWords(&painter, row);
    if (m_badge > 0)
        paintBadge(&painter, row);
    if (hasFocus() && m_showsFocus)
        paintRounded(&painter, row, metrics::kControlRadius, Qt::transparent, t.focusRing, metrics::kFocusRing);
}

void SidebarButton::paintWords(QPainter *painter, const QRect &row) const
{
    const Tokens t = tokensOf(this);
    const QRect words = row.adjusted(kTextX, 0, m_badge > 0 ? -44 : -8, 0);
    painter->setFont(typeFont(isChecked() ? TypeRole::Strong : TypeRole::Body));
    painter->setPen(isChecked() ? t.accentSoft.text : t.text);
    painter->drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                      int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void SidebarButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    m_showsFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason
        && event->reason() != Qt::ActiveWindowFocusReason;
}

void SidebarButton::paintBadge(QPainter *painter, const QRect &row) const
{
    const Tokens t = tokensOf(this);
    painter->setFont(typeFont(TypeRole::Caption));
    const int width = std::max(22, painter->fontMetrics().horizontalAdvance(badgeText()) + 12);
    QRect place(row.right() - width - 6, row.center().y() - 8, width, 18);
    if (m_folded)
        place = QRect(row.right() - 12, row.top() + 4, 10, 10);
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    paintRounded(painter, place, place.height() / 2.0, m_folded ? t.warning.text : t.warning.fill);
    if (m_folded)
        return;
    painter->setPen(t.warning.text);
    painter->drawText(place, Qt::AlignCenter, badgeText());
}

bool SidebarButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_folded) {
        const QString tip = m_badge > 0 ? text() + u" · "_s + badgeText() : text();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
        return true;
    }
    return QAbstractButton::event(event);
}

QString SidebarButton::badgeText() const
{
    return m_badge > 99 ? u"99+"_s : QString::number(m_badge);
}

} // namespace carillon::ui
