// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Workflow.h"
#include "tests/ui/campaigns/ShopWindow.h"
#include "ui/campaigns/FilterChips.h"
#include "ui/review/ChangedText.h"
#include "ui/review/ReviewListModel.h"
#include "ui/review/ReviewPage.h"
#include "ui/review/TextChange.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingWaitsIsSaid();
    void ctrlEnterApproves();
    void requestingChangesNeedsAComment();
    void ownCampaignsAreShownAndCannotBeDecided();
    void whatChangedSinceTheApprovalStandsOut();
    void theBadgeCountsWhatWaitsForMe();
    void changesAreFoundByWholeWords_data();
    void changesAreFoundByWholeWords();
    void theModelKeepsTheRules();
    void everyFocusableWidgetHasAName();

private:
    void submit(const QString &name);
    void actAs(const QString &name, const QString &role) { m_shop->workspace().setActor({ name, role }); }
    void show();
    QListView *list() const { return m_page->findChild<QListView *>(); }
    QPushButton *approveButton() const { return m_page->header()->primaryButton(); }
    QPlainTextEdit *comment() const { return m_page->findChild<QPlainTextEdit *>(u"commentEdit"_s); }
    CampaignState stateOf(const QString &name) { return m_shop->campaign(name).state; }

    Theme m_theme;
    std::unique_ptr<ShopWindow> m_shop;
    std::unique_ptr<ReviewPage> m_page;
};

void TestReviewPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestReviewPage::init()
{
    m_shop = std::make_unique<ShopWindow>(20);
    m_shop->run([](Session &session) { return UserStore(session).add(u"Tom"_s, Role::Manager, {}); });
    m_page = std::make_unique<ReviewPage>(m_shop->workspace(), m_shop->shell);
    m_page->retranslate();
    m_page->resize(1072, 780);
}

void TestReviewPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

/// Mei, the owner, writes it and asks.
void TestReviewPage::submit(const QString &name)
{
    m_shop->addCampaign(name, m_shop->whole());
    m_shop->run([name](Session &session) { return Workflow(session).submit(name, u"For Friday"_s, {}); });
}

void TestReviewPage::show()
{
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestReviewPage::nothingWaitsIsSaid()
{
    show();
    QTRY_VERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!approveButton()->isVisible());
}

void TestReviewPage::ctrlEnterApproves()
{
    submit(u"Spring sale"_s);
    actAs(u"Tom"_s, u"manager"_s);
    show();
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTRY_VERIFY(approveButton()->isVisible() && approveButton()->isEnabled());

    m_page->runPrimary(); // what Ctrl+Enter of the window calls

    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::Approved);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
}

void TestReviewPage::requestingChangesNeedsAComment()
{
    submit(u"Spring sale"_s);
    actAs(u"Tom"_s, u"manager"_s);
    show();
    QTRY_VERIFY(approveButton()->isVisible() && approveButton()->isEnabled());
    const QList<QPushButton *> buttons = m_page->header()->findChildren<QPushButton *>();
    const auto request = std::find_if(buttons.cbegin(), buttons.cend(),
                                      [](const QPushButton *button) { return button->text() == u"Request changes"; });
    QVERIFY(request != buttons.cend());

    (*request)->click();
    QCOMPARE(stateOf(u"Spring sale"_s), CampaignState::InReview);
    QCOMPARE(m_page->focusWidget(), comment());

    QTest::keyClicks(comment(), u"Name the shop"_s);
    (*request)->click();
    QTRY_COMPARE(stateOf(u"Spring sale"_s), CampaignState::ChangesRequested);
}

void TestReviewPage::ownCampaignsAreShownAndCannotBeDecided()
{
    submit(u"Spring sale"_s);
    show(); // as Mei, who wrote it
    auto *chips = m_page->findChild<FilterChips *>();
    chips->setCurrent(int(ReviewItem::Place::Mine));
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTRY_VERIFY(approveButton()->isVisible());
    QVERIFY(!approveButton()->isEnabled());
    const auto messages = m_page->findChildren<InlineMessage *>();
    QVERIFY(std::any_of(messages.cbegin(), messages.cend(), [](const InlineMessage *message) {
        return message->isVisible() && message->text().contains(u"It waits for Tom");
    }));
}

void TestReviewPage::whatChangedSinceTheApprovalStandsOut()
{
    submit(u"Spring sale"_s);
    actAs(u"Tom"_s, u"manager"_s);
    m_shop->run([](Session &session) { return Workflow(session).approve(u"Spring sale"_s, {}); });
    actAs(u"Mei"_s, u"owner"_s);
    m_shop->run([](Session &session) {
        return TemplateStore(session).add(u"Weekend"_s, u"Take 50% off everything. Reply STOP to opt out"_s);
    });
    m_shop->run([](Session &session) {
        return CampaignStore(session).edit(u"Spring sale"_s, { .templateName = u"Weekend"_s });
    });
    m_shop->run([](Session &session) { return Workflow(session).submit(u"Spring sale"_s, {}, {}); });
    actAs(u"Tom"_s, u"manager"_s);
    show();

    const auto says = [this](QStringView words) {
        const auto texts = m_page->findChildren<ChangedText *>();
        return std::any_of(texts.cbegin(), texts.cend(), [words](const ChangedText *text) {
            return text->isVisible() && text->spokenText().contains(words);
        });
    };
    QTRY_VERIFY(says(u"Take 30% off"));
    QVERIFY(says(u"Take 50% off"));
}

void TestReviewPage::theBadgeCountsWhatWaitsForMe()
{
    submit(u"Spring sale"_s);
    submit(u"Brunch"_s);
    actAs(u"Tom"_s, u"manager"_s);
    show();
    QTRY_COMPARE(m_shop->shell.badge, 2);
}

void TestReviewPage::changesAreFoundByWholeWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("added");

    QTest::newRow("a number") << u"Take 20% off"_s << u"Take 30% off"_s << u"20"_s << u"30"_s;
    QTest::newRow("words at the end") << u"Come by"_s << u"Come by today"_s << u""_s << u" today"_s;
    QTest::newRow("words gone from the middle") << u"Come by today, Tom"_s << u"Come by, Tom"_s << u" today"_s << u""_s;
    QTest::newRow("Han characters alone") << u"全场八折"_s << u"全场七折"_s << u"八"_s << u"七"_s;
    QTest::newRow("nothing") << u"Same"_s << u"Same"_s << u""_s << u""_s;
    QTest::newRow("everything") << u"abc"_s << u"xyz"_s << u"abc"_s << u"xyz"_s;
}

void TestReviewPage::changesAreFoundByWholeWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, gone);
    QFETCH(QString, added);

    const TextChange change = textChange(before, after);

    QCOMPARE(before.mid(change.start, change.beforeLength), gone);
    QCOMPARE(after.mid(change.start, change.afterLength), added);
    QCOMPARE(change.isNone(), before == after);
}

void TestReviewPage::theModelKeepsTheRules()
{
    ReviewListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ReviewItem item;
    item.campaign.id = 7;
    item.place = ReviewItem::Place::Decided;
    model.setItems({ item }, 0);
    QCOMPARE(model.rowCount(), 0);
    model.setPlace(ReviewItem::Place::Decided);
    QCOMPARE(model.indexOf(7), 0);
}

void TestReviewPage::everyFocusableWidgetHasAName()
{
    submit(u"Spring sale"_s);
    actAs(u"Tom"_s, u"manager"_s);
    show();
    QTRY_VERIFY(approveButton()->isVisible() && approveButton()->isEnabled());
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).trimmed().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestReviewPage)
#include "tst_ReviewPage.moc"
