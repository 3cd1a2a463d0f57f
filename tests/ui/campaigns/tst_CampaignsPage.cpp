// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Planner.h"
#include "core/storage/Statement.h"
#include "tests/ui/campaigns/ShopWindow.h"
#include "ui/campaigns/CampaignTableModel.h"
#include "ui/campaigns/CampaignsPage.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/FilterChips.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/SendSheet.h"
#include "ui/campaigns/StopSheet.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestCampaignsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyListOffersTheFirstCampaign();
    void chipsAndWordsFilterTheList();
    void noMatchIsSaidAndCleared();
    void enterOpensADraftInTheComposer();
    void whatIsSendingOpensTheLivePage();
    void theFirstCampaignIsSentWithTheKeyboardAlone();
    void undoWithinTheHoldTakesTheSendBack();
    void aTimeInTheFutureIsScheduled();
    void aDeletedDraftComesBackWithUndo();
    void aCopyIsADraftOfItsOwn();
    void stoppingAsksWithTheNumbers();
    void liveFiguresReachTheirRow();
    void theModelKeepsTheRules();
    void everyFocusableWidgetHasAName();

private:
    void show();
    void setState(const QString &campaign, const QString &state);
    void addSending(const QString &name);
    BigTableView *table() const { return m_page->findChild<BigTableView *>(); }
    int rows() const { return table()->model()->rowCount(); }
    CampaignState stateOf(const QString &name) { return m_shop->campaign(name).state; }
    SendSheet *openSheet(const QString &campaign);
    QPushButton *button(const QString &text) const;

    Theme m_theme;
    std::unique_ptr<ShopWindow> m_shop;
    std::unique_ptr<CampaignsPage> m_page;
    int m_woken = 0;
};

void TestCampaignsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestCampaignsPage::init()
{
    m_woken = 0;
    m_shop = std::make_unique<ShopWindow>();
    m_page = std::make_unique<CampaignsPage>(m_shop->workspace(), m_shop->shell, [this] { ++m_woken; });
    m_page->retranslate();
    m_page->resize(1072, 780);
}

void TestCampaignsPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

void TestCampaignsPage::show()
{
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCampaignsPage::setState(const QString &campaign, const QString &state)
{
    m_shop->run([campaign, state](Session &session) {
        Statement update(session.db, u"UPDATE campaign SET state = ?, started_at = ? WHERE name = ?"_s);
        return update.bind(state, ShopWindow::kNow, campaign).run();
    });
}

void TestCampaignsPage::addSending(const QString &name)
{
    m_shop->addCampaign(name, m_shop->whole());
    m_shop->run([name](Session &session) { return Planner(session).plan(name, {}); });
    setState(name, u"sending"_s);
}

SendSheet *TestCampaignsPage::openSheet(const QString &campaign)
{
    m_page->open(u"campaign/%1"_s.arg(m_shop->campaign(campaign).id));
    const ComposerDraft *draft = m_page->composer()->draft();
    if (!QTest::qWaitFor([draft] { return draft->estimate().planned > 0 && !draft->isCounting(); }))
        return nullptr;
    m_page->runPrimary();
    auto *sheet = m_page->findChild<SendSheet *>();
    return sheet && QTest::qWaitFor([sheet] { return sheet->isReady(); }) ? sheet : nullptr;
}

QPushButton *TestCampaignsPage::button(const QString &text) const
{
    const QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const QPushButton *candidate) {
        return candidate->isVisible() && candidate->text() == text;
    });
    return found == buttons.cend() ? nullptr : *found;
}

void TestCampaignsPage::anEmptyListOffersTheFirstCampaign()
{
    show();
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());

    empty->findChildren<QPushButton *>().constFirst()->click();

    QTRY_VERIFY(m_page->isComposing());
    QTRY_VERIFY(m_page->composer()->draft()->isOpen());
}

void TestCampaignsPage::chipsAndWordsFilterTheList()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    m_shop->addCampaign(u"Brunch"_s, m_shop->whole());
    addSending(u"Coffee week"_s);
    show();
    QTRY_COMPARE(rows(), 3);
    auto *chips = m_page->findChild<FilterChips *>();

    chips->setCurrent(int(CampaignFilter::Drafts));
    QCOMPARE(rows(), 2);
    m_page->header()->searchField()->setText(u"brun"_s);
    QCOMPARE(rows(), 1);
    QVERIFY(table()->currentIndex().isValid());
}

void TestCampaignsPage::noMatchIsSaidAndCleared()
{
    m_shop->addCampaign(u"Spring sale"_s);
    show();
    QTRY_COMPARE(rows(), 1);
    m_page->header()->searchField()->setText(u"easter"_s);
    auto *empty = m_page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());

    empty->findChildren<QPushButton *>().constFirst()->click();

    QCOMPARE(rows(), 1);
    QVERIFY(table()->isVisible());
}

void TestCampaignsPage::enterOpensADraftInTheComposer()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    show();
    QTRY_COMPARE(rows(), 1);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_page->isComposing());
    QTRY_COMPARE(m_page->composer()->draft()->campaign().name, u"Spring sale"_s);

    QTest::keyClick(m_page->composer(), Qt::Key_Escape);
    QVERIFY(!m_page->isComposing());
}

void TestCampaignsPage::whatIsSendingOpensTheLivePage()
{
    addSending(u"Coffee week"_s);
    show();
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_shop->shell.opened.constLast().first, PageId::Live);
}

void TestCampaignsPage::theFirstCampaignIsSentWithTheKeyboardAlone()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    show();
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(table(), Qt::Key_Return);
    const ComposerDraft *draft = m_page->composer()->draft();
    QTRY_VERIFY(draft->estimate().planned > 0 && !draft->isCounting());
    m_page->runPrimary(); // what Ctrl+Enter of the window calls
    auto *sheet = m_page->findChild<SendSheet *>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    const auto *send = sheet->findChild<QPushButton *>(u"sendButton"_s);
    QCOMPARE(send->text(), u"Send to 54 people"_s);

    QTest::keyClick(sheet->focusWidget(), Qt::Key_Space);

    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::Sending);
    QTRY_COMPARE(m_shop->shell.activities.size(), 1);
    QVERIFY(m_woken > 0);
    QVERIFY(!m_page->isComposing());
}

void TestCampaignsPage::undoWithinTheHoldTakesTheSendBack()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    SendSheet *sheet = openSheet(u"Spring sale"_s);
    QVERIFY(sheet);
    sheet->accept();
    QTRY_COMPARE(m_shop->shell.activities.size(), 1);
    m_page->hide(); // another page is in front

    Q_EMIT m_shop->shell.activities.constFirst()->cancelRequested();

    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::Draft);
}

void TestCampaignsPage::aTimeInTheFutureIsScheduled()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    m_page->open(u"campaign/%1"_s.arg(m_shop->campaign(u"Spring sale"_s).id));
    ComposerDraft *draft = m_page->composer()->draft();
    QTRY_VERIFY(draft->isOpen());
    const UtcMs at = ShopWindow::kNow + 3 * 3'600'000;
    draft->setSendAt(at, u"Asia/Shanghai"_s);
    QTRY_VERIFY(draft->estimate().planned > 0 && !draft->isCounting());
    m_page->runPrimary();
    auto *sheet = m_page->findChild<SendSheet *>();
    QTRY_VERIFY(sheet->isReady());

    sheet->accept();

    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::Scheduled);
    QCOMPARE(m_shop->campaign(u"Spring sale"_s).scheduledAt, at);
    QTRY_VERIFY(!m_shop->shell.toasts.isEmpty());
    m_shop->shell.toasts.constLast().action();
    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::Draft);
}

void TestCampaignsPage::aDeletedDraftComesBackWithUndo()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    show();
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(rows(), 0);

    m_shop->shell.toasts.constLast().action();

    QCOMPARE(rows(), 1);
    m_page.reset();
    QCOMPARE(stateOf(u"Spring sale"_s), CampaignState::Draft);
}

void TestCampaignsPage::aCopyIsADraftOfItsOwn()
{
    addSending(u"Coffee week"_s);
    show();
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(stateOf(u"Copy of Coffee week"_s), CampaignState::Draft);
}

void TestCampaignsPage::stoppingAsksWithTheNumbers()
{
    addSending(u"Coffee week"_s);
    show();
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(button(u"Stop for good…"_s));
    button(u"Stop for good…"_s)->click();
    auto *sheet = m_page->findChild<StopSheet *>();
    QVERIFY(sheet);
    auto *really = sheet->findChild<QPushButton *>(u"stopButton"_s);
    QVERIFY(really->text().contains(u"54"));

    really->click();

    QTRY_COMPARE(stateOf(u"Coffee week"_s), CampaignState::Stopped);
}

void TestCampaignsPage::liveFiguresReachTheirRow()
{
    addSending(u"Coffee week"_s);
    show();
    QTRY_COMPARE(rows(), 1);
    LiveSnapshot snapshot;
    CampaignLive live;
    live.id = m_shop->campaign(u"Coffee week"_s).id;
    live.state = u"sending"_s;
    live.counts.add(MessageState::Delivered, 40);
    live.counts.add(MessageState::Ready, 14);
    snapshot.campaigns = { live };

    m_page->showLive(snapshot);

    const QModelIndex delivered = table()->model()->index(0, CampaignTableModel::DeliveredColumn);
    QCOMPARE(delivered.data().toString(), u"40"_s);
}

void TestCampaignsPage::theModelKeepsTheRules()
{
    CampaignTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CampaignRow row;
    row.campaign.id = 1;
    row.campaign.name = u"Spring"_s;
    model.setRows({ row, row }, u"UTC"_s, 0);
    model.setFilter(CampaignFilter::Drafts, u"spr"_s);
    model.setHidden(1, true);
    QCOMPARE(model.rowCount(), 0);
}

void TestCampaignsPage::everyFocusableWidgetHasAName()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    show();
    QTRY_COMPARE(rows(), 1);
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).trimmed().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestCampaignsPage)
#include "tst_CampaignsPage.moc"
