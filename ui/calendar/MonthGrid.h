// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"
#include "ui/widgets/Pill.h"

#include <QDate>
#include <QList>

namespace carillon::ui {

/// A month of days with what is sent on each. Arrows move the chosen day, Page Up and Page Down the month, Enter opens
/// the day. GUI thread.
class MonthGrid : public PaintedWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        qint64 campaignId = 0;
        QDate day = {};
        QString time = {};
        QString title = {};
        Pill pill = {};
    };

    explicit MonthGrid(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    void setDay(const QDate &day);
    QDate day() const { return m_day; }
    void setToday(const QDate &today);
    QList<Entry> entriesOf(const QDate &day) const;

    QSize sizeHint() const override { return { 640, 480 }; }
    QSize minimumSizeHint() const override { return { 420, 320 }; }

Q_SIGNALS:
    void dayChanged(const QDate &day);
    void dayOpened(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QDate firstShown() const;
    int weeks() const;
    QRect cellOf(const QDate &day) const;
    QDate dayAt(const QPoint &position) const;
    int headHeight() const;
    void paintHead(QPainter &painter) const;
    void paintDay(QPainter &painter, const QDate &day) const;
    void describe();

    QList<Entry> m_entries;
    QDate m_day;
    QDate m_today;
};

} // namespace carillon::ui
