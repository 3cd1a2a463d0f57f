// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QIconEngine>

#include <optional>

namespace carillon::ui {

/// Draws an SVG in the colours of the application palette at the time of painting; keeps no pictures of its own, so
/// nothing goes stale when the theme changes. GUI thread.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString path, std::optional<Tone> tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return m_path.isEmpty(); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    QString m_path;
    std::optional<Tone> m_tone;
};

/// The SVG at `path` as one flat colour. `size` in device-independent pixels.
QPixmap tintedPixmap(const QString &path, const QColor &color, const QSize &size, qreal devicePixelRatio);

} // namespace carillon::ui
