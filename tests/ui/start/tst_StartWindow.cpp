// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleShop.h"
#include "ui/start/StartWindow.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestStartWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theSampleIsOneKeyAway();
    void anOwnWorkspaceTakesTheTypedName();
    void aFileCanBeOpened();
    void aLockedWorkspaceAsksForItsPassphrase();
    void aWrongPassphraseIsSaidAndCanBeTypedAgain();
    void aFailureOffersAnotherTry();
    void nothingCanBePressedWhileItWorks();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();

private:
    QString said() const { return textsOf<QLabel>(*m_window).join(u'\n'); }
    QLineEdit *passphrase() const { return m_window->findChild<QLineEdit *>(u"passphraseEdit"_s); }

    Theme m_theme;
    std::unique_ptr<StartWindow> m_window;
};

void TestStartWindow::init()
{
    m_window = std::make_unique<StartWindow>();
    m_window->showChoice(u"My business"_s, u"Numbers are read as in China."_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestStartWindow::theSampleIsOneKeyAway()
{
    const QSignalSpy sample(m_window.get(), &StartWindow::sampleRequested);
    QVERIFY(m_window->focusWidget());
    QCOMPARE(m_window->focusWidget()->objectName(), u"sampleButton"_s);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QCOMPARE(sample.size(), 1);
}

void TestStartWindow::anOwnWorkspaceTakesTheTypedName()
{
    const QSignalSpy own(m_window.get(), &StartWindow::ownRequested);
    auto *name = m_window->findChild<QLineEdit *>(u"nameEdit"_s);
    QCOMPARE(name->text(), u"My business"_s);
    name->selectAll();
    QTest::keyClicks(name, u" Corner Bakery "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.first().first().toString(), u"Corner Bakery"_s);
    QVERIFY(said().contains(u"Numbers are read as in China."_s));
}

void TestStartWindow::aFileCanBeOpened()
{
    const QSignalSpy open(m_window.get(), &StartWindow::openRequested);
    QTest::keyClick(buttonWith(*m_window, u"Open a workspace file…"_s), Qt::Key_Space);
    QCOMPARE(open.size(), 1);
}

void TestStartWindow::aLockedWorkspaceAsksForItsPassphrase()
{
    const QSignalSpy entered(m_window.get(), &StartWindow::passphraseEntered);
    m_window->showLocked(u"/home/mei/shop.carillon"_s);
    QVERIFY(said().contains(u"This workspace is locked"_s));
    QVERIFY(said().contains(u"shop.carillon"_s));
    QCOMPARE(m_window->focusWidget(), passphrase());
    QCOMPARE(passphrase()->echoMode(), QLineEdit::Password);
    QTest::keyClicks(passphrase(), u"correct horse"_s);
    QTest::keyClick(passphrase(), Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toByteArray(), QByteArray("correct horse"));
}

void TestStartWindow::aWrongPassphraseIsSaidAndCanBeTypedAgain()
{
    m_window->showLocked(u"/home/mei/shop.carillon"_s);
    QTest::keyClicks(passphrase(), u"wrong"_s);
    m_window->showBusy(u"Unlocking the workspace…"_s);
    m_window->showProblem(
        { .message = u"The passphrase is not the one of this workspace."_s, .key = u"wrong-passphrase"_s });
    QVERIFY(said().contains(u"The passphrase is not the one of this workspace."_s));
    QVERIFY(passphrase()->isEnabled());
    QCOMPARE(passphrase()->selectedText().size(), 5); // typing replaces it
    QCOMPARE(m_window->focusWidget(), passphrase());
}

void TestStartWindow::aFailureOffersAnotherTry()
{
    const QSignalSpy retry(m_window.get(), &StartWindow::retryRequested);
    m_window->showError({ .message = u"The file is damaged."_s, .hint = u"Restore a backup."_s });
    QVERIFY(said().contains(u"The file is damaged. Restore a backup."_s));
    QTest::keyClick(buttonWith(*m_window, u"Try again"_s), Qt::Key_Space);
    QCOMPARE(retry.size(), 1);
}

void TestStartWindow::nothingCanBePressedWhileItWorks()
{
    m_window->showBusy(u"Setting up the sample workspace…"_s);
    QVERIFY(said().contains(u"Setting up the sample workspace…"_s));
    QVERIFY(m_window->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!buttonWith(*m_window, u"Create my workspace"_s)->isEnabled());
    m_window->showProblem({ .message = u"The disk is full."_s });
    QVERIFY(buttonWith(*m_window, u"Create my workspace"_s)->isEnabled());
}

void TestStartWindow::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("the choice") << 0;
    QTest::newRow("locked") << 1;
    QTest::newRow("failed") << 2;
}

void TestStartWindow::everyFocusableWidgetHasAName()
{
    QFETCH(int, state);
    if (state == 1)
        m_window->showLocked(u"/home/mei/shop.carillon"_s);
    if (state == 2)
        m_window->showError({ .message = u"The file is damaged."_s });
    QCOMPARE(unnamedWidgets(*m_window), QStringList());
}

QTEST_MAIN(TestStartWindow)
#include "tst_StartWindow.moc"
