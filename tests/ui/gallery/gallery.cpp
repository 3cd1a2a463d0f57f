// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/GalleryPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon::ui;

namespace {

PageFactory galleryFactory()
{
    PageFactory factory;
    const auto part = [&](PageId page, GalleryPage::Part which) {
        factory.set(page, [which](Shell &, QWidget *parent) { return new GalleryPage(which, parent); });
    };
    part(PageId::Campaigns, GalleryPage::Part::Controls);
    part(PageId::Reports, GalleryPage::Part::Charts);
    part(PageId::Templates, GalleryPage::Part::Messages);
    return factory;
}

class Shooter
{
public:
    Shooter(MainWindow &window, QString folder) : m_window(window), m_folder(std::move(folder)) { }

    void take(const QString &name)
    {
        QTest::qWait(60);
        m_window.grab().save(m_folder + u'/' + name + u".png");
    }

private:
    MainWindow &m_window;
    QString m_folder;
};

void shootAll(MainWindow &window, const QString &folder, const QString &suffix)
{
    Shooter shooter(window, folder);
    window.openPage(PageId::Campaigns);
    shooter.take(u"controls_"_s + suffix);
    window.openPage(PageId::Reports);
    shooter.take(u"charts_"_s + suffix);
    window.openPage(PageId::Templates);
    shooter.take(u"messages_"_s + suffix);
    window.openPage(PageId::Home);
    shooter.take(u"home_"_s + suffix);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"se"_s);
    shooter.take(u"palette_"_s + suffix);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto *menu = window.menuBar()->actions().at(2)->menu();
    menu->popup(window.mapToGlobal(QPoint(60, 30)));
    QTest::qWait(60);
    menu->grab().save(folder + u"/menu_"_s + suffix + u".png"_s);
    menu->close();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : "gallery");
    QDir().mkpath(folder);
    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"s.ini"_s), QSettings::IniFormat);
    WindowMemory session(settings);
    Theme theme;
    Translations translations;
    translations.setLanguage(u"en"_s);
    theme.setLanguage(translations.locale());
    MainWindow window(theme, translations, session, galleryFactory());
    window.setWorkspace(u"Harbor Coffee"_s, true);
    window.setHealth(Sidebar::Health::Up, u"Aliyun up"_s);
    window.banner()->showMessage(Tone::Info, u"Sample workspace. Nothing leaves this computer."_s);
    window.banner()->addAction(u"Start with my own data"_s, [] {});
    window.banner()->setClosable(false);
    Activity send(u"Sending “Spring sale”"_s);
    send.setProgress(3214, 12384, u"50/s · done about 10:47"_s);
    send.setAbilities(true, false, true);
    window.addActivity(&send);
    window.setBadge(PageId::Review, 3);
    window.setBadge(PageId::Inbox, 12);
    window.setBadge(PageId::Live, 1);
    window.openPage(PageId::Calendar);
    window.openPage(PageId::Audiences);
    window.show();
    QApplication::setActiveWindow(&window); // a bare X server has no window manager to do it
    window.showToast({ u"3 contacts deleted"_s, u"Undo"_s, [] {} });
    for (const bool dark : { false, true }) {
        theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        translations.setLanguage(dark ? u"zh_CN"_s : u"en"_s);
        const QString look = dark ? u"dark_zh"_s : u"light_en"_s;
        window.resize(1280, 820);
        shootAll(window, folder, look);
        window.resize(1024, 640);
        shootAll(window, folder, look + u"_1024"_s);
    }
    Shooter shooter(window, folder);
    window.resize(1280, 820);
    window.openPage(PageId::Campaigns);
    window.sidebar()->setFolded(true);
    shooter.take(u"folded_dark"_s);
    window.sidebar()->setFolded(false);
    translations.setLanguage(u"en"_s);
    theme.setScheme(Theme::Scheme::Light);
    theme.setTextPercent(150);
    shooter.take(u"text_150"_s);
    window.openPage(PageId::Reports);
    shooter.take(u"charts_text_150"_s);
    theme.setTextPercent(100);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    shooter.take(u"charts_right_to_left"_s);
    window.openPage(PageId::Campaigns);
    shooter.take(u"controls_right_to_left"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    theme.setScheme(Theme::Scheme::System);
    shooter.take(u"system_colours"_s);
    return 0;
}
