// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"

#include <QStringList>

namespace carillon::ui {

/// The steps of a wizard in a row, numbered: done, current, to come.
class StepTrail : public PaintedWidget
{
    Q_OBJECT

public:
    explicit StepTrail(QWidget *parent = nullptr);

    void setSteps(const QStringList &titles, int current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 320, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_titles;
    int m_current = 0;
};

} // namespace carillon::ui
