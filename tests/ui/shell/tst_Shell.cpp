// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Announcer.h"
#include "ui/shell/FuzzyMatch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ToastHost.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace carillon::ui;

namespace {

/// A page that counts what the window does to it.
class ProbePage : public Page
{
public:
    ProbePage(PageId id, QWidget *parent) : Page(id, parent)
    {
        header()->setSearchPlaceholder(u"Filter"_s);
        header()->setPrimary(u"Do it"_s);
        m_editor = new QPlainTextEdit(this);
        m_editor->setAccessibleName(u"Editor"_s);
        m_editor->setTabChangesFocus(true);
        body()->addWidget(m_editor);
        connect(header(), &PageHeader::primaryTriggered, this, [this] { ++primaries; });
    }

    void retranslate() override
    {
        ++retranslations;
        header()->setTitle(pageName(pageId()));
    }
    void activate() override { ++activations; }
    void open(const QString &what) override { opened << what; }
    QUndoStack *undoStack() override { return &stack; }
    bool canLeave() override { return leavable; }
    QByteArray saveState() const override { return "state"; }
    void restoreState(const QByteArray &state) override { restored = state; }

    QPlainTextEdit *m_editor = nullptr;
    QUndoStack stack;
    QStringList opened;
    QByteArray restored;
    int retranslations = 0;
    int activations = 0;
    int primaries = 0;
    bool leavable = true;
};

class RecordedAnnouncer : public Announcer
{
public:
    void announce(const QString &sentence) override { said << sentence; }
    QStringList said;
};

QString pathOf(const QWidget *widget)
{
    QString path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(u'/' + QString::fromLatin1(widget->metaObject()->className()) + u':' + widget->objectName());
    return path;
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pagesAreMadeOnTheirFirstVisit();
    void controlAndADigitOpensThePage_data();
    void controlAndADigitOpensThePage();
    void anArgumentReachesThePage();
    void aPageThatMayNotBeLeftStays();
    void aNewWorkspaceShowsSixPages();
    void aPageJoinsTheSidebarWhenItIsUsed();
    void arrowsMoveInTheSidebarAndEnterOpens();
    void aBadgeIsSpoken();
    void theSidebarFoldsAndRemembers();
    void thePaletteFindsAndRuns();
    void englishNamesAreFoundInAChineseWindow();
    void thePaletteAsksProviders();
    void escapeClosesThePaletteAndGivesTheFocusBack();
    void lettersMatchInOrderAndWordStartsWin();
    void findFocusesTheFilter();
    void controlEnterRunsThePrimaryAction();
    void undoTakesTextBeforePage();
    void f6WalksRoundThePanes();
    void commandsWithoutHandlerAreDisabled();
    void aCloseGuardKeepsTheWindowOpen();
    void theSessionComesBack();
    void theLanguageChangesWhileTheWindowIsOpen();
    void toastsAreAnnounced();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();
    void theWindowFitsItsSmallestSize();
    void pageSwitchesAreQuick();

private:
    ProbePage *probe(PageId page) { return static_cast<ProbePage *>(m_probes.value(int(page))); }
    std::unique_ptr<MainWindow> makeWindow();

    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowMemory> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<MainWindow> m_window;
    QHash<int, Page *> m_probes;
};

void TestShell::init()
{
    m_scratch = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_scratch->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_session = std::make_unique<WindowMemory>(*m_settings);
    m_theme = std::make_unique<Theme>();
    m_translations = std::make_unique<Translations>();
    m_translations->setLanguage(u"en"_s);
    m_window = makeWindow();
}

void TestShell::cleanup()
{
    m_window.reset();
    m_translations.reset();
    m_theme.reset();
}

std::unique_ptr<MainWindow> TestShell::makeWindow()
{
    m_probes.clear();
    PageFactory factory;
    for (const PageId page : kAllPages) {
        factory.set(page, [this, page](Shell &, QWidget *parent) {
            auto *made = new ProbePage(page, parent);
            m_probes[int(page)] = made;
            return made;
        });
    }
    auto window = std::make_unique<MainWindow>(*m_theme, *m_translations, *m_session, factory);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get()))
        qWarning("the window did not become active");
    return window;
}

void TestShell::pagesAreMadeOnTheirFirstVisit()
{
    QCOMPARE(m_probes.size(), 1);
    QCOMPARE(m_window->currentPage()->pageId(), PageId::Home);

    m_window->openPage(PageId::Contacts);
    m_window->openPage(PageId::Home);
    m_window->openPage(PageId::Contacts);

    QCOMPARE(m_probes.size(), 2);
    QCOMPARE(probe(PageId::Contacts)->activations, 2);
    QCOMPARE(probe(PageId::Contacts)->retranslations, 1);
}

void TestShell::controlAndADigitOpensThePage_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<PageId>("page");
    QTest::newRow("1 is home") << int(Qt::Key_1) << PageId::Home;
    QTest::newRow("2 is campaigns") << int(Qt::Key_2) << PageId::Campaigns;
    QTest::newRow("5 is live") << int(Qt::Key_5) << PageId::Live;
    QTest::newRow("9 is review") << int(Qt::Key_9) << PageId::Review;
    QTest::newRow("0 is reports") << int(Qt::Key_0) << PageId::Reports;
    QTest::newRow("comma is settings") << int(Qt::Key_Comma) << PageId::Settings;
}

void TestShell::controlAndADigitOpensThePage()
{
    QFETCH(int, key);
    QFETCH(PageId, page);

    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);

    QCOMPARE(m_window->currentPage()->pageId(), page);
    QCOMPARE(m_window->sidebar()->current(), page);
    QVERIFY(m_window->windowTitle().startsWith(pageName(page)));
}

void TestShell::anArgumentReachesThePage()
{
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(m_window->currentPage()->pageId(), PageId::Contacts);
    QCOMPARE(probe(PageId::Contacts)->opened, QStringList{ u"import"_s });
}

void TestShell::aPageThatMayNotBeLeftStays()
{
    m_window->openPage(PageId::Settings);
    probe(PageId::Settings)->leavable = false;

    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);

    QCOMPARE(m_window->currentPage()->pageId(), PageId::Settings);
    QCOMPARE(m_window->sidebar()->current(), PageId::Settings);
}

void TestShell::aNewWorkspaceShowsSixPages()
{
    QStringList shown;
    for (const PageId page : kAllPages) {
        if (m_window->sidebar()->findChild<QWidget *>(u"nav_"_s + pageKey(page))->isVisible())
            shown << pageKey(page);
    }
    QCOMPARE(shown,
             QStringList({ u"home"_s, u"campaigns"_s, u"templates"_s, u"contacts"_s, u"reports"_s, u"settings"_s }));
    QVERIFY(m_window->sidebar()->findChild<QWidget *>(u"morePages"_s)->isVisible());
}

void TestShell::aPageJoinsTheSidebarWhenItIsUsed()
{
    m_window->openPage(PageId::Calendar);

    QVERIFY(m_window->sidebar()->findChild<QWidget *>(u"nav_calendar"_s)->isVisible());
    QVERIFY(m_session->usedPages().contains(PageId::Calendar));

    m_window = makeWindow();
    QVERIFY(m_window->sidebar()->isShown(PageId::Calendar));
}

void TestShell::arrowsMoveInTheSidebarAndEnterOpens()
{
    m_window->sidebar()->focusTarget()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"nav_templates"_s);
    QCOMPARE(m_window->currentPage()->pageId(), PageId::Home);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage()->pageId(), PageId::Templates);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"nav_settings"_s);
}

void TestShell::aBadgeIsSpoken()
{
    m_window->setBadge(PageId::Review, 3);

    auto *entry = m_window->sidebar()->findChild<QWidget *>(u"nav_review"_s);
    QVERIFY2(entry->isVisible(), "a page that needs me shows itself");
    QCOMPARE(QAccessible::queryAccessibleInterface(entry)->text(QAccessible::Description), u"3 items need you"_s);
    m_window->setBadge(PageId::Review, 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(entry)->text(QAccessible::Description), u"1 item needs you"_s);
}

void TestShell::theSidebarFoldsAndRemembers()
{
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->sidebar()->width(), 56);

    m_window = makeWindow();
    QVERIFY(m_window->sidebar()->isFolded());
    QTRY_COMPARE(m_window->sidebar()->width(), 56);
}

void TestShell::thePaletteFindsAndRuns()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QWidget *edit = QApplication::focusWidget();
    QCOMPARE(edit->objectName(), u"paletteEdit"_s);

    QTest::keyClicks(edit, u"repo"_s);
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(m_window->currentPage()->pageId(), PageId::Reports);
    QVERIFY(edit->parentWidget()->isHidden());
}

void TestShell::englishNamesAreFoundInAChineseWindow()
{
    m_translations->setLanguage(u"zh_CN"_s);
    QCoreApplication::processEvents();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);

    QTest::keyClicks(QApplication::focusWidget(), u"reports"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(m_window->currentPage()->pageId(), PageId::Reports);
}

void TestShell::thePaletteAsksProviders()
{
    bool ran = false;
    m_window->addPaletteProvider([&](const QString &) {
        return QList<PaletteEntry>{ { u"Zebra sale"_s, u"Campaign"_s, {}, {}, {}, [&] { ran = true; } } };
    });
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);

    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QVERIFY(ran);
}

void TestShell::escapeClosesThePaletteAndGivesTheFocusBack()
{
    QPlainTextEdit *editor = probe(PageId::Home)->m_editor;
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!editor->hasFocus());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QVERIFY(editor->hasFocus());
}

void TestShell::lettersMatchInOrderAndWordStartsWin()
{
    QVERIFY(fuzzyScore(u"ncm", u"New campaign") > 0);
    QCOMPARE(fuzzyScore(u"mcn", u"New campaign"), 0);
    QVERIFY(fuzzyScore(u"set", u"Settings") > fuzzyScore(u"set", u"Select a template"));
    QVERIFY(fuzzyScore(u"活动", u"新建活动") > 0);
    QCOMPARE(fuzzyScore(u"x", u""), 0);
    QVERIFY(fuzzyScore(u"", u"anything") > 0);
}

void TestShell::findFocusesTheFilter()
{
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);

    QVERIFY(m_window->currentPage()->header()->searchField()->hasFocus());
}

void TestShell::controlEnterRunsThePrimaryAction()
{
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(probe(PageId::Home)->primaries, 1);
}

void TestShell::undoTakesTextBeforePage()
{
    ProbePage *home = probe(PageId::Home);
    home->stack.push(new QUndoCommand(u"Import"_s));
    home->m_editor->setFocus();
    QTest::keyClicks(home->m_editor, u"abc"_s);

    QTest::keyClick(home->m_editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(home->m_editor->toPlainText(), QString());
    QCOMPARE(home->stack.index(), 1);

    home->header()->primaryButton()->setFocus();
    QTest::keyClick(home->header()->primaryButton(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(home->stack.index(), 0);
}

void TestShell::f6WalksRoundThePanes()
{
    m_window->sidebar()->focusTarget()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(m_window->currentPage()->isAncestorOf(QApplication::focusWidget()));

    Activity job(u"Sending"_s);
    job.setAbilities(true, false, false);
    m_window->addActivity(&job);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Pause"_s);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(m_window->sidebar()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Pause"_s);
}

void TestShell::commandsWithoutHandlerAreDisabled()
{
    int paused = 0;
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(paused, 0);

    m_window->setHandler(Command::PauseAll, [&] { ++paused; });
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(paused, 1);
}

void TestShell::aCloseGuardKeepsTheWindowOpen()
{
    bool mayClose = false;
    m_window->setCloseGuard([&] { return mayClose; });
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());

    mayClose = true;
    QVERIFY(m_window->close());
}

void TestShell::theSessionComesBack()
{
    m_window->resize(1100, 700);
    m_window->openPage(PageId::Templates);
    QVERIFY(m_window->close());

    m_window = makeWindow();

    QCOMPARE(m_window->currentPage()->pageId(), PageId::Templates);
    QCOMPARE(probe(PageId::Templates)->restored, QByteArray("state"));
    QCOMPARE(m_window->size(), QSize(1100, 700));
}

void TestShell::theLanguageChangesWhileTheWindowIsOpen()
{
    const QString file = m_window->menuBar()->actions().first()->text();
    QCOMPARE(file, u"&File"_s);

    m_translations->setLanguage(u"zh_CN"_s);

    QTRY_COMPARE(m_window->menuBar()->actions().first()->text(), u"文件(&F)"_s);
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"首页"_s));
    QTRY_COMPARE(probe(PageId::Home)->retranslations, 2);
    QCOMPARE(m_window->sidebar()->findChild<QAbstractButton *>(u"nav_campaigns"_s)->text(), u"活动"_s);
    QCOMPARE(QApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);

    m_translations->setLanguage(u"en"_s);
    QTRY_COMPARE(m_window->menuBar()->actions().first()->text(), file);
}

void TestShell::toastsAreAnnounced()
{
    RecordedAnnouncer recorder;
    m_window->setAnnouncer(&recorder);

    m_window->showToast({ u"3 contacts deleted"_s });

    QCOMPARE(recorder.said, QStringList{ u"3 contacts deleted"_s });
}

void TestShell::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TestShell::everyFocusableWidgetHasAName()
{
    QFETCH(QString, language);
    m_translations->setLanguage(language);
    QCoreApplication::processEvents();
    m_window->setWorkspace(u"Harbor Coffee"_s, true);
    m_window->setHealth(Sidebar::Health::Up, u"Aliyun up"_s);
    m_window->banner()->showMessage(Tone::Info, u"Sample workspace."_s);
    m_window->showToast({ u"Done"_s, u"Undo"_s, [] {} });
    Activity job(u"Sending"_s);
    job.setAbilities(true, true, true);
    m_window->addActivity(&job);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);

    int seen = 0;
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *said = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(said && !said->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(pathOf(widget)));
        ++seen;
    }
    QCOMPARE_GT(seen, 15);
}

void TestShell::theWindowFitsItsSmallestSize()
{
    m_window->setHealth(Sidebar::Health::Down, u"Aliyun down"_s);
    for (const PageId page : kAllPages)
        m_window->openPage(page);
    m_window->resize(1024, 640);
    QCoreApplication::processEvents();

    QCOMPARE(m_window->size(), QSize(1024, 640));
    QVERIFY(m_window->centralWidget()->minimumSizeHint().width() <= 1024);
    QVERIFY(m_window->centralWidget()->minimumSizeHint().height() <= 640 - m_window->menuBar()->height());
}

void TestShell::pageSwitchesAreQuick()
{
    m_window->openPage(PageId::Contacts);
    m_window->openPage(PageId::Home);
    QElapsedTimer timer;
    timer.start();

    m_window->openPage(PageId::Contacts);
    m_window->grab();

    QCOMPARE_LE(timer.elapsed(), 100);
}

QTEST_MAIN(TestShell)
#include "tst_Shell.moc"
