// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ButtonKind.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon::ui;

namespace {

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSwitchChangesThePaletteOfOpenWidgets();
    void systemColoursGiveThePaletteBack();
    void iconsTakeTheColourOfTheTheme();
    void aCopiedIconKeepsItsTone();
    void iconsAreSharpOnDenseScreens();
    void everyIconNamedInTheSourcesExists();
    void aPrimaryButtonIsFilledWithTheAccent();
    void controlsAreThirtyTwoPixelsHigh();
    void chineseNamesAreDrawnInChineseShapes();
    void labelsFollowTheTextSize();
    void captionsNeverGetTooSmall();
};

void TestTheme::aSwitchChangesThePaletteOfOpenWidgets()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    TextLabel label(u"text"_s, TypeRole::Caption, TextLabel::Ink::Secondary);
    QSignalSpy changed(&theme, &Theme::changed);

    theme.setScheme(Theme::Scheme::Dark);

    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), darkTokens().text2);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
}

void TestTheme::systemColoursGiveThePaletteBack()
{
    const QPalette before = QApplication::palette();
    const QString style = QApplication::style()->name();
    Theme theme;
    theme.setScheme(Theme::Scheme::Dark);

    theme.setScheme(Theme::Scheme::System);

    QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    QCOMPARE(QApplication::style()->name(), style);
}

void TestTheme::iconsTakeTheColourOfTheTheme()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    const QIcon home = icon(u"home");
    QVERIFY(pixelsOf(home.pixmap(32).toImage(), lightTokens().text2) > 20);

    theme.setScheme(Theme::Scheme::Dark);

    QVERIFY(pixelsOf(home.pixmap(32).toImage(), darkTokens().text2) > 20);
    QCOMPARE(pixelsOf(home.pixmap(32).toImage(), lightTokens().text2), 0);
}

void TestTheme::aCopiedIconKeepsItsTone()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QIcon copy = icon(u"alert-circle", Tone::Error);
    copy.addPixmap(QPixmap()); // detaches, which clones the engine

    QVERIFY(pixelsOf(copy.pixmap(32).toImage(), lightTokens().error.text) > 20);
}

void TestTheme::iconsAreSharpOnDenseScreens()
{
    const QPixmap pixmap = icon(u"home").pixmap(QSize(18, 18), 2.0);

    QCOMPARE(pixmap.size(), QSize(36, 36));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestTheme::everyIconNamedInTheSourcesExists()
{
    const QRegularExpression named(
        uR"re((?:icon|iconPixmap|setIcon|makeIconButton|makeButton\([^;"]*)\(?\s*u"([a-z0-9-]+)")re"_s);
    int seen = 0;
    for (const char *folder : { "/ui", "/app" }) {
        QDirIterator files(QStringLiteral(CARILLON_SOURCE_DIR) + QLatin1String(folder), { u"*.cpp"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = named.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString name = matches.next().captured(1);
                QVERIFY2(iconExists(name), qPrintable(file.fileName() + u": "_s + name));
                ++seen;
            }
        }
    }
    QCOMPARE_GT(seen, 10);
}

void TestTheme::aPrimaryButtonIsFilledWithTheAccent()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QPushButton button(u"Send"_s);
    setButtonKind(&button, ButtonKind::Primary);
    button.resize(button.sizeHint());

    const QImage picture = button.grab().toImage();

    QCOMPARE(picture.pixelColor(8, picture.height() / 2), lightTokens().accent);
    QVERIFY(pixelsOf(picture, lightTokens().onAccent) > 0);
}

void TestTheme::controlsAreThirtyTwoPixelsHigh()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QPushButton button(u"Send"_s);
    QCOMPARE(button.sizeHint().height(), 32);

    theme.setDensity(Theme::Density::Compact);

    button.ensurePolished();
    QTRY_COMPARE(button.sizeHint().height(), 28);
}

void TestTheme::chineseNamesAreDrawnInChineseShapes()
{
    if (hanFamily().isEmpty())
        QSKIP("no font for Simplified Chinese here");
    const QFont english = applicationFont(QLocale(u"en"_s), 100);
    const QFont chinese = applicationFont(QLocale(u"zh_CN"_s), 100);

    QCOMPARE(chinese.families().first(), hanFamily());
    QCOMPARE(english.families().last(), hanFamily());
    QVERIFY(!hanFamily().contains(u"JP"_s));
    QCOMPARE(QFontInfo(chinese).family(), hanFamily());
}

void TestTheme::labelsFollowTheTextSize()
{
    Theme theme;
    TextLabel label(u"text"_s, TypeRole::Section);
    const double before = label.font().pointSizeF();

    theme.setTextPercent(150);

    QCOMPARE(label.font().pointSizeF(), before * 1.5);
    QVERIFY(label.font().bold());
    theme.setTextPercent(100);
}

void TestTheme::captionsNeverGetTooSmall()
{
    QFont body;
    body.setPointSizeF(9);
    QCOMPARE(typeFont(TypeRole::Caption, body).pointSizeF(), 8.5);
    body.setPointSizeF(8);
    QCOMPARE(typeFont(TypeRole::Caption, body).pointSizeF(), 8.0);
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
