// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SampleShop.h"
#include "ui/live/DoubtCard.h"
#include "ui/live/LiveCard.h"
#include "ui/live/LivePage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestLivePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingSendingIsSaidWithAWayOn();
    void aSnapshotBecomesFiguresAndPace();
    void eachStateHasItsPillAndItsButtons_data();
    void eachStateHasItsPillAndItsButtons();
    void pausingReachesTheCampaign();
    void stoppingAsksFirstWithTheNumbers();
    void anEndedCampaignLeavesThePage();
    void aViewerSeesWhyTheButtonsRest();
    void textsInDoubtAreDecidedOneByOne();
    void pauseAllAsksTheProgram();
    void everyFocusableWidgetHasAName();

private:
    static CampaignLive campaign(const QString &state = u"sending"_s);
    void show(const QList<CampaignLive> &campaigns);
    LiveCard *card() const { return m_page->findChild<LiveCard *>(); }
    QString said() const { return textsOf<QLabel>(*m_page).join(u'\n'); }

    Theme m_theme;
    std::unique_ptr<SampleShop> m_shop;
    std::unique_ptr<SendingEngine> m_engine; // never started: the page gets what the test says
    std::unique_ptr<LivePage> m_page;
    UtcMs m_at = ShopWindow::kNow;
};

void TestLivePage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_shop = std::make_unique<SampleShop>();
}

void TestLivePage::init()
{
    Workspace &workspace = m_shop->workspace();
    workspace.setActor({ u"Mei"_s, u"owner"_s });
    m_shop->shell.opened.clear();
    m_engine = std::make_unique<SendingEngine>(workspace.databaseConfig(), workspace.cipher(), workspace.clock(),
                                               workspace.secrets());
    m_page = std::make_unique<LivePage>(workspace, *m_engine, m_shop->shell, nullptr);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->setVisible(true);
}

void TestLivePage::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

CampaignLive TestLivePage::campaign(const QString &state)
{
    CampaignLive live{ .id = 7, .name = u"Spring sale"_s, .state = state };
    live.counts.add(MessageState::Delivered, 3000);
    live.counts.add(MessageState::Accepted, 200);
    live.counts.add(MessageState::Undelivered, 14);
    live.counts.add(MessageState::Ready, 9170);
    live.counts.add(MessageState::InDoubt, 2);
    live.causes = { { u"not-in-service"_s, 9 }, { u"off-or-out-of-reach"_s, 5 } };
    live.ratePerSecond = 50;
    live.inFlight = 3;
    return live;
}

void TestLivePage::show(const QList<CampaignLive> &campaigns)
{
    m_at += 1000;
    LiveSnapshot snapshot;
    snapshot.at = m_at;
    snapshot.campaigns = campaigns;
    m_page->show(snapshot);
    QCoreApplication::processEvents(); // a layout shows a new child from the event loop
}

void TestLivePage::nothingSendingIsSaidWithAWayOn()
{
    show({});
    auto *empty = m_page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(!m_page->header()->primaryButton()->isEnabled());
    QPushButton *on = buttonWith(*empty, u"Open the campaigns"_s);
    QVERIFY(on);
    QTest::keyClick(on, Qt::Key_Space);
    QCOMPARE(m_shop->shell.opened.constLast().first, PageId::Campaigns);
}

void TestLivePage::aSnapshotBecomesFiguresAndPace()
{
    CampaignLive live = campaign();
    live.eta = ShopWindow::kNow + 183'000;
    show({ live });
    QVERIFY(!m_page->findChild<EmptyState *>()->isVisible());
    for (const QString &words :
         { u"3,214"_s, u"3,000"_s, u"200"_s, u"9,170"_s, u"3,216 of 12,386 · 50 a second"_s, u"done about 10:03"_s })
        QVERIFY2(said().contains(words), qPrintable(words + u" is missing in\n"_s + said()));
    live.counts.move(MessageState::Ready, MessageState::Delivered, 100);
    show({ live });
    QVERIFY(said().contains(u"9,070"_s));
    QCOMPARE(m_page->findChildren<LiveCard *>().size(), 1);
}

void TestLivePage::eachStateHasItsPillAndItsButtons_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("pill");
    QTest::addColumn<QString>("firstButton");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("sending") << u"sending"_s << u"Sending"_s << u"Pause"_s << u"a second"_s;
    QTest::newRow("paused") << u"paused"_s << u"Paused"_s << u"Resume"_s
                            << u"3 are already with the provider and will still arrive. 9,170 wait here."_s;
    QTest::newRow("halted") << u"halted"_s << u"Halted"_s << u"Resume"_s << u"Halted by a rule: too many failures"_s;
    QTest::newRow("stopped") << u"stopped"_s << u"Stopped"_s << QString() << u"3,214 of 12,386 handed over"_s;
    QTest::newRow("sent") << u"sent"_s << u"Sent"_s << QString() << u"handed over"_s;
}

void TestLivePage::eachStateHasItsPillAndItsButtons()
{
    QFETCH(QString, state);
    QFETCH(QString, pill);
    QFETCH(QString, firstButton);
    QFETCH(QString, sentence);
    CampaignLive live = campaign(state);
    live.reason = u"too many failures"_s;
    show({ live });
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_page->findChild<StatusPill *>());
    QCOMPARE(face->text(QAccessible::Name), pill);
    QVERIFY2(said().contains(sentence), qPrintable(said()));
    for (const QString &button : { u"Pause"_s, u"Resume"_s })
        QCOMPARE(buttonWith(*card(), button) != nullptr, button == firstButton);
    QCOMPARE(buttonWith(*card(), u"Stop…"_s) != nullptr, !firstButton.isEmpty());
    QVERIFY(buttonWith(*card(), u"Open the report"_s));
}

void TestLivePage::pausingReachesTheCampaign()
{
    show({ campaign() });
    const QSignalSpy paused(card(), &LiveCard::pauseRequested);
    QPushButton *pause = buttonWith(*card(), u"Pause"_s);
    QTest::keyClick(pause, Qt::Key_Space);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(paused.first().first().toString(), u"Spring sale"_s);
    // This campaign is not in the workspace, and the page says so instead of nothing.
    QTRY_VERIFY(said().contains(u"Spring sale\""_s));
}

void TestLivePage::stoppingAsksFirstWithTheNumbers()
{
    show({ campaign() });
    const QSignalSpy stopped(card(), &LiveCard::stopRequested);
    QTest::keyClick(buttonWith(*card(), u"Stop…"_s), Qt::Key_Space);
    QCOMPARE(stopped.size(), 0);
    QCoreApplication::processEvents();
    QVERIFY(said().contains(u"9,170 people will not receive it. 3,214 already did."_s));
    QPushButton *sure = buttonWith(*card(), u"Stop the campaign"_s);
    QVERIFY(sure);
    QTest::keyClick(sure, Qt::Key_Space);
    QCOMPARE(stopped.size(), 1);
}

void TestLivePage::anEndedCampaignLeavesThePage()
{
    show({ campaign() });
    QVERIFY(card());
    show({});
    QTRY_VERIFY(!card());
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
}

void TestLivePage::aViewerSeesWhyTheButtonsRest()
{
    m_shop->workspace().setActor({ u"Lin"_s, u"viewer"_s });
    m_page->retranslate();
    show({ campaign() });
    for (const QString &text : { u"Pause"_s, u"Stop…"_s }) {
        QPushButton *button = buttonWith(*card(), text);
        QVERIFY(button && !button->isEnabled());
        QCOMPARE(button->toolTip(), u"Marketers can do this."_s);
        QCOMPARE(button->accessibleDescription(), button->toolTip());
    }
    QVERIFY(!m_page->header()->primaryButton()->isEnabled());
    QVERIFY(!m_page->header()->primaryButton()->toolTip().isEmpty());
}

void TestLivePage::textsInDoubtAreDecidedOneByOne()
{
    DoubtCard card(ReportWords(QLocale(), QTimeZone("Asia/Shanghai")), nullptr);
    MessageRow row;
    row.id = 41;
    row.phone = u"+86 138 **** 0041"_s;
    row.gateway = u"Sandbox"_s;
    row.stateAt = ShopWindow::kNow;
    card.show(u"Spring sale"_s, { row }, 25);
    QWidget &shown = card;
    shown.show();
    QVERIFY(textsOf<QLabel>(card).join(u' ').contains(u"The first 1 of 25 are shown."_s));
    QVERIFY(textsOf<QLabel>(card).join(u' ').contains(u"since 25 Nov 2026 10:00 · Sandbox"_s));
    const QSignalSpy resolved(&card, &DoubtCard::resolved);
    QTest::keyClick(buttonWith(card, u"Leave it"_s), Qt::Key_Space);
    QCOMPARE(resolved.size(), 1);
    QCOMPARE(resolved.first().first().toLongLong(), 41);
    QCOMPARE(unnamedWidgets(card), QStringList());
}

void TestLivePage::pauseAllAsksTheProgram()
{
    show({ campaign() });
    const QSignalSpy asked(m_page.get(), &LivePage::pauseAllRequested);
    QTest::keyClick(m_page->header()->primaryButton(), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

void TestLivePage::everyFocusableWidgetHasAName()
{
    show({ campaign() });
    QCOMPARE(unnamedWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestLivePage)
#include "tst_LivePage.moc"
