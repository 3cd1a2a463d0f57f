// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PhonePreview.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kNarrowest = 240;
constexpr int kWidest = 280;
constexpr int kShortest = 260;
constexpr int kRadius = 26;
constexpr int kPadding = 14;
constexpr int kHeader = 52;
constexpr int kBubbleRadius = 14;
constexpr int kTextX = 12;
constexpr int kTextY = 9;
constexpr int kLineGap = 5;
constexpr int kGutter = 26;
constexpr QSize kTag{ 18, 16 };

} // namespace

PhonePreview::PhonePreview(QWidget *parent) : PaintedWidget(QAccessible::Graphic, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void PhonePreview::setSender(const QString &sender)
{
    m_sender = sender;
    update();
}

void PhonePreview::setMessage(const QString &text, const QList<int> &partStarts)
{
    m_text = text;
    m_partStarts = partStarts;
    setSpokenText(text.isEmpty() ? m_placeholder : text);
    layOut();
}

void PhonePreview::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleDescription(caption);
    update();
}

void PhonePreview::setPlaceholder(const QString &placeholder)
{
    m_placeholder = placeholder;
    if (m_text.isEmpty())
        setSpokenText(placeholder);
    update();
}

QSize PhonePreview::sizeHint() const
{
    return { kWidest, std::max(480, minimumSizeHint().height()) };
}

QSize PhonePreview::minimumSizeHint() const
{
    const int captionHeight = fontMetrics().height() + 20;
    const int needed = kHeader + kPadding + int(m_textSize.height()) + 2 * kTextY + captionHeight + kPadding;
    return { kNarrowest, std::max(kShortest, needed) };
}

void PhonePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const QRect phone = phoneRect();
    paintRounded(&painter, phone, kRadius, t.surface, t.borderStrong, 1.5);
    paintHeader(&painter, phone);
    if (m_text.isEmpty()) {
        painter.setPen(t.text3);
        painter.drawText(phone.adjusted(24, kHeader, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    paintBubble(&painter, phone);
}

void PhonePreview::paintHeader(QPainter *painter, const QRect &phone) const
{
    const Tokens t = tokensOf(this);
    painter->setFont(typeFont(TypeRole::Strong));
    painter->setPen(t.text);
    const QRect line(phone.left() + 20, phone.top(), phone.width() - 40, kHeader);
    painter->drawText(line, Qt::AlignCenter, painter->fontMetrics().elidedText(m_sender, Qt::ElideRight, line.width()));
    painter->fillRect(QRect(phone.left() + 2, phone.top() + kHeader, phone.width() - 4, 1), t.border);
    painter->setFont(font());
}

void PhonePreview::paintBubble(QPainter *painter, const QRect &phone) const
{
    const Tokens t = tokensOf(this);
    const QRect bubble = bubbleRect();
    paintRounded(painter, bubble, kBubbleRadius, t.bubble.fill);
    painter->setPen(t.bubble.text);
    for (const Paragraph &paragraph : m_paragraphs)
        paragraph.layout->draw(painter, bubble.topLeft() + QPointF(kTextX, kTextY + paragraph.top));
    paintBoundaries(painter, phone, bubble);

    painter->setFont(typeFont(TypeRole::Caption));
    painter->setPen(t.text3);
    const QRect below(phone.left() + kPadding + 4, bubble.bottom() + 8, phone.width() - 2 * kPadding - 4,
                      painter->fontMetrics().height());
    const QRect line = QStyle::visualRect(layoutDirection(), phone, below);
    painter->drawText(line, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                      painter->fontMetrics().elidedText(m_caption, Qt::ElideRight, line.width()));
    painter->setFont(font());
}

void PhonePreview::paintBoundaries(QPainter *painter, const QRect &phone, const QRect &bubble) const
{
    const Tokens t = tokensOf(this);
    painter->setFont(typeFont(TypeRole::Caption));
    for (int i = 0; i < m_partStarts.size(); ++i) {
        const auto after = std::find_if(m_paragraphs.rbegin(), m_paragraphs.rend(),
                                        [&](const Paragraph &p) { return p.start <= m_partStarts[i]; });
        if (after == m_paragraphs.rend())
            continue;
        const int offset = m_partStarts[i] - after->start;
        const QTextLine line
            = after->layout->lineForTextPosition(std::min<int>(offset, int(after->layout->text().size())));
        if (!line.isValid())
            continue;
        const QPointF origin = bubble.topLeft() + QPointF(kTextX, kTextY + after->top);
        const qreal x = origin.x() + line.cursorToX(offset);
        const qreal y = origin.y() + line.y();
        painter->setPen(QPen(t.accent, 1.5, Qt::DashLine));
        painter->drawLine(QPointF(x, y), QPointF(x, y + line.height()));
        QRectF tag(0, 0, std::max(18, painter->fontMetrics().horizontalAdvance(QString::number(i + 2)) + 10),
                   std::max(16, painter->fontMetrics().height()));
        const int gutterX
            = layoutDirection() == Qt::LeftToRight ? phone.right() - kGutter / 2 - 4 : phone.left() + kGutter / 2 + 4;
        tag.moveCenter(QPointF(gutterX, y + line.height() / 2));
        paintRounded(painter, tag, 4, t.accent);
        painter->setPen(t.onAccent);
        painter->drawText(tag, Qt::AlignCenter, QString::number(i + 2));
    }
    painter->setFont(font());
}

void PhonePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PhonePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void PhonePreview::layOut()
{
    m_paragraphs.clear();
    const qreal width = phoneRect().width() - 2 * kPadding - kGutter - 2 * kTextX;
    qreal top = 0;
    qreal widest = 0;
    int start = 0;
    for (const QString &text : m_text.split(u'\n')) {
        auto layout = std::make_unique<QTextLayout>(text, font());
        QTextOption option(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout->setTextOption(option);
        layout->beginLayout();
        qreal y = 0;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({ 0, y });
            y += line.height() + kLineGap;
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout->endLayout();
        m_paragraphs.push_back({ std::move(layout), start, top });
        start += int(text.size()) + 1;
        top += y;
    }
    const QSizeF size(std::min(width, widest), std::max<qreal>(0, top - kLineGap));
    if (size.height() != m_textSize.height())
        updateGeometry();
    m_textSize = size;
    update();
}

QRect PhonePreview::phoneRect() const
{
    QRect phone(0, 0, std::clamp(width() - 2, kNarrowest - 2, kWidest), height() - 2);
    phone.moveCenter(rect().center());
    return phone;
}

QRect PhonePreview::bubbleRect() const
{
    const QRect phone = phoneRect();
    const QRect bubble(phone.left() + kPadding, phone.top() + kHeader + kPadding,
                       phone.width() - 2 * kPadding - kGutter, int(m_textSize.height()) + 2 * kTextY);
    return QStyle::visualRect(layoutDirection(), phone, bubble);
}

} // namespace carillon::ui
