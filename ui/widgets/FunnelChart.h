// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"

#include <QList>

namespace carillon::ui {

/// Steps that lose people on the way: bars of one hue, number and share of the first step beside each.
class FunnelChart : public PaintedWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString label = {};
        qint64 count = 0;
    };

    explicit FunnelChart(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 260, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shareOf(qint64 count) const;
    void describe();
    int rowHeight() const;

    QList<Step> m_steps;
};

} // namespace carillon::ui
