// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleShop.h"
#include "ui/calendar/CalendarPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PageHeader.h"

#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestCalendarPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void itOpensOnTodayAsTheShopHasIt();
    void keysMoveTheChosenDay_data();
    void keysMoveTheChosenDay();
    void whatWasSentStandsOnItsDay();
    void aScreenReaderHearsTheDay();
    void enterOpensTheCampaignOfTheDay();
    void aClickChoosesTheDay();
    void everyFocusableWidgetHasAName() { QCOMPARE(unnamedWidgets(*m_page), QStringList()); }

private:
    MonthGrid *grid() const { return m_page->findChild<MonthGrid *>(); }
    QDate sentDay() const;
    static QString spoken(QWidget *widget)
    {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    }

    const QDate m_today{ 2026, 11, 25 };
    Theme m_theme;
    std::unique_ptr<SampleShop> m_shop;
    std::unique_ptr<CalendarPage> m_page;
};

void TestCalendarPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // a week that starts on Monday
    m_shop = std::make_unique<SampleShop>();
}

void TestCalendarPage::init()
{
    m_shop->shell.opened.clear();
    m_page = std::make_unique<CalendarPage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->setVisible(true);
    m_page->activate();
    QTRY_VERIFY(sentDay().isValid());
    QCoreApplication::processEvents(); // a layout shows a new child from the event loop
}

/// The last day before today that has an entry.
QDate TestCalendarPage::sentDay() const
{
    for (int back = 1; back < 40; ++back) {
        if (!grid()->entriesOf(m_today.addDays(-back)).isEmpty())
            return m_today.addDays(-back);
    }
    return {};
}

void TestCalendarPage::itOpensOnTodayAsTheShopHasIt()
{
    QCOMPARE(grid()->day(), m_today);
    const QString said = textsOf<QLabel>(*m_page).join(u'\n');
    QVERIFY2(said.contains(u"November 2026 · Shanghai time"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Wednesday, 25 Nov"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Nothing is sent on this day."_s), qPrintable(said));
}

void TestCalendarPage::keysMoveTheChosenDay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QDate>("day");
    QTest::newRow("left is the day before") << int(Qt::Key_Left) << QDate(2026, 11, 24);
    QTest::newRow("right is the day after") << int(Qt::Key_Right) << QDate(2026, 11, 26);
    QTest::newRow("up is the week before") << int(Qt::Key_Up) << QDate(2026, 11, 18);
    QTest::newRow("down crosses into the next month") << int(Qt::Key_Down) << QDate(2026, 12, 2);
    QTest::newRow("page up is the month before") << int(Qt::Key_PageUp) << QDate(2026, 10, 25);
    QTest::newRow("page down is the month after") << int(Qt::Key_PageDown) << QDate(2026, 12, 25);
}

void TestCalendarPage::keysMoveTheChosenDay()
{
    QFETCH(int, key);
    QFETCH(QDate, day);
    QTest::keyClick(grid(), static_cast<Qt::Key>(key));
    QCOMPARE(grid()->day(), day);
    QTest::keyClick(grid(), Qt::Key_Home);
    QCOMPARE(grid()->day(), m_today);
}

void TestCalendarPage::whatWasSentStandsOnItsDay()
{
    grid()->setDay(sentDay());
    const MonthGrid::Entry entry = grid()->entriesOf(sentDay()).first();
    QTRY_VERIFY(buttonWith(*m_page, u"Open"_s));
    QVERIFY(buttonWith(*m_page, u"Open"_s)->accessibleName().contains(entry.title));
}

void TestCalendarPage::aScreenReaderHearsTheDay()
{
    QVERIFY2(spoken(grid()).contains(u"25 November 2026: nothing is sent"_s), qPrintable(spoken(grid())));
    grid()->setDay(sentDay());
    const MonthGrid::Entry entry = grid()->entriesOf(sentDay()).first();
    QVERIFY2(spoken(grid()).contains(entry.time + u' ' + entry.title + u", "_s + entry.pill.word),
             qPrintable(spoken(grid())));
}

void TestCalendarPage::enterOpensTheCampaignOfTheDay()
{
    QTest::keyClick(grid(), Qt::Key_Return);
    QVERIFY(m_shop->shell.opened.isEmpty()); // an empty day has nothing to open
    grid()->setDay(sentDay());
    QTest::keyClick(grid(), Qt::Key_Return);
    QCOMPARE(m_shop->shell.opened.size(), 1);
    QCOMPARE(m_shop->shell.opened.first().first, PageId::Campaigns);
    QCOMPARE(m_shop->shell.opened.first().second,
             u"campaign/%1"_s.arg(grid()->entriesOf(sentDay()).first().campaignId));
}

void TestCalendarPage::aClickChoosesTheDay()
{
    const QSignalSpy changed(grid(), &MonthGrid::dayChanged);
    // November 2026 begins on a Sunday: the first row is 26 October to 1 November.
    QTest::mouseClick(grid(), Qt::LeftButton, {}, QPoint(20, 40));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(grid()->day(), QDate(2026, 10, 26));
}

QTEST_MAIN(TestCalendarPage)
#include "tst_CalendarPage.moc"
