// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FunnelChart.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kBarHeight = 20;
constexpr qint64 kSmallSample = 100; // below it, decimals of a per cent would be noise

} // namespace

FunnelChart::FunnelChart(QWidget *parent) : PaintedWidget(QAccessible::Chart, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FunnelChart::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    describe();
    updateGeometry();
    update();
}

QSize FunnelChart::sizeHint() const
{
    return { 420, int(m_steps.size()) * rowHeight() };
}

void FunnelChart::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    const QFont strong = typeFont(TypeRole::Strong);
    const QFontMetrics strongMetrics(strong);
    int labelWidth = 0;
    int numberWidth = 0;
    for (const Step &step : m_steps) {
        labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(step.label));
        numberWidth = std::max(numberWidth, strongMetrics.horizontalAdvance(QLocale().toString(step.count)));
    }
    labelWidth = std::min(labelWidth, width() / 3) + 12;
    const int shareWidth = fontMetrics().horizontalAdvance(u"100.0 %"_s) + 8;
    const int room = std::max(20, width() - labelWidth - numberWidth - shareWidth - 12);
    const qint64 first = std::max<qint64>(1, m_steps.first().count);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        painter.setFont(font());
        painter.setPen(t.text);
        painter.drawText(place({ 0, row.top(), labelWidth - 8, row.height() }), leading,
                         fontMetrics().elidedText(step.label, Qt::ElideRight, labelWidth - 8));
        const int length = std::max(3, int(room * std::min(first, step.count) / first));
        paintRounded(&painter, place({ labelWidth, row.center().y() - kBarHeight / 2 + 1, length, kBarHeight }), 4,
                     t.accent);
        const int textX = labelWidth + length + 8;
        painter.setFont(strong);
        painter.setPen(t.text);
        const QString number = QLocale().toString(step.count);
        painter.drawText(place({ textX, row.top(), numberWidth + 2, row.height() }), leading, number);
        painter.setFont(font());
        painter.setPen(t.text2);
        painter.drawText(
            place({ textX + strongMetrics.horizontalAdvance(number) + 8, row.top(), shareWidth, row.height() }),
            leading, shareOf(step.count));
    }
}

void FunnelChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

QString FunnelChart::shareOf(qint64 count) const
{
    const qint64 first = m_steps.isEmpty() ? 0 : m_steps.first().count;
    if (first <= 0)
        return u"–"_s;
    //: A share in per cent
    return tr("%1 %").arg(QLocale().toString(100.0 * double(count) / double(first), 'f', first < kSmallSample ? 0 : 1));
}

void FunnelChart::describe()
{
    QStringList said;
    for (const Step &step : m_steps)
        said << tr("%1: %2, %3", "step of a funnel: count, share")
                    .arg(step.label, QLocale().toString(step.count), shareOf(step.count));
    setSpokenText(said.join(u"; "_s));
}

int FunnelChart::rowHeight() const
{
    return std::max(32, fontMetrics().height() + 12);
}

} // namespace carillon::ui
