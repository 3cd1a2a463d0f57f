// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace carillon::ui {

/// What a line or bar of a chart stands for; the meaning of a colour is the same in every chart.
enum class Series { Delivered, Sent, Failed, OptOut, Revenue, Unknown };

/// What a message or mark says about its subject. Always shown as icon and word too, never by colour alone.
enum class Tone { Neutral, Info, Success, Warning, Error };

/// Two colours that are readable on each other (4.5:1 and better).
struct ColorPair
{
    QColor text;
    QColor fill;
};

/// Every colour of the window. Widgets ask `tokensOf(this)` while painting and keep none, so a change of theme needs
/// no more than a repaint, and a widget with a light palette (print) paints light.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor raised;
    QColor sidebar;
    QColor border; ///< decoration only: too faint to find a control by
    QColor borderStrong; ///< edge of a control, 3:1
    QColor text;
    QColor text2;
    QColor text3;
    QColor disabled;
    QColor accent;
    QColor onAccent;
    QColor accentHover;
    ColorPair accentSoft; ///< selected row, current page
    QColor link;
    ColorPair success;
    ColorPair warning;
    ColorPair error;
    QColor danger;
    QColor onDanger;
    ColorPair mergeField;
    ColorPair bubble;
    QColor focusRing;
    std::array<QColor, 6> series; ///< by Series
    std::array<QColor, 7> heat; ///< equal steps of lightness, from none to most
    ColorPair heatText; ///< `text` on the faint steps, `fill` on the strong ones
    int heatFaintSteps = 4;
    bool isDark = false;

    QColor seriesColor(Series what) const { return series.at(static_cast<std::size_t>(what)); }
    /// Text and fill of a pill or message of this tone.
    ColorPair tone(Tone what) const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The tokens that belong to a palette: ours if it is one of ours, else made from its roles, so that a system palette
/// and high contrast keep their own colours.
Tokens tokensOf(const QPalette &palette);
Tokens tokensOf(const QWidget *widget);

/// The palette by which `tokensOf` finds the tokens again.
QPalette paletteOf(const Tokens &tokens);

} // namespace carillon::ui
