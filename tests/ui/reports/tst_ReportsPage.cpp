// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleShop.h"
#include "ui/reports/ReportsPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FunnelChart.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Tile.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void theLastMonthIsShownFirst();
    void aShorterPeriodSaysItsOwnDays();
    void aCampaignIsChosenByKeyboard();
    void aLinkShowsItsCampaign();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void aFolderThatIsMissingIsSaidOnThePage();
    void everyFocusableWidgetHasAName() { QCOMPARE(unnamedWidgets(*m_page), QStringList()); }

private:
    QComboBox *scope() const { return m_page->findChild<QComboBox *>(u"scopeBox"_s); }
    QString said() const { return textsOf<QLabel>(*m_page).join(u'\n'); }
    QString tiles() const;
    Report monthReport();

    Theme m_theme;
    std::unique_ptr<SampleShop> m_shop;
    std::unique_ptr<ReportsPage> m_page;
};

void TestReportsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_shop = std::make_unique<SampleShop>();
}

void TestReportsPage::init()
{
    m_shop->shell.toasts.clear();
    m_page = std::make_unique<ReportsPage>(m_shop->workspace(), m_shop->shell, nullptr);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->setVisible(true);
    m_page->activate();
    QTRY_VERIFY(m_page->findChild<FunnelChart *>());
}

QString TestReportsPage::tiles() const
{
    QStringList all;
    const QList<Tile *> tiles = m_page->findChildren<Tile *>();
    for (const Tile *tile : tiles)
        all.append(tile->accessibleName() + u": "_s + tile->accessibleDescription());
    return all.join(u'\n');
}

Report TestReportsPage::monthReport()
{
    const UtcMs to = ShopWindow::kNow + 1;
    return *m_shop->workspace()
                .read([to](carillon::Session &session) {
                    return ReportModel(session).forPeriod(to - 30LL * 24 * 3600 * 1000, to);
                })
                .result();
}

void TestReportsPage::theLastMonthIsShownFirst()
{
    const Report report = monthReport();
    QVERIFY(report.funnel.accepted > 0);
    QVERIFY2(tiles().contains(QLocale().toString(report.funnel.delivered) + u" delivered"_s), qPrintable(tiles()));
    QVERIFY2(tiles().contains(u"Replies: "_s + QLocale().toString(report.replies)), qPrintable(tiles()));
    QVERIFY2(said().contains(u"26 Oct 2026 to 25 Nov 2026 · Shanghai time"_s), qPrintable(said()));
    QVERIFY(!m_page->findChild<EmptyState *>()->isVisible());
}

void TestReportsPage::aShorterPeriodSaysItsOwnDays()
{
    scope()->setFocus();
    QTest::keyClick(scope(), Qt::Key_Down); // the seven days come second
    QTRY_VERIFY(said().contains(u"18 Nov 2026 to 25 Nov 2026"_s));
}

void TestReportsPage::aCampaignIsChosenByKeyboard()
{
    const QString before = tiles();
    scope()->setFocus();
    QTest::keyClick(scope(), Qt::Key_End);
    const QString campaign = scope()->currentText();
    QVERIFY(scope()->currentIndex() > 3);
    QTRY_VERIFY(tiles() != before);
    const auto report
        = m_shop->workspace()
              .read([campaign](carillon::Session &session) { return ReportModel(session).forCampaign(campaign); })
              .result();
    QTRY_VERIFY(tiles().contains(QLocale().toString(report->funnel.delivered) + u" delivered"_s));
}

void TestReportsPage::aLinkShowsItsCampaign()
{
    const QString last = scope()->itemText(scope()->count() - 1);
    m_page->open(u"campaign/"_s + last);
    QTRY_COMPARE(scope()->currentText(), last);
}

void TestReportsPage::everyFormIsWritten_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("CSV opens in a spreadsheet") << u"csv"_s << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("an Excel workbook is a ZIP") << u"xlsx"_s << QByteArray("PK\x03\x04");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF-1.");
    QTest::newRow("a picture") << u"png"_s << QByteArray("\x89PNG");
}

void TestReportsPage::everyFormIsWritten()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, start);
    const QString path = m_shop->path(u"report."_s + ending);
    m_page->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(start.size()), start);
    QVERIFY(file.size() > 300);
    QCOMPARE(m_shop->shell.toasts.size(), 1);
    QVERIFY(m_shop->shell.toasts.first().text.contains(path));
}

void TestReportsPage::aFolderThatIsMissingIsSaidOnThePage()
{
    m_page->exportTo(m_shop->path(u"no/such/report.csv"_s));
    QVERIFY(m_page->message()->isVisible());
    QCOMPARE(m_page->message()->tone(), Tone::Error);
    QVERIFY(m_shop->shell.toasts.isEmpty());
}

QTEST_MAIN(TestReportsPage)
#include "tst_ReportsPage.moc"
