// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AudienceStore.h"
#include "tests/ui/contacts/PeopleShop.h"
#include "ui/audiences/AudiencesPage.h"
#include "ui/audiences/ConditionBlock.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;

class TestAudiencesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutAudiencesThePageInvites();
    void anAudienceIsMadeByKeyboard();
    void countsFollowTheTextOfTheRule();
    void aRuleThatCannotBeReadIsExplainedAndNotSaved();
    void anAudienceWithoutNameIsNotSaved();
    void aDeletedAudienceComesBack();
    void everyFocusableWidgetHasAName();

private:
    void open();
    QString people() { return m_page->findChild<QLabel *>(u"audiencePeopleLabel"_s)->text(); }
    QListWidget *list() { return m_page->findChild<QListWidget *>(u"audienceList"_s); }
    QLineEdit *text() { return m_page->findChild<QLineEdit *>(u"ruleTextEdit"_s); }
    QLineEdit *name() { return m_page->findChild<QLineEdit *>(u"audienceNameEdit"_s); }
    QPushButton *save() { return m_page->findChild<QPushButton *>(u"saveAudienceButton"_s); }

    std::unique_ptr<PeopleShop> m_shop;
    std::unique_ptr<AudiencesPage> m_page;
};

void TestAudiencesPage::init()
{
    m_shop = std::make_unique<PeopleShop>();
    m_shop->addPerson(u"Wang Wei"_s, u"13800138000"_s, ConsentState::Given, u"Shanghai"_s);
    m_shop->addPerson(u"Li Na"_s, u"13900139000"_s, ConsentState::Unknown, u"Shanghai"_s);
    m_shop->addPerson(u"Zhao Min"_s, u"13700137001"_s, ConsentState::Given, u"Beijing"_s);
}

void TestAudiencesPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

void TestAudiencesPage::open()
{
    m_page = std::make_unique<AudiencesPage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->resize(1024, 760);
    m_page->retranslate();
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestAudiencesPage::withoutAudiencesThePageInvites()
{
    open();
    QTRY_VERIFY(!list()->isVisible());
}

void TestAudiencesPage::anAudienceIsMadeByKeyboard()
{
    open();
    QTRY_VERIFY(!list()->isVisible());
    QVERIFY(m_page->createNew());
    QTest::keyClicks(QApplication::focusWidget(), u"Shanghai people"_s);
    auto *block = m_page->findChild<ConditionBlock *>(u"includeBlock"_s);
    block->addButton()->setFocus();
    QTest::keyClick(block->addButton(), Qt::Key_Space);
    auto *value = block->findChild<QComboBox *>(u"ruleValueBox"_s);
    QVERIFY(value);
    value->setFocus();
    QTest::keyClicks(value->lineEdit(), u"Shanghai"_s);
    QCOMPARE(text()->text(), u"city = \"Shanghai\""_s);
    QTRY_COMPARE(people(), u"2 people"_s);
    save()->setFocus();
    QTest::keyClick(save(), Qt::Key_Space);
    QTRY_COMPARE(list()->count(), 1);
    QCOMPARE(list()->item(0)->text(), u"Shanghai people"_s);
    const auto stored
        = m_shop->workspace().read([](carillon::Session &session) { return AudienceStore(session).list(); }).result();
    QVERIFY(stored);
    QCOMPARE(stored->first().rule.toText(), u"city = \"Shanghai\""_s);
}

void TestAudiencesPage::countsFollowTheTextOfTheRule()
{
    open();
    QVERIFY(m_page->createNew());
    QTRY_COMPARE(people(), u"3 people"_s);
    text()->setFocus();
    QTest::keyClicks(text(), u"city = Beijing or consent = unknown"_s);
    QTRY_COMPARE(people(), u"2 people"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    auto *block = m_page->findChild<ConditionBlock *>(u"includeBlock"_s);
    QTRY_COMPARE(block->rows().size(), 2);
}

void TestAudiencesPage::aRuleThatCannotBeReadIsExplainedAndNotSaved()
{
    open();
    QVERIFY(m_page->createNew());
    QTest::keyClicks(name(), u"Broken"_s);
    text()->setFocus();
    QTest::keyClicks(text(), u"city ="_s);
    QTest::keyClick(save(), Qt::Key_Space);
    QTest::qWait(50);
    QVERIFY(m_shop->shell.toasts.isEmpty());
}

void TestAudiencesPage::anAudienceWithoutNameIsNotSaved()
{
    open();
    QVERIFY(m_page->createNew());
    QTest::keyClick(save(), Qt::Key_Space);
    QVERIFY(name()->hasFocus());
    QVERIFY(m_shop->shell.toasts.isEmpty());
}

void TestAudiencesPage::aDeletedAudienceComesBack()
{
    QVERIFY(m_shop->write([](carillon::Session &session) {
        return AudienceStore(session).create(u"Beijing"_s, *AudienceRule::parse(u"city = Beijing"_s));
    }));
    open();
    QTRY_COMPARE(list()->count(), 1);
    QTRY_COMPARE(people(), u"1 people"_s); // "1 person" comes with the English texts of the program
    QMetaObject::invokeMethod(m_page->findChild<QWidget *>(u"audienceEditor"_s), "removeRequested");
    QTRY_COMPARE(list()->count(), 0);
    QCOMPARE(m_shop->shell.toasts.last().actionText, u"Undo"_s);
    m_shop->shell.toasts.last().action();
    QTRY_COMPARE(list()->count(), 1);
}

void TestAudiencesPage::everyFocusableWidgetHasAName()
{
    open();
    QVERIFY(m_page->createNew());
    text()->setFocus();
    QTest::keyClicks(text(), u"city = Beijing and not consent = unknown"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    QTRY_COMPARE(m_page->findChild<ConditionBlock *>(u"excludeBlock"_s)->rows().size(), 1);
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestAudiencesPage)
#include "tst_AudiencesPage.moc"
