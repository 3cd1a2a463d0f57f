// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleShop.h"
#include "ui/home/ActionRow.h"
#include "ui/home/GetStartedCard.h"
#include "ui/home/HomePage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Tile.h"

#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

constexpr int kPeople = 600; // enough for texts in doubt

class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void theTilesShowTheFiguresOfTheLastMonth();
    void theTitleSaysWhoseShopAndHowManyContacts();
    void eachRowOpensThePageWhereItIsDone_data();
    void eachRowOpensThePageWhereItIsDone();
    void newCampaignOpensTheComposer();
    void theFirstStepsAreHiddenAndCanBeCalledBack();
    void theSampleIsAskedFor();
    void everyFocusableWidgetHasAName() { QCOMPARE(unnamedWidgets(*m_page), QStringList()); }

private:
    ActionRow *rowWith(const QString &words) const;

    Theme m_theme;
    std::unique_ptr<SampleShop> m_shop;
    std::unique_ptr<HomePage> m_page;
};

void TestHomePage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_shop = std::make_unique<SampleShop>(kPeople);
}

void TestHomePage::init()
{
    m_shop->shell.opened.clear();
    QSettings().clear();
    m_page = std::make_unique<HomePage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->setVisible(true);
    m_page->activate();
    QTRY_VERIFY(rowWith(u"is still a draft"_s));
}

ActionRow *TestHomePage::rowWith(const QString &words) const
{
    const QList<ActionRow *> rows = m_page->findChildren<ActionRow *>();
    for (ActionRow *row : rows) {
        if (row->isVisible() && row->button()->accessibleName().contains(words))
            return row;
    }
    return nullptr;
}

void TestHomePage::theTilesShowTheFiguresOfTheLastMonth()
{
    const auto figures
        = m_shop->workspace().read([](carillon::Session &session) { return readHomeFigures(session); }).result();
    QVERIFY(figures);
    QVERIFY(figures->sent > 0);
    QStringList said;
    const QList<Tile *> tiles = m_page->findChildren<Tile *>();
    for (const Tile *tile : tiles)
        said.append(tile->accessibleName() + tile->accessibleDescription());
    const QString all = said.join(u'\n');
    QVERIFY2(all.contains(QLocale().toString(figures->sent)), qPrintable(all));
    QVERIFY2(all.contains(u"¥"_s), qPrintable(all));
    QVERIFY2(all.contains(QLocale().toString(*figures->deliveryRate() * 100, 'f', figures->sent >= 100 ? 1 : 0)),
             qPrintable(all));
}

void TestHomePage::theTitleSaysWhoseShopAndHowManyContacts()
{
    QVERIFY(textsOf<QLabel>(*m_page->header()).join(u' ').contains(u"Harbor Coffee · %1 contact"_s.arg(kPeople)));
}

void TestHomePage::eachRowOpensThePageWhereItIsDone_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<PageId>("page");
    QTest::addColumn<QString>("what");
    QTest::newRow("a draft goes on in the composer") << u"is still a draft"_s << PageId::Campaigns << u"campaign/"_s;
    QTest::newRow("texts in doubt are decided on the live page")
        << u"may or may not have gone out"_s << PageId::Live << u"campaign/"_s;
}

void TestHomePage::eachRowOpensThePageWhereItIsDone()
{
    QFETCH(QString, words);
    QFETCH(PageId, page);
    QFETCH(QString, what);
    ActionRow *row = rowWith(words);
    QVERIFY(row);
    row->button()->setFocus();
    QTest::keyClick(row->button(), Qt::Key_Space);
    QCOMPARE(m_shop->shell.opened.size(), 1);
    QCOMPARE(m_shop->shell.opened.first().first, page);
    QVERIFY(m_shop->shell.opened.first().second.startsWith(what));
    QCOMPARE(m_shop->shell.opened.first().second.isEmpty(), what.isEmpty());
}

void TestHomePage::newCampaignOpensTheComposer()
{
    QTest::keyClick(m_page->header()->primaryButton(), Qt::Key_Space);
    QCOMPARE(m_shop->shell.opened, (QList<std::pair<PageId, QString>>{ { PageId::Campaigns, u"new"_s } }));
}

void TestHomePage::theFirstStepsAreHiddenAndCanBeCalledBack()
{
    auto *steps = m_page->findChild<GetStartedCard *>();
    QVERIFY(steps->isVisible()); // nobody has looked around in the sample yet
    QPushButton *hide = buttonWith(*steps, u"Hide"_s);
    QVERIFY(hide);
    QTest::keyClick(hide, Qt::Key_Space);
    QVERIFY(!steps->isVisible());
    HomePage next(m_shop->workspace(), m_shop->shell, nullptr);
    next.setVisible(true);
    next.retranslate();
    QVERIFY2(!next.findChild<GetStartedCard *>()->isVisible(), "hidden stays hidden");
    m_page->open(u"get-started"_s);
    QVERIFY(steps->isVisible());
}

void TestHomePage::theSampleIsAskedFor()
{
    const QSignalSpy asked(m_page.get(), &HomePage::sampleRequested);
    QPushButton *look = buttonWith(*m_page, u"Open the sample"_s);
    QVERIFY(look);
    QTest::keyClick(look, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestHomePage)
#include "tst_HomePage.moc"
