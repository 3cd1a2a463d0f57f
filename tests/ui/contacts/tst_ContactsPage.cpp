// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/contacts/PeopleShop.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/GroupsPane.h"
#include "ui/contacts/SelectionBar.h"
#include "ui/widgets/PageHeader.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;

class TestContactsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyShopInvitesToImport();
    void everybodyIsListedByName();
    void theFilterFindsNamesAndNumbers_data();
    void theFilterFindsNamesAndNumbers();
    void aClickOnAHeaderSorts();
    void aGroupIsMadeByKeyboard();
    void theSelectedGoIntoAGroup();
    void thoseWhoCannotBeTextedAreCounted();
    void deletingCanBeUndone();
    void selectAllMarksTheListWithoutSelectingRows();
    void somebodyIsAddedByKeyboard();
    void aNumberThatIsNoneIsExplained();
    void aNumberThatIsThereAlreadyKeepsWhatWasTyped();
    void everyFocusableWidgetHasAName();

private:
    void open();
    void addThree();
    ContactTable *table() { return m_page->findChild<ContactTable *>(); }
    QListWidget *groups() { return m_page->findChild<QListWidget *>(u"groupList"_s); }
    int rows() { return table()->model()->rowCount(); }
    QStringList names();
    void select(int row);
    QString countOf(const QString &entry);

    std::unique_ptr<PeopleShop> m_shop;
    std::unique_ptr<ContactsPage> m_page;
};

void TestContactsPage::init()
{
    m_shop = std::make_unique<PeopleShop>();
}

void TestContactsPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

void TestContactsPage::addThree()
{
    m_shop->addPerson(u"Wang Wei"_s, u"13800138000"_s, ConsentState::Given, u"Shanghai"_s);
    m_shop->addPerson(u"Alexandria"_s, u"13900139000"_s, ConsentState::Refused, u"Beijing"_s);
    m_shop->addPerson(u"Li Na"_s, u"13700137001"_s, ConsentState::Unknown, u"Hangzhou"_s);
}

void TestContactsPage::open()
{
    m_page = std::make_unique<ContactsPage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->resize(1100, 700);
    m_page->retranslate();
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(groups()->count() > 0 && !countOf(u"All contacts"_s).isEmpty());
}

QStringList TestContactsPage::names()
{
    QStringList all;
    for (int row = 0; row < rows(); ++row)
        all.append(table()->model()->index(row, 0).data().toString());
    return all;
}

/// Not selectRow(): that looks at the keys of a keyboard that tests do not have.
void TestContactsPage::select(int row)
{
    table()->setFocus();
    table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString TestContactsPage::countOf(const QString &entry)
{
    for (int row = 0; row < groups()->count(); ++row) {
        if (groups()->item(row)->text() == entry)
            return groups()->item(row)->data(Qt::UserRole + 20).toString();
    }
    return {};
}

void TestContactsPage::anEmptyShopInvitesToImport()
{
    open();
    auto *add = m_page->findChild<QPushButton *>(u"addContactButton"_s);
    QVERIFY(add);
    QTRY_VERIFY(!table()->isVisible());
    QVERIFY(!groups()->isVisible());
}

void TestContactsPage::everybodyIsListedByName()
{
    addThree();
    open();
    QTRY_COMPARE(names(), QStringList({ u"Alexandria"_s, u"Li Na"_s, u"Wang Wei"_s }));
}

void TestContactsPage::theFilterFindsNamesAndNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("part of a name, other case") << u"wei"_s << QStringList{ u"Wang Wei"_s };
    QTest::newRow("part of a number") << u"139 0013"_s << QStringList{ u"Alexandria"_s };
    QTest::newRow("nobody") << u"zzz"_s << QStringList{};
}

void TestContactsPage::theFilterFindsNamesAndNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    m_page->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), typed);
    QTRY_COMPARE(names(), found);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 3);
}

void TestContactsPage::aClickOnAHeaderSorts()
{
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    table()->horizontalHeader()->setSortIndicator(ContactTableModel::City, Qt::DescendingOrder);
    QTRY_COMPARE(names(), QStringList({ u"Wang Wei"_s, u"Li Na"_s, u"Alexandria"_s }));
    table()->horizontalHeader()->setSortIndicator(ContactTableModel::Number, Qt::AscendingOrder);
    QTRY_COMPARE(names(), QStringList({ u"Li Na"_s, u"Wang Wei"_s, u"Alexandria"_s }));
}

void TestContactsPage::aGroupIsMadeByKeyboard()
{
    addThree();
    open();
    auto *button = m_page->findChild<QPushButton *>(u"newGroupButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"VIP"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(countOf(u"VIP"_s), u"0"_s);
}

void TestContactsPage::theSelectedGoIntoAGroup()
{
    addThree();
    QVERIFY(m_shop->write([](carillon::Session &session) { return GroupStore(session).create(u"VIP"_s); }));
    open();
    QTRY_COMPARE(rows(), 3);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(table()->selectedIds().size(), 2);
    Q_EMIT m_page->findChild<SelectionBar *>()->groupChosen(u"VIP"_s);
    QTRY_COMPARE(countOf(u"VIP"_s), u"2"_s);
    m_page->open(u"group/VIP"_s);
    QTRY_COMPARE(names(), QStringList({ u"Alexandria"_s, u"Li Na"_s }));
}

void TestContactsPage::thoseWhoCannotBeTextedAreCounted()
{
    addThree();
    m_shop->addPerson(u"Office"_s, u"021 5031 1234"_s);
    open();
    QTRY_COMPARE(countOf(u"All contacts"_s), u"4"_s);
    QCOMPARE(countOf(u"Not textable"_s), u"1"_s);
    QCOMPARE(countOf(u"Opted out"_s), u"1"_s);
    QCOMPARE(countOf(u"No consent"_s), u"1"_s);
    m_page->findChild<GroupsPane *>()->chooseGroup(u"Not textable"_s);
    QTRY_COMPARE(names(), QStringList{ u"Office"_s });
}

void TestContactsPage::deletingCanBeUndone()
{
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    select(0);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(names(), QStringList({ u"Li Na"_s, u"Wang Wei"_s }));
    QTRY_COMPARE(m_shop->shell.toasts.size(), 1);
    m_shop->shell.toasts.first().action();
    QTRY_COMPARE(rows(), 3);
}

void TestContactsPage::selectAllMarksTheListWithoutSelectingRows()
{
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(table()->isAllSelected());
    QVERIFY(!table()->selectionModel()->hasSelection());
    QCOMPARE(table()->selectedIds().size(), 3);
    QVERIFY(m_page->findChild<SelectionBar *>()->isVisible());
    select(1);
    QVERIFY(!table()->isAllSelected());
    QCOMPARE(table()->selectedIds().size(), 1);
}

void TestContactsPage::somebodyIsAddedByKeyboard()
{
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    QVERIFY(m_page->createNew());
    QTest::keyClicks(QApplication::focusWidget(), u"186 1234 5678"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"Zhao Min"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(names(), QStringList({ u"Alexandria"_s, u"Li Na"_s, u"Wang Wei"_s, u"Zhao Min"_s }));
    QVERIFY(!m_page->findChild<QLineEdit *>(u"phoneEdit"_s)->isVisible());
}

void TestContactsPage::aNumberThatIsNoneIsExplained()
{
    addThree();
    open();
    QVERIFY(m_page->createNew());
    auto *phone = m_page->findChild<QLineEdit *>(u"phoneEdit"_s);
    QTest::keyClicks(phone, u"12"_s);
    QTest::keyClick(phone, Qt::Key_Return);
    QVERIFY(phone->accessibleDescription().contains(u"Digits are missing"_s));
    QVERIFY(phone->hasFocus());
}

void TestContactsPage::aNumberThatIsThereAlreadyKeepsWhatWasTyped()
{
    addThree();
    open();
    QVERIFY(m_page->createNew());
    auto *phone = m_page->findChild<QLineEdit *>(u"phoneEdit"_s);
    QTest::keyClicks(phone, u"13800138000"_s);
    QTest::keyClick(phone, Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChildren<QPushButton *>().isEmpty());
    QTest::qWait(0);
    QVERIFY(phone->isVisible());
    QCOMPARE(phone->text(), u"13800138000"_s);
    QTRY_COMPARE(rows(), 3);
}

void TestContactsPage::everyFocusableWidgetHasAName()
{
    addThree();
    open();
    QTRY_COMPARE(rows(), 3);
    select(0);
    m_page->createNew();
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestContactsPage)
#include "tst_ContactsPage.moc"
