// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"
#include "ui/shell/Session.h"
#include "ui/shell/Translations.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace carillon::ui;

namespace {

void applyAppearance(Theme &theme, Translations &translations, const Session &session)
{
    translations.setLanguage(session.language());
    theme.setLanguage(translations.locale());
    theme.setScheme(session.scheme());
    theme.setDensity(session.density());
    theme.setTextPercent(session.textPercent());
    theme.setReduceMotion(session.reduceMotion());
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

    QSettings settings;
    Session session(settings);
    Theme theme;
    Translations translations;
    applyAppearance(theme, translations, session);

    MainWindow window(theme, translations, session, PageFactory());
    window.show();
    return QApplication::exec();
}
