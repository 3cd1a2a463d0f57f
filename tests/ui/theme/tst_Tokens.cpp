// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Contrast.h"
#include "ui/theme/Tokens.h"

#include <QTest>

using namespace carillon::ui;

Q_DECLARE_METATYPE(carillon::ui::Tokens)

namespace {

constexpr double kText = 4.5;
constexpr double kGraphic = 3.0;

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastFormulaMeetsPublishedRatios();
    void everyTextIsReadableOnEveryGroundItStandsOn_data();
    void everyTextIsReadableOnEveryGroundItStandsOn();
    void controlsFocusAndSeriesStandOutFromTheSurface_data();
    void controlsFocusAndSeriesStandOutFromTheSurface();
    void heatMapTextIsReadableOnEveryStep_data();
    void heatMapTextIsReadableOnEveryStep();
    void tokensAreFoundAgainFromTheirPalette();
    void aForeignPaletteKeepsItsOwnColours();
};

/// Values of the WCAG contrast checker of WebAIM.
void TestTokens::contrastFormulaMeetsPublishedRatios()
{
    QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    QVERIFY(qAbs(contrastRatio(QColor(0x0000FF), Qt::white) - 8.59) < 0.01);
}

void TestTokens::everyTextIsReadableOnEveryGroundItStandsOn_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Tokens &t : { lightTokens(), darkTokens() }) {
        const QByteArray theme = t.isDark ? "dark: " : "light: ";
        const auto row = [&](const char *name, const QColor &text, const QColor &ground) {
            QTest::addRow("%s%s", theme.constData(), name) << text << ground;
        };
        row("text on surface", t.text, t.surface);
        row("text on window", t.text, t.window);
        row("text on sidebar", t.text, t.sidebar);
        row("text on raised", t.text, t.raised);
        row("secondary on surface", t.text2, t.surface);
        row("secondary on window", t.text2, t.window);
        row("secondary on sidebar", t.text2, t.sidebar);
        row("secondary on raised", t.text2, t.raised);
        row("faint on surface", t.text3, t.surface);
        row("faint on window", t.text3, t.window);
        row("faint on sidebar", t.text3, t.sidebar);
        row("faint on raised", t.text3, t.raised);
        row("on accent", t.onAccent, t.accent);
        row("on accent under the pointer", t.onAccent, t.accentHover);
        row("on danger", t.onDanger, t.danger);
        row("selected row", t.accentSoft.text, t.accentSoft.fill);
        row("text on selected row", t.text, t.accentSoft.fill);
        row("link on surface", t.link, t.surface);
        row("merge field", t.mergeField.text, t.mergeField.fill);
        row("bubble", t.bubble.text, t.bubble.fill);
        for (const Tone tone : { Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Error }) {
            const ColorPair pair = t.tone(tone);
            QTest::addRow("%stone %d", theme.constData(), int(tone)) << pair.text << pair.fill;
            QTest::addRow("%stone %d as words on surface", theme.constData(), int(tone)) << pair.text << t.surface;
        }
    }
}

void TestTokens::everyTextIsReadableOnEveryGroundItStandsOn()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QCOMPARE_GE(contrastRatio(text, ground), kText);
}

void TestTokens::controlsFocusAndSeriesStandOutFromTheSurface_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("ground");
    for (const Tokens &t : { lightTokens(), darkTokens() }) {
        const char *theme = t.isDark ? "dark" : "light";
        QTest::addRow("%s: edge of a control", theme) << t.borderStrong << t.surface;
        QTest::addRow("%s: focus on surface", theme) << t.focusRing << t.surface;
        QTest::addRow("%s: focus on sidebar", theme) << t.focusRing << t.sidebar;
        QTest::addRow("%s: focus on window", theme) << t.focusRing << t.window;
        QTest::addRow("%s: accent on surface", theme) << t.accent << t.surface;
        QTest::addRow("%s: danger on surface", theme) << t.danger << t.surface;
        for (std::size_t i = 0; i < t.series.size(); ++i)
            QTest::addRow("%s: series %d", theme, int(i)) << t.series[i] << t.surface;
    }
}

void TestTokens::controlsFocusAndSeriesStandOutFromTheSurface()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, ground);
    QCOMPARE_GE(contrastRatio(mark, ground), kGraphic);
}

void TestTokens::heatMapTextIsReadableOnEveryStep_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("step");
    for (const Tokens &t : { lightTokens(), darkTokens() }) {
        for (int i = 0; i < int(t.heat.size()); ++i) {
            QTest::addRow("%s: step %d", t.isDark ? "dark" : "light", i)
                << (i < t.heatFaintSteps ? t.heatText.text : t.heatText.fill) << t.heat[std::size_t(i)];
        }
    }
}

void TestTokens::heatMapTextIsReadableOnEveryStep()
{
    QFETCH(QColor, text);
    QFETCH(QColor, step);
    QCOMPARE_GE(contrastRatio(text, step), kText);
}

void TestTokens::tokensAreFoundAgainFromTheirPalette()
{
    QCOMPARE(tokensOf(paletteOf(lightTokens())).sidebar, lightTokens().sidebar);
    QCOMPARE(tokensOf(paletteOf(darkTokens())).sidebar, darkTokens().sidebar);
}

void TestTokens::aForeignPaletteKeepsItsOwnColours()
{
    QPalette highContrast(Qt::black, Qt::black);
    highContrast.setColor(QPalette::WindowText, Qt::yellow);
    highContrast.setColor(QPalette::Text, Qt::yellow);
    highContrast.setColor(QPalette::Base, Qt::black);

    const Tokens t = tokensOf(highContrast);

    QCOMPARE(t.surface, QColor(Qt::black));
    QCOMPARE(t.text, QColor(Qt::yellow));
    QCOMPARE_GE(contrastRatio(t.text3, t.surface), kText);
    QVERIFY(t.isDark);
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_Tokens.moc"
