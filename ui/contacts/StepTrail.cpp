// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/StepTrail.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace carillon::ui {

namespace {

constexpr int kDisc = 24;
constexpr int kGap = 8;
constexpr int kLine = 24;

} // namespace

StepTrail::StepTrail(QWidget *parent) : PaintedWidget(QAccessible::StaticText, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepTrail::setSteps(const QStringList &titles, int current)
{
    m_titles = titles;
    m_current = current;
    setSpokenText(tr("Step %1 of %2: %3").arg(current + 1).arg(titles.size()).arg(titles.value(current)));
    updateGeometry();
    update();
}

QSize StepTrail::sizeHint() const
{
    return { 560, 32 };
}

void StepTrail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens t = tokensOf(this);
    int x = 0;
    const auto place = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    for (int i = 0; i < m_titles.size(); ++i) {
        const bool current = i == m_current;
        const bool done = i < m_current;
        const QRect disc = place({ x, (height() - kDisc) / 2, kDisc, kDisc });
        paintRounded(&painter, disc, kDisc / 2.0,
                     current    ? t.accent
                         : done ? t.accentSoft.fill
                                : t.surface,
                     current || done ? Qt::transparent : t.borderStrong);
        painter.setFont(typeFont(TypeRole::Caption));
        painter.setPen(current ? t.onAccent : done ? t.accentSoft.text : t.text2);
        if (done)
            paintTick(&painter, QRectF(disc).adjusted(6, 6, -6, -6), t.accentSoft.text);
        else
            painter.drawText(disc, int(Qt::AlignCenter), locale().toString(i + 1));
        x += kDisc + kGap;
        const QFont font = typeFont(current ? TypeRole::Strong : TypeRole::Body);
        const int width = QFontMetrics(font).horizontalAdvance(m_titles.at(i)) + 2;
        painter.setFont(font);
        painter.setPen(current ? t.text : t.text2);
        painter.drawText(place({ x, 0, width, height() }), int(Qt::AlignVCenter | Qt::AlignLeft), m_titles.at(i));
        x += width + kGap;
        if (i + 1 == m_titles.size())
            break;
        painter.setPen(QPen(t.borderStrong, 1));
        const QRect line = place({ x, height() / 2, kLine, 1 });
        painter.drawLine(QPointF(line.left(), height() / 2.0), QPointF(line.right(), height() / 2.0));
        x += kLine + kGap;
    }
}

} // namespace carillon::ui
