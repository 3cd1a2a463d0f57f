// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"

namespace carillon::ui {

/// How many billed parts a message takes: one bar per part, the last filled as far as it is used, and the sentence that
/// says the same below.
class SegmentMeter : public PaintedWidget
{
    Q_OBJECT

public:
    /// Why the text costs what it costs; Surprise = a few replaceable characters doubled the price.
    enum class Fill { Plain, Neutral, Surprise };

    explicit SegmentMeter(QWidget *parent = nullptr);

    /// `used` and `capacity` count the units of the last part.
    void setParts(int parts, int used, int capacity, Fill fill);
    /// "3 parts · Unicode · 35 left in this part"
    void setSentence(const QString &sentence);

    int parts() const { return m_parts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintBars(QPainter *painter, const QRect &row) const;

    int m_parts = 0;
    int m_used = 0;
    int m_capacity = 1;
    Fill m_fill = Fill::Plain;
    QString m_sentence;
};

} // namespace carillon::ui
