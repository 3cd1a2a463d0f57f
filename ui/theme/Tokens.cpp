// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Tokens.h"

#include "ui/theme/Contrast.h"

#include <QWidget>

namespace carillon::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

Tokens makeLight()
{
    Tokens t;
    t.window = rgb(0xF6F7F9);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sidebar = rgb(0xECEEF2);
    t.border = rgb(0xD5D9E0);
    t.borderStrong = rgb(0x858E9C);
    t.text = rgb(0x1A1F29);
    t.text2 = rgb(0x4B5563);
    t.text3 = rgb(0x5F6876);
    t.disabled = rgb(0x9AA2AE);
    t.accent = rgb(0x1F5FD6);
    t.onAccent = rgb(0xFFFFFF);
    t.accentHover = rgb(0x1A52BA);
    t.accentSoft = { rgb(0x174A9F), rgb(0xE4EDFC) };
    t.link = rgb(0x1A56C2);
    t.success = { rgb(0x17693A), rgb(0xE2F4E8) };
    t.warning = { rgb(0x7A4B00), rgb(0xFDF0D5) };
    t.error = { rgb(0xA8201A), rgb(0xFCE8E6) };
    t.danger = rgb(0xC4291F);
    t.onDanger = rgb(0xFFFFFF);
    t.mergeField = { rgb(0x5B2DA8), rgb(0xEEE6FB) };
    t.bubble = { rgb(0x1A1F29), rgb(0xDDE7F7) };
    t.focusRing = rgb(0x1F5FD6);
    t.series = { rgb(0x086D58), rgb(0x2690FF), rgb(0xE17339), rgb(0x811F7F), rgb(0x4D4709), rgb(0x87878F) };
    t.heat
        = { rgb(0xEAF1FE), rgb(0xCAD1EB), rgb(0xAAB2D9), rgb(0x8994C6), rgb(0x6170AF), rgb(0x455BA1), rgb(0x12418F) };
    t.heatText = { rgb(0x0B1526), rgb(0xFFFFFF) };
    t.heatFaintSteps = 4;
    t.isDark = false;
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.window = rgb(0x16181D);
    t.surface = rgb(0x1D2026);
    t.raised = rgb(0x262A32);
    t.sidebar = rgb(0x121419);
    t.border = rgb(0x343A45);
    t.borderStrong = rgb(0x757F90);
    t.text = rgb(0xE8EAEE);
    t.text2 = rgb(0xB6BDC9);
    t.text3 = rgb(0x98A1AF);
    t.disabled = rgb(0x666E7B);
    t.accent = rgb(0x6EA3FF);
    t.onAccent = rgb(0x0B1526);
    t.accentHover = rgb(0x8BB5FF);
    t.accentSoft = { rgb(0xB9D2FF), rgb(0x1C2E4F) };
    t.link = rgb(0x8BB5FF);
    t.success = { rgb(0x7FD9A0), rgb(0x14301F) };
    t.warning = { rgb(0xF2C066), rgb(0x35270B) };
    t.error = { rgb(0xFF9A92), rgb(0x3D1714) };
    t.danger = rgb(0xFF7B72);
    t.onDanger = rgb(0x0B1526);
    t.mergeField = { rgb(0xCDB4FF), rgb(0x2E2247) };
    t.bubble = { rgb(0xE8EAEE), rgb(0x2B3648) };
    t.focusRing = rgb(0x8BB5FF);
    t.series = { rgb(0x8BF0BD), rgb(0x2F82F0), rgb(0xF9A521), rgb(0xBD6187), rgb(0x767822), rgb(0xCCCFE5) };
    t.heat
        = { rgb(0x232B3B), rgb(0x354158), rgb(0x485977), rgb(0x5C7297), rgb(0x718CB8), rgb(0x86A6DB), rgb(0x9CC2FF) };
    t.heatText = { rgb(0xFFFFFF), rgb(0x0B1526) };
    t.heatFaintSteps = 4;
    t.isDark = true;
    return t;
}

/// `share` of `over`, the rest of `under`.
QColor mix(const QColor &over, const QColor &under, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(part(over.red(), under.red()), part(over.green(), under.green()), part(over.blue(), under.blue()));
}

/// A foreign palette keeps its own words and edges; only the meanings it has no role for come from our tokens.
Tokens derivedFrom(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text); // not WindowText, which labels replace by their ink
    Tokens t = relativeLuminance(base) < 0.18 ? darkTokens() : lightTokens();
    t.window = palette.color(QPalette::Window);
    t.surface = base;
    t.raised = base;
    t.sidebar = mix(text, t.window, 0.04);
    t.border = mix(text, base, 0.2);
    t.borderStrong = mix(text, base, 0.6);
    t.text = text;
    t.text2 = mix(text, base, 0.85);
    t.text3 = mix(text, base, 0.75);
    t.disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
    t.accent = palette.color(QPalette::Highlight);
    t.onAccent = palette.color(QPalette::HighlightedText);
    t.accentHover = t.accent;
    t.accentSoft = { t.onAccent, t.accent };
    t.link = palette.color(QPalette::Link);
    t.focusRing = text;
    return t;
}

bool belongsTo(const QPalette &palette, const Tokens &tokens)
{
    return palette.color(QPalette::Active, QPalette::Base) == tokens.surface
        && palette.color(QPalette::Active, QPalette::Highlight) == tokens.accent;
}

} // namespace

ColorPair Tokens::tone(Tone what) const
{
    switch (what) {
    case Tone::Neutral: return { text2, isDark ? border : sidebar };
    case Tone::Info: return accentSoft;
    case Tone::Success: return success;
    case Tone::Warning: return warning;
    case Tone::Error: return error;
    }
    Q_UNREACHABLE();
}

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

Tokens tokensOf(const QPalette &palette)
{
    if (belongsTo(palette, lightTokens()))
        return lightTokens();
    if (belongsTo(palette, darkTokens()))
        return darkTokens();
    return derivedFrom(palette);
}

Tokens tokensOf(const QWidget *widget)
{
    return tokensOf(widget->palette());
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, t.window);
    set(QPalette::AlternateBase, t.window);
    set(QPalette::Base, t.surface);
    set(QPalette::Button, t.surface);
    set(QPalette::Light, t.surface);
    set(QPalette::Mid, t.border);
    set(QPalette::Midlight, t.border);
    set(QPalette::Dark, t.borderStrong);
    set(QPalette::Shadow, t.borderStrong);
    set(QPalette::WindowText, t.text);
    set(QPalette::Text, t.text);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.error.text);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.link);
    set(QPalette::LinkVisited, t.link);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return palette;
}

} // namespace carillon::ui
