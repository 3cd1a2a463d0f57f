// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Shots.h"

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/sample/SampleData.h"
#include "ui/shell/Translations.h"
#include "ui/start/StartWindow.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QLocale>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// Beside the plain pages: what a page shows of one object or act.
struct Scene
{
    ui::PageId page;
    QString what = {};
    QString name = {};
};

QList<Scene> scenes(qint64 draft)
{
    QList<Scene> all;
    for (const ui::PageId page : ui::kAllPages)
        all.append({ page, {}, ui::pageKey(page) });
    all.append({ ui::PageId::Campaigns, u"campaign/%1"_s.arg(draft), u"composer"_s });
    all.append({ ui::PageId::Contacts, u"import"_s, u"import"_s });
    all.append({ ui::PageId::Settings, u"accounts/new"_s, u"account-setup"_s });
    return all;
}

qint64 draftOf(Workspace &workspace, const QString &name)
{
    Result<Session> session = workspace.session();
    if (!session)
        return 0;
    const Result<Campaign> campaign = CampaignStore(*session).find(name);
    return campaign ? campaign->id : 0;
}

QList<QWidget *> othersThan(const QWidget &window)
{
    QList<QWidget *> others;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget != &window && widget->isVisible() && (widget->windowFlags() & Qt::Window) && widget->height() > 300)
            others.append(widget);
    }
    return others;
}

/// A wizard that the page opened, or the window itself.
QWidget &frontWindow(QWidget &window)
{
    const QList<QWidget *> others = othersThan(window);
    return others.isEmpty() ? window : *others.first();
}

void closeOthers(const QWidget &window)
{
    for (QWidget *other : othersThan(window))
        other->close();
}

} // namespace

void Shots::settle(int forMs)
{
    QEventLoop loop;
    QTimer::singleShot(forMs, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<int> Shots::takeAll()
{
    const QTemporaryDir scratch;
    const SystemClock clock;
    auto workspace = Workspace::create(
        { scratch.filePath(u"sample.carillon"_s), u"Harbor Coffee"_s, u"Mei"_s, u"CN"_s, u"Asia/Shanghai"_s, true },
        { .useKeychain = false }, clock);
    if (!workspace)
        return workspace.error();
    auto filled = (*workspace)->runLong([](Session &session) { return fillWithSampleShop(session, {}, {}); });
    while (!filled.isFinished())
        settle(50);
    if (const auto summary = filled.result(); !summary)
        return summary.error();
    m_draft = draftOf(**workspace, filled.result()->draft);

    QDir().mkpath(m_folder);
    const QList<Look> looks{ { u"light-en"_s, ui::Theme::Scheme::Light, u"en"_s },
                             { u"dark-zh"_s, ui::Theme::Scheme::Dark, u"zh_CN"_s } };
    OpenedWorkspace opened(std::move(*workspace), m_around);
    opened.show();
    for (const Look &look : looks) {
        m_around.translations.setLanguage(look.language);
        m_around.theme.setLanguage(m_around.translations.locale());
        m_around.theme.setScheme(look.scheme);
        takeStart(look);
        for (const QSize size : { QSize(1280, 820), QSize(1024, 640) })
            takePages(opened, look, size);
    }
    return m_taken;
}

void Shots::takeStart(const Look &look)
{
    ui::StartWindow start;
    const auto words = [](const char *text) { return QCoreApplication::translate("carillon::DesktopApp", text); };
    start.showChoice(words("My business"),
                     words("Numbers are read as in %1; times are those of %2. Both can be changed in Settings.")
                         .arg(QLocale(look.language).nativeTerritoryName(), u"Asia/Shanghai"_s));
    start.resize(900, 560);
    start.show();
    settle(100);
    save(start, u"start-"_s + look.name);
}

void Shots::takePages(OpenedWorkspace &opened, const Look &look, const QSize &size)
{
    opened.window().resize(size);
    const QList<Scene> all = scenes(m_draft);
    for (const Scene &scene : all) {
        opened.window().openPage(scene.page, scene.what);
        settle(700); // figures are read in the background
        save(frontWindow(opened.window()), u"%1-%2-%3"_s.arg(scene.name, look.name).arg(size.width()));
        closeOthers(opened.window());
    }
}

void Shots::save(QWidget &widget, const QString &name)
{
    if (widget.grab().save(m_folder + u'/' + name + u".png"_s))
        ++m_taken;
}

} // namespace carillon
