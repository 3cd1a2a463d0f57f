// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/MonthGrid.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kDays = 7;
constexpr int kPadding = 6;
constexpr int kMostEntries = 3;
constexpr int kTimeWidth = 96; // below it a cell has room for the name only

} // namespace

MonthGrid::MonthGrid(QWidget *parent)
    : PaintedWidget(QAccessible::Table, parent)
    , m_day(QDate::currentDate())
    , m_today(m_day)
{
    setFocusPolicy(Qt::StrongFocus);
}

void MonthGrid::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    describe();
    update();
}

void MonthGrid::setDay(const QDate &day)
{
    if (day == m_day)
        return;
    m_day = day;
    describe();
    update();
    Q_EMIT dayChanged(day);
}

void MonthGrid::setToday(const QDate &today)
{
    m_today = today;
    update();
}

QList<MonthGrid::Entry> MonthGrid::entriesOf(const QDate &day) const
{
    QList<Entry> found;
    for (const Entry &entry : m_entries) {
        if (entry.day == day)
            found.append(entry);
    }
    return found;
}

void MonthGrid::describe()
{
    QStringList titles;
    for (const Entry &entry : entriesOf(m_day))
        titles.append(entry.time + u' ' + entry.title + u", "_s + entry.pill.word);
    const QString day = QLocale().toString(m_day, QLocale::LongFormat);
    setSpokenText(titles.isEmpty() ? tr("%1: nothing is sent").arg(day) : day + u": "_s + titles.join(u"; "_s));
}

QDate MonthGrid::firstShown() const
{
    const QDate first(m_day.year(), m_day.month(), 1);
    const int weekStart = QLocale().firstDayOfWeek();
    return first.addDays(-((first.dayOfWeek() - weekStart + kDays) % kDays));
}

int MonthGrid::weeks() const
{
    const QDate last(m_day.year(), m_day.month(), m_day.daysInMonth());
    return static_cast<int>(firstShown().daysTo(last)) / kDays + 1;
}

int MonthGrid::headHeight() const
{
    return fontMetrics().height() + 8;
}

QRect MonthGrid::cellOf(const QDate &day) const
{
    const int index = static_cast<int>(firstShown().daysTo(day));
    const int column = index % kDays;
    const int row = index / kDays;
    const int rows = weeks();
    const int top = headHeight();
    const int room = height() - top;
    const int left = width() * column / kDays;
    const QRect cell(left, top + room * row / rows, width() * (column + 1) / kDays - left,
                     room * (row + 1) / rows - room * row / rows);
    return layoutDirection() == Qt::RightToLeft
        ? QRect(width() - cell.right() - 1, cell.y(), cell.width(), cell.height())
        : cell;
}

QDate MonthGrid::dayAt(const QPoint &position) const
{
    for (int i = 0; i < weeks() * kDays; ++i) {
        const QDate day = firstShown().addDays(i);
        if (cellOf(day).contains(position))
            return day;
    }
    return {};
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (int i = 0; i < weeks() * kDays; ++i)
        paintDay(painter, firstShown().addDays(i));
}

void MonthGrid::paintHead(QPainter &painter) const
{
    painter.setFont(typeFont(TypeRole::Caption, font()));
    painter.setPen(tokensOf(this).text2);
    for (int i = 0; i < kDays; ++i) {
        const QDate day = firstShown().addDays(i);
        const QRect cell = cellOf(day);
        painter.drawText(QRect(cell.left() + kPadding, 0, cell.width() - kPadding, headHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter, QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat));
    }
}

void MonthGrid::paintDay(QPainter &painter, const QDate &day) const
{
    const Tokens tokens = tokensOf(this);
    const QRect cell = cellOf(day);
    const bool other = day.month() != m_day.month();
    const bool chosen = day == m_day;
    painter.setPen(QPen(tokens.border, 1));
    painter.setBrush(chosen ? tokens.accentSoft.fill : other ? tokens.window : tokens.surface);
    // Neighbours share a line; the last ones keep theirs inside.
    painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, cell.right() + 1 < width() ? 0.5 : -0.5,
                                           cell.bottom() + 1 < height() ? 0.5 : -0.5));
    if (chosen && hasFocus()) {
        painter.setPen(QPen(tokens.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(cell).adjusted(2, 2, -2, -2));
    }
    const QFont number = typeFont(day == m_today ? TypeRole::Strong : TypeRole::Body, font());
    painter.setFont(number);
    painter.setPen(day == m_today ? tokens.link : other ? tokens.text3 : tokens.text);
    const int line = QFontMetrics(number).height();
    painter.drawText(cell.adjusted(kPadding, 4, -kPadding, 0), Qt::AlignLeft | Qt::AlignTop,
                     QString::number(day.day()));

    painter.setFont(typeFont(TypeRole::Caption, font()));
    const QFontMetrics metrics = painter.fontMetrics();
    int top = cell.top() + 4 + line + 2;
    const QList<Entry> entries = entriesOf(day);
    const bool isNarrow = cell.width() < kTimeWidth;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const bool last = i == kMostEntries || top + 2 * metrics.height() > cell.bottom();
        const QString text = last && i + 1 < entries.size() ? tr("+%1 more").arg(entries.size() - i)
            : isNarrow                                      ? entries.at(i).title
                                                            : entries.at(i).time + u' ' + entries.at(i).title;
        const ColorPair ink = tokens.tone(entries.at(i).pill.tone);
        const QRect chip(cell.left() + 4, top, cell.width() - 8, metrics.height() + 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink.fill);
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(ink.text);
        painter.drawText(chip.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, chip.width() - 8));
        top += chip.height() + 2;
        if (last)
            break;
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    if (const QDate day = dayAt(event->position().toPoint()); day.isValid())
        setDay(day);
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QDate day = dayAt(event->position().toPoint()); day.isValid())
        Q_EMIT dayOpened(day);
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left: return setDay(m_day.addDays(-forward));
    case Qt::Key_Right: return setDay(m_day.addDays(forward));
    case Qt::Key_Up: return setDay(m_day.addDays(-kDays));
    case Qt::Key_Down: return setDay(m_day.addDays(kDays));
    case Qt::Key_PageUp: return setDay(m_day.addMonths(-1));
    case Qt::Key_PageDown: return setDay(m_day.addMonths(1));
    case Qt::Key_Home: return setDay(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT dayOpened(m_day); return;
    default: PaintedWidget::keyPressEvent(event);
    }
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    PaintedWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    PaintedWidget::focusOutEvent(event);
    update();
}

void MonthGrid::changeEvent(QEvent *event)
{
    PaintedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        describe();
    update();
}

} // namespace carillon::ui
