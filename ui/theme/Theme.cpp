// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/CarillonStyle.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QEvent>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace carillon::ui {

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemStyle(QApplication::style()->name())
    , m_systemPalette(QApplication::palette())
    , m_detector(m_systemPalette)
{
    connect(&m_detector, &SchemeDetector::changed, this, [this] {
        if (m_scheme == Scheme::Auto)
            apply();
    });
    applyFont();
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

bool Theme::isDark() const
{
    switch (m_scheme) {
    case Scheme::Auto: return m_detector.isDark();
    case Scheme::Light: return false;
    case Scheme::Dark: return true;
    case Scheme::System: return relativeLuminance(m_systemPalette.color(QPalette::Window)) < 0.18;
    }
    Q_UNREACHABLE();
}

void Theme::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    apply();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, kSmallestTextPercent, kLargestTextPercent);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    applyFont();
    Q_EMIT changed();
}

void Theme::setLanguage(const QLocale &language)
{
    m_language = language;
    applyFont();
}

void Theme::setReduceMotion(bool reduce)
{
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    apply();
}

void Theme::apply()
{
    if (m_scheme == Scheme::System) {
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(m_systemPalette);
        QToolTip::setPalette(m_systemPalette);
    } else {
        const QPalette palette = paletteOf(isDark() ? darkTokens() : lightTokens());
        QApplication::setStyle(new CarillonStyle(m_density == Density::Compact, m_reduceMotion));
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    Q_EMIT changed();
}

/// Qt tells windows alone; labels with a size of their own must hear of it too.
void Theme::applyFont()
{
    QApplication::setFont(applicationFont(m_language, m_textPercent));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::FontChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace carillon::ui
