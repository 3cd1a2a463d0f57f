// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QChartView>
#include <QList>

class QXYSeries;

namespace carillon::ui {

/// A chart view that writes the name of each line at its end instead of a legend, and a threshold line. Internal to the
/// charts of this folder.
class LabelledChartView : public QChartView
{
    Q_OBJECT

public:
    struct Label
    {
        Series series = Series::Delivered;
        QString text = {};
        QXYSeries *line = nullptr;
    };

    LabelledChartView(QChart *chart, QWidget *parent);

    void setLabels(const QList<Label> &labels);
    /// Negative = none.
    void setThreshold(double value, const QString &text);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placePlot();
    void paintThreshold(QPainter *painter, const Tokens &tokens);

    QList<Label> m_labels;
    double m_threshold = -1;
    QString m_thresholdText;
};

} // namespace carillon::ui
