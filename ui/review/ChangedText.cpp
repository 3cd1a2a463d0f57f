// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChangedText.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kSignColumn = 28;
constexpr int kPaddingY = 8;
constexpr int kPaddingX = 12;

} // namespace

ChangedText::ChangedText(Side side, QWidget *parent) : PaintedWidget(QAccessible::StaticText, parent), m_side(side)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChangedText::setText(const QString &text, qsizetype start, qsizetype length)
{
    m_text = text;
    m_text.replace(u'\n', QChar::LineSeparator);
    m_start = start;
    m_length = length;
    setSpokenText(m_side == Side::Before ? tr("Before: %1").arg(text) : tr("Now: %1").arg(text));
    updateGeometry();
    update();
}

int ChangedText::heightForWidth(int width) const
{
    qreal height = 0;
    laidOut(width, tokensOf(this), &height);
    return int(height) + 2 * kPaddingY;
}

QSize ChangedText::sizeHint() const
{
    return { 320, heightForWidth(320) };
}

QSize ChangedText::minimumSizeHint() const
{
    return { 160, fontMetrics().height() + 2 * kPaddingY };
}

void ChangedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const ColorPair colors = t.tone(m_side == Side::Before ? Tone::Error : Tone::Success);
    paintRounded(&painter, rect(), metrics::kControlRadius, colors.fill);
    painter.setPen(colors.text);
    const QRect sign
        = QStyle::visualRect(layoutDirection(), rect(), QRect(0, kPaddingY, kSignColumn, fontMetrics().height()));
    painter.drawText(sign, Qt::AlignCenter, m_side == Side::Before ? QStringLiteral("−") : QStringLiteral("+"));
    painter.setPen(t.text);
    const qreal left = layoutDirection() == Qt::LeftToRight ? kSignColumn : kPaddingX;
    laidOut(width(), t, nullptr)->draw(&painter, QPointF(left, kPaddingY));
}

std::unique_ptr<QTextLayout> ChangedText::laidOut(int width, const Tokens &tokens, qreal *height) const
{
    auto layout = std::make_unique<QTextLayout>(m_text, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    QTextCharFormat changed;
    changed.setFontWeight(QFont::Bold);
    changed.setForeground(tokens.tone(m_side == Side::Before ? Tone::Error : Tone::Success).text);
    changed.setFontStrikeOut(m_side == Side::Before);
    layout->setFormats({ { int(m_start), int(m_length), changed } });
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1, width - kSignColumn - kPaddingX));
        line.setPosition({ 0, y });
        y += line.height() + 2;
    }
    layout->endLayout();
    if (height)
        *height = y;
    return layout;
}

} // namespace carillon::ui
