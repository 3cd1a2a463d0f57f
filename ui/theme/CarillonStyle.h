// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionHeaderV2;

namespace carillon::ui {

/// Fusion with our shapes: rounded controls of one height, a 2-pixel focus ring, soft selection, slim scroll bars. All
/// colours come from the palette of the option, so it follows every change of theme.
class CarillonStyle : public QProxyStyle
{
    Q_OBJECT

public:
    CarillonStyle(bool compact, bool reduceMotion);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    bool drawViewPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter *painter,
                           const QWidget *widget) const;
    bool drawBarControl(ControlElement element, const QStyleOption &option, QPainter *painter) const;
    void drawHeader(const QStyleOptionHeaderV2 &option, QPainter *painter, const QWidget *widget) const;
    void drawButton(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;

    int m_controlHeight;
    bool m_reduceMotion;
};

} // namespace carillon::ui
