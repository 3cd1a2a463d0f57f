// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"
#include "ui/widgets/PaintedWidget.h"

#include <QList>

namespace carillon::ui {

/// Rows of label, bar and number, sorted by whoever fills it: causes of failure, countries, parts over the audience.
class BarList : public PaintedWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString label = {};
        double value = 0; ///< length of the bar, relative to the largest
        QString number = {}; ///< as shown
        Tone tone = Tone::Info; ///< Info paints in the accent colour
    };

    explicit BarList(QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 160, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowHeight() const;

    QList<Row> m_rows;
};

} // namespace carillon::ui
