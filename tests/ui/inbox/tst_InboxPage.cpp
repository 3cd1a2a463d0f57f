// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ConversationStore.h"
#include "core/delivery/ReplyDesk.h"
#include "tests/ui/contacts/PeopleShop.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/TextBubble.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;

class TestInboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutRepliesThePageSaysWhetherTheyCanCome();
    void repliesOfANumberAreOneConversation();
    void anOptOutIsToldAsWhatHappened();
    void markingAsReadTakesTheBadgeAway();
    void openContactLeadsToThePerson();
    void everyFocusableWidgetHasAName();

private:
    void open();
    void reply(const QString &from, const QString &text, UtcMs at);
    QListWidget *list() { return m_page->findChild<QListWidget *>(u"conversationList"_s); }
    bool says(const QString &text);

    std::unique_ptr<PeopleShop> m_shop;
    std::unique_ptr<InboxPage> m_page;
};

void TestInboxPage::init()
{
    m_shop = std::make_unique<PeopleShop>();
}

void TestInboxPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

void TestInboxPage::open()
{
    m_page = std::make_unique<InboxPage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->resize(1024, 700);
    m_page->retranslate();
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestInboxPage::reply(const QString &from, const QString &text, UtcMs at)
{
    QVERIFY(m_shop->write([&](carillon::Session &session) {
        IncomingText incoming;
        incoming.from = from;
        incoming.text = text;
        incoming.at = at;
        return ReplyDesk(session, [](const StateChange &) {}).file(1, incoming, u"CN"_s);
    }));
}

bool TestInboxPage::says(const QString &text)
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestInboxPage::withoutRepliesThePageSaysWhetherTheyCanCome()
{
    open();
    QTRY_VERIFY(says(u"There is no sending account yet that could receive them."_s));
    QVERIFY(!list()->isVisible());
    QTRY_COMPARE(m_shop->shell.badge, 0);
}

void TestInboxPage::repliesOfANumberAreOneConversation()
{
    m_shop->addPerson(u"Wang Wei"_s, u"13800138000"_s);
    reply(u"+8613800138000"_s, u"Is the shop open?"_s, 1'795'572'000'000);
    reply(u"+8613800138000"_s, u"Hello?"_s, 1'795'572'060'000);
    reply(u"+8613900139000"_s, u"Thanks"_s, 1'795'572'120'000);
    open();
    QTRY_COMPARE(list()->count(), 2);
    QCOMPARE(list()->item(0)->text(), u"● +86 139 0013 9000"_s);
    QCOMPARE(list()->item(1)->text(), u"● Wang Wei"_s);
    QTRY_COMPARE(m_shop->shell.badge, 3);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_VERIFY(says(u"Is the shop open?"_s));
    QVERIFY(says(u"Hello?"_s));
    QCOMPARE(m_page->findChildren<TextBubble *>().size(), 2);
}

void TestInboxPage::anOptOutIsToldAsWhatHappened()
{
    reply(u"+8613800138000"_s, u"退订"_s, 1'795'572'000'000);
    open();
    QTRY_VERIFY(says(u"Opted out. This number is on the do-not-text list"_s));
    QCOMPARE(m_shop->shell.badge, 0); // dealt with by itself
}

void TestInboxPage::markingAsReadTakesTheBadgeAway()
{
    reply(u"+8613800138000"_s, u"Is the shop open?"_s, 1'795'572'000'000);
    open();
    QTRY_COMPARE(m_shop->shell.badge, 1);
    auto *button = m_page->findChild<QPushButton *>(u"markReadButton"_s);
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(m_shop->shell.badge, 0);
    QCOMPARE(list()->item(0)->text(), u"+86 138 0013 8000"_s);
}

void TestInboxPage::openContactLeadsToThePerson()
{
    const qint64 id = m_shop->addPerson(u"Wang Wei"_s, u"13800138000"_s);
    reply(u"+8613800138000"_s, u"Is the shop open?"_s, 1'795'572'000'000);
    open();
    auto *button = m_page->findChild<QPushButton *>(u"openContactButton"_s);
    QTRY_VERIFY(button->isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(m_shop->shell.opened.size(), 1);
    QCOMPARE(m_shop->shell.opened.first().second, u"contact/%1"_s.arg(id));
}

void TestInboxPage::everyFocusableWidgetHasAName()
{
    reply(u"+8613800138000"_s, u"Is the shop open?"_s, 1'795'572'000'000);
    open();
    QTRY_VERIFY(says(u"Is the shop open?"_s));
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestInboxPage)
#include "tst_InboxPage.moc"
