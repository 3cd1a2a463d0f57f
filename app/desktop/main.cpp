// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"
#include "app/desktop/Shots.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace carillon;

namespace {

void applyAppearance(ui::Theme &theme, ui::Translations &translations, const ui::WindowMemory &session)
{
    translations.setLanguage(session.language());
    theme.setLanguage(translations.locale());
    theme.setScheme(session.scheme());
    theme.setDensity(session.density());
    theme.setTextPercent(session.textPercent());
    theme.setReduceMotion(session.reduceMotion());
}

int takeShots(const OpenedWorkspace::Surroundings &around, const QString &folder)
{
    const Result<int> taken = Shots(around, folder).takeAll();
    if (!taken)
        qCritical("%s", qUtf8Printable(taken.error().message));
    return taken ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"Carillon"_s);
    QApplication::setApplicationName(u"carillon"_s);
    QApplication::setApplicationDisplayName(u"Carillon"_s);
    QApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    QApplication::setDesktopFileName(u"carillon"_s);
    QApplication::setWindowIcon(QIcon(u":/carillon.svg"_s));

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(u"workspace"_s, u"A .carillon file to open."_s, u"[workspace]"_s);
    const QCommandLineOption shots(u"shots"_s, u"Write pictures of every page into this folder, and end."_s,
                                   u"folder"_s);
    options.addOption(shots);
    options.process(app);

    QSettings settings;
    ui::WindowMemory session(settings);
    ui::Theme theme;
    ui::Translations translations;
    applyAppearance(theme, translations, session);

    if (options.isSet(shots))
        return takeShots({ theme, translations, session }, options.value(shots));
    DesktopApp desktop({ theme, translations, session }, settings);
    desktop.start(options.positionalArguments().value(0));
    return QApplication::exec();
}
