// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/shell/AccessibleAnnouncer.h"
#include "ui/shell/FocusedEditor.h"
#include "ui/shell/MenuText.h"
#include "ui/shell/Menus.h"
#include "ui/shell/MessagesDialog.h"
#include "ui/shell/Page.h"
#include "ui/shell/PaneWalker.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ActivityStrip.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr QSize kSmallest{ 1024, 640 };
constexpr QSize kFirst{ 1280, 820 };

/// A file that the import of contacts can read; empty for anything else.
QString importableFile(const QMimeData *mime)
{
    static const QStringList kEndings{ u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"vcf"_s };
    const QList<QUrl> urls = mime->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return kEndings.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

} // namespace

MainWindow::MainWindow(Theme &theme, Translations &translations, WindowMemory &session, PageFactory factory)
    : m_theme(theme)
    , m_translations(translations)
    , m_session(session)
    , m_factory(std::move(factory))
{
    setMinimumSize(kSmallest);
    setAcceptDrops(true);
    m_undo = new QUndoGroup(this);
    m_commands = new Commands(this);
    m_menus = new Menus(menuBar(), *m_commands, this);
    layOut();
    m_menus->addAppearance(m_theme, m_translations, m_session);
    setUpCommands();
    setUpEditCommands();
    setUpPalette();
    connect(m_menus, &Menus::pageChosen, this, [this](PageId page) { openPage(page); });
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId page) { openPage(page); });
    connect(m_sidebar, &Sidebar::healthClicked, this, [this] { openPage(PageId::Settings, u"accounts"_s); });
    connect(&m_translations, &Translations::changed, this, [this] { m_theme.setLanguage(m_translations.locale()); });
    retranslate();
    restoreSession();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    auto *content = new QWidget(this);
    m_sidebar = new Sidebar(content);
    m_sidebar->setWorkspace({}, m_menus->workspaceMenu());
    connect(m_menus, &Menus::personChosen, this, &MainWindow::personChosen);
    auto *pageArea = new QWidget(content);
    m_stack = new QStackedWidget(pageArea);
    auto *pageLayout = new QVBoxLayout(pageArea);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->addWidget(m_stack);
    m_banner = new InlineMessage(content);
    m_strip = new ActivityStrip(content);
    m_toasts = new ToastHost(pageArea);
    m_speaker = new AccessibleAnnouncer(this);
    m_announcer = m_speaker;

    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(16, 8, 16, 0);
    bannerRow->addWidget(m_banner);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(bannerRow);
    right->addWidget(pageArea, 1);
    right->addWidget(m_strip);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(right, 1);
    setCentralWidget(content);
    connect(m_toasts, &ToastHost::shown, this, &MainWindow::announce);
}

void MainWindow::setUpCommands()
{
    const auto opens
        = [this](PageId page, const QString &what) { return [this, page, what] { openPage(page, what); }; };
    setHandler(Command::NewCampaign, opens(PageId::Campaigns, u"new"_s));
    setHandler(Command::ImportContacts, opens(PageId::Contacts, u"import"_s));
    setHandler(Command::AddContact, opens(PageId::Contacts, u"new"_s));
    setHandler(Command::NewAudience, opens(PageId::Audiences, u"new"_s));
    setHandler(Command::OpenSettings, opens(PageId::Settings, {}));
    setHandler(Command::SendingAccounts, opens(PageId::Settings, u"accounts"_s));
    setHandler(Command::AuditLog, opens(PageId::Settings, u"audit"_s));
    setHandler(Command::GetStarted, opens(PageId::Home, u"get-started"_s));
    setHandler(Command::History, opens(PageId::Settings, u"history"_s));
    setHandler(Command::NewObject, [this] {
        if (!currentPage()->createNew())
            openPage(PageId::Campaigns, u"new"_s);
    });
    setHandler(Command::PageAction, [this] { currentPage()->runPrimary(); });
    setHandler(Command::Find, [this] { currentPage()->focusFilter(); });
    setHandler(Command::Refresh, [this] { currentPage()->refresh(); });
    setHandler(Command::FoldSidebar, [this] { foldSidebar(); });
    setHandler(Command::NextPane, [this] { walkPanes(true); });
    setHandler(Command::PreviousPane, [this] { walkPanes(false); });
    setHandler(Command::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    setHandler(Command::Palette, [this] { m_palette->open(); });
    setHandler(Command::Messages, [this] { MessagesDialog(m_toasts->history(), this).exec(); });
    setHandler(Command::About, [this] { showAbout(); });
    setHandler(Command::Quit, [this] { close(); });
}

void MainWindow::setUpEditCommands()
{
    setHandler(Command::Undo, [this] { undoOrRedo(true); });
    setHandler(Command::Redo, [this] { undoOrRedo(false); });
    setHandler(Command::Cut, [] { focusededitor::invoke("cut"); });
    setHandler(Command::Copy, [] { focusededitor::invoke("copy"); });
    setHandler(Command::Paste, [] { focusededitor::invoke("paste"); });
    setHandler(Command::SelectAll, [] { focusededitor::invoke("selectAll"); });
    const auto name = [this](Command command, const QString &plain, const QString &named, const QString &act) {
        m_commands->action(command)->setText(act.isEmpty() ? plain : named.arg(act));
    };
    connect(m_undo, &QUndoGroup::undoTextChanged, this,
            [name](const QString &act) { name(Command::Undo, tr("&Undo"), tr("&Undo %1"), act); });
    connect(m_undo, &QUndoGroup::redoTextChanged, this,
            [name](const QString &act) { name(Command::Redo, tr("&Redo"), tr("&Redo %1"), act); });
}

void MainWindow::setUpPalette()
{
    m_palette = new CommandPalette(this);
    m_palette->addProvider([this](const QString &) {
        QList<PaletteEntry> entries;
        QSet<QAction *> seen;
        const auto actions = m_menus->allActions();
        for (const auto &[menu, found] : actions) {
            QAction *action = found; // a structured binding cannot be captured in C++20
            if (seen.contains(action) || action == m_commands->action(Command::Palette))
                continue;
            seen.insert(action);
            entries << PaletteEntry{
                withoutMnemonic(action->text()), menu, action->objectName(), action->shortcut(), action->icon(),
                [action] { action->trigger(); }
            };
        }
        return entries;
    });
}

void MainWindow::openPage(PageId id, const QString &what)
{
    Page *page = pageFor(id);
    if (page != m_current) {
        if (m_current && !m_current->canLeave()) {
            m_sidebar->setCurrent(m_current->pageId());
            return;
        }
        m_current = page;
        m_stack->setCurrentWidget(page);
        m_undo->setActiveStack(page->undoStack());
        m_menus->showActionsOf(page);
        m_session.addUsedPage(id);
    }
    m_sidebar->setCurrent(id);
    retranslate();
    page->activate();
    if (!what.isEmpty())
        page->open(what);
}

Page *MainWindow::pageFor(PageId id)
{
    const auto found = m_pages.find(id);
    if (found != m_pages.end())
        return found->second;
    Page *page = m_factory.make(id, *this, m_stack);
    m_pages[id] = page;
    m_stack->addWidget(page);
    page->retranslate();
    page->restoreState(m_session.pageState(id));
    if (QUndoStack *stack = page->undoStack())
        m_undo->addStack(stack);
    return page;
}

Page *MainWindow::currentPage() const
{
    return m_current;
}

void MainWindow::showToast(const Toast &toast)
{
    m_toasts->showToast(toast);
}

void MainWindow::addActivity(Activity *activity)
{
    m_strip->add(activity);
}

void MainWindow::announce(const QString &sentence)
{
    m_announcer->announce(sentence);
}

void MainWindow::setBadge(PageId page, int count)
{
    m_sidebar->setBadge(page, count);
}

void MainWindow::setHandler(Command command, std::function<void()> handler)
{
    m_commands->setHandler(command, std::move(handler));
}

void MainWindow::addPaletteProvider(CommandPalette::Provider provider)
{
    m_palette->addProvider(std::move(provider));
}

void MainWindow::setCloseGuard(std::function<bool()> canClose)
{
    m_canClose = std::move(canClose);
}

void MainWindow::setAnnouncer(Announcer *announcer)
{
    m_announcer = announcer;
}

void MainWindow::setWorkspace(const QString &name, bool isSample)
{
    m_workspaceName = name;
    m_sidebar->setWorkspace(name, m_menus->workspaceMenu());
    m_sidebar->setSample(isSample);
    retranslate();
}

void MainWindow::setHealth(Sidebar::Health health, const QString &text)
{
    m_sidebar->setHealth(health, text);
}

void MainWindow::setPeople(const QStringList &names, const QString &acting)
{
    m_menus->setPeople(names, acting);
}

void MainWindow::refreshPages()
{
    for (const auto &[id, page] : m_pages)
        page->retranslate();
    currentPage()->activate();
}

void MainWindow::walkPanes(bool forward)
{
    QList<QWidget *> panes{ m_sidebar };
    const QList<QWidget *> own = currentPage()->panes();
    panes << (own.isEmpty() ? QList<QWidget *>{ currentPage() } : own) << m_strip << m_toasts;
    QWidget *pane = neighbourPane(panes, QApplication::focusWidget(), forward);
    if (pane == m_sidebar)
        m_sidebar->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    else if (pane)
        focusPane(pane);
}

void MainWindow::foldSidebar()
{
    m_sidebar->setFolded(!m_sidebar->isFolded());
    m_session.setSidebarFolded(m_sidebar->isFolded());
}

/// Text first, then the page: Ctrl+Z in an editor never takes back an import.
void MainWindow::undoOrRedo(bool undo)
{
    if (focusededitor::invoke(undo ? "undo" : "redo"))
        return;
    if (undo)
        m_undo->undo();
    else
        m_undo->redo();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Carillon"),
                       tr("<b>Carillon %1</b><p>Desktop workstation for SMS marketing. Your data stays on your "
                          "computer.</p><p>Free software under the GNU General Public License, version 3 or later.</p>",
                          "%1 = version")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::restoreSession()
{
    resize(kFirst);
    restoreGeometry(m_session.windowGeometry());
    m_sidebar->setFolded(m_session.isSidebarFolded());
    m_sidebar->setShownPages(m_session.usedPages());
    openPage(m_session.lastPage());
    m_sidebar->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::saveSession()
{
    m_session.setWindowGeometry(saveGeometry());
    m_session.setLastPage(currentPage()->pageId());
    for (const auto &[id, page] : m_pages)
        m_session.setPageState(id, page->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!currentPage()->canLeave() || (m_canClose && !m_canClose())) {
        event->ignore();
        return;
    }
    saveSession();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_stack) {
        m_commands->retranslate();
        m_menus->retranslate();
        retranslate();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!importableFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPage(PageId::Contacts, u"import:"_s + importableFile(event->mimeData()));
}

void MainWindow::retranslate()
{
    QString title = m_workspaceName.isEmpty() ? u"Carillon"_s : m_workspaceName + u" – Carillon"_s;
    if (currentPage())
        title = pageName(currentPage()->pageId()) + u" – "_s + title;
    setWindowTitle(title);
}

} // namespace carillon::ui
