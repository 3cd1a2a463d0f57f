// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/SchemeDetector.h"

#include <QLocale>
#include <QObject>
#include <QPalette>

namespace carillon::ui {

/// The look of the whole window: palette, style, font. One is owned by the program and outlives every window; it
/// changes the application at once. GUI thread. Widgets need no reference to it: colours come from `tokensOf(this)`.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme {
        Auto,
        Light,
        Dark,
        System
    }; ///< Auto follows the desktop; System leaves style and palette to it
    Q_ENUM(Scheme)
    enum class Density { Comfortable, Compact };
    Q_ENUM(Density)

    static constexpr int kSmallestTextPercent = 90;
    static constexpr int kLargestTextPercent = 150;

    explicit Theme(QObject *parent = nullptr);

    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const;

    void setDensity(Density density);
    Density density() const { return m_density; }

    void setTextPercent(int percent);
    int textPercent() const { return m_textPercent; }

    /// Chooses the fonts for this language of the window.
    void setLanguage(const QLocale &language);

    void setReduceMotion(bool reduce);
    bool reduceMotion() const { return m_reduceMotion; }

Q_SIGNALS:
    void changed();

private:
    void apply();
    void applyFont();

    QString m_systemStyle;
    QPalette m_systemPalette;
    SchemeDetector m_detector;
    Scheme m_scheme = Scheme::Auto;
    Density m_density = Density::Comfortable;
    QLocale m_language;
    int m_textPercent = 100;
    bool m_reduceMotion = false;
};

} // namespace carillon::ui
