// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QWidget>

#include <memory>
#include <optional>

namespace carillon::ui {

/// Up to four lines over time, each labelled at its end, on axes whose labels are given as finished words. Aggregate
/// before: 720 points a line are plenty. GUI thread.
class TimeSeriesChart : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        Series series = Series::Delivered;
        QString label = {};
        QList<QPointF> points = {};
    };
    struct Tick
    {
        double value = 0;
        QString label = {};
    };
    struct Threshold
    {
        double value = 0;
        QString label = {}; ///< "limit 50"
    };

    explicit TimeSeriesChart(QWidget *parent = nullptr);
    ~TimeSeriesChart() override;

    void setLines(const QList<Line> &lines);
    /// Labels of the time axis, in order. Without any, first and last x are unlabelled.
    void setTimeTicks(const QList<Tick> &ticks);
    void setThreshold(const std::optional<Threshold> &threshold);
    /// The finding in words, also read to assistive tools: "97 % delivered in the last 30 days".
    void setFinding(const QString &finding);
    /// Shown instead of an empty frame.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override { return { 480, 240 }; }
    QSize minimumSizeHint() const override { return { 240, 180 }; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts;

    void rebuild();
    void clearChart();
    std::optional<QRectF> extentOfLines() const;
    void addAxes(const QRectF &extent);
    void addLines();
    void applyColors();

    std::unique_ptr<Parts> m_parts;
    QList<Line> m_lines;
    QList<Tick> m_ticks;
    std::optional<Threshold> m_threshold;
    QString m_emptyText;
};

} // namespace carillon::ui
