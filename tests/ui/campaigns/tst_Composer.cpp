// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Workflow.h"
#include "tests/ui/campaigns/ShopWindow.h"
#include "ui/campaigns/ChecksPanel.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/MessagePane.h"
#include "ui/campaigns/WhenPicker.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PhonePreview.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aNewDraftSaysWhatIsMissing();
    void pressingSendWithProblemsMovesToTheFirstOne();
    void typingIsSavedByItselfAndFoundAgain();
    void leavingMakesTheTextARevision();
    void aDraftThatNobodyTouchedLeavesNothing();
    void aSharedTemplateIsNotChangedByACampaign();
    void theCountIsOfTheRealPeople();
    void thePhoneShowsTheLongestAndOthers();
    void oneActionAddsTheFallback();
    void aSecondUserMeansAReview();
    void whatIsInReviewIsLockedUntilTheUserWantsIt();
    void aTimeThatTheClocksSkipIsRefused();
    void narrowWindowsFold();
    void everyFocusableWidgetHasAName();

private:
    MessagePane *pane() const { return m_composer->findChild<MessagePane *>(); }
    ChecksPanel *checks() const { return m_composer->findChild<ChecksPanel *>(); }
    QPushButton *primary() const { return m_composer->findChild<QPushButton *>(u"composerPrimary"_s); }
    CheckLevel levelOf(CheckTopic topic) const;
    void choose(const QString &combo, const QString &text);
    void openWhole(const QString &name);
    void addUser();
    bool isCounted() const { return m_composer->draft()->estimate().planned > 0 && !m_composer->draft()->isCounting(); }

    Theme m_theme;
    std::unique_ptr<ShopWindow> m_shop;
    std::unique_ptr<Composer> m_composer;
};

void TestComposer::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestComposer::init()
{
    m_shop = std::make_unique<ShopWindow>();
    m_composer = std::make_unique<Composer>(m_shop->workspace());
    m_composer->resize(1024, 720);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

void TestComposer::cleanup()
{
    m_composer.reset();
    m_shop.reset();
}

CheckLevel TestComposer::levelOf(CheckTopic topic) const
{
    for (const Check &check : checks()->checks()) {
        if (check.topic == topic)
            return check.level;
    }
    return CheckLevel::Pass;
}

void TestComposer::choose(const QString &combo, const QString &text)
{
    auto *choice = m_composer->findChild<QComboBox *>(combo);
    const int row = choice->findText(text);
    QVERIFY2(row >= 0, qPrintable(text));
    choice->setCurrentIndex(row);
    Q_EMIT choice->activated(row);
}

void TestComposer::openWhole(const QString &name)
{
    const Campaign campaign = m_shop->addCampaign(name, m_shop->whole());
    m_composer->open(campaign.id);
    QTRY_VERIFY(isCounted());
    QTRY_VERIFY(m_composer->draft()->survey().people > 0);
}

void TestComposer::addUser()
{
    m_shop->run([](Session &session) { return UserStore(session).add(u"Tom"_s, Role::Manager, {}); });
}

void TestComposer::aNewDraftSaysWhatIsMissing()
{
    m_composer->create();
    QTRY_VERIFY(m_composer->draft()->isOpen());
    QTRY_COMPARE(levelOf(CheckTopic::People), CheckLevel::Problem);
    QCOMPARE(levelOf(CheckTopic::Text), CheckLevel::Problem);
    QCOMPARE(levelOf(CheckTopic::Account), CheckLevel::Pass); // the only one there is
    QVERIFY(pane()->editor()->hasFocus());

    QTest::keyClicks(pane()->editor(), u"Sale today. Reply STOP to opt out"_s);
    choose(u"peopleChoice"_s, u"VIP (60)"_s);

    QTRY_VERIFY(isCounted());
    QTRY_COMPARE(countOf(checks()->checks(), CheckLevel::Problem), 0);
    QVERIFY(primary()->text().contains(u"54"));
}

void TestComposer::pressingSendWithProblemsMovesToTheFirstOne()
{
    m_composer->create();
    QTRY_VERIFY(primary()->isEnabled());
    QTRY_COMPARE(levelOf(CheckTopic::People), CheckLevel::Problem);
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QSignalSpy announced(m_composer.get(), &Composer::announced);

    primary()->click();

    QCOMPARE(sent.count(), 0);
    QCOMPARE(announced.count(), 1);
    QVERIFY(checks()->isAncestorOf(m_composer->focusWidget()));
}

void TestComposer::typingIsSavedByItselfAndFoundAgain()
{
    openWhole(u"Spring sale"_s);
    const qint64 id = m_composer->draft()->campaign().id;
    QSignalSpy saved(m_composer->draft(), &ComposerDraft::saved);
    QTest::keyClicks(pane()->editor(), u" Bring a friend"_s);
    QVERIFY(saved.wait(3000));

    // as after a crash: another window over the same workspace, the first one never closed
    Composer second(m_shop->workspace());
    second.open(id);
    QTRY_VERIFY(second.draft()->text().endsWith(u"Bring a friend"));
}

void TestComposer::leavingMakesTheTextARevision()
{
    openWhole(u"Spring sale"_s);
    QTest::keyClicks(pane()->editor(), u" Bring a friend"_s);
    m_composer->close();

    QTRY_COMPARE(m_shop->campaign(u"Spring sale"_s).templateName, u"Spring sale"_s);
    const auto text = m_shop->workspace()
                          .read([](Session &session) { return TemplateStore(session).find(u"Spring sale"_s); })
                          .result();
    QVERIFY(text->body.endsWith(u"Bring a friend"));
}

void TestComposer::aDraftThatNobodyTouchedLeavesNothing()
{
    const auto count = [this] {
        return m_shop->workspace()
            .read([](Session &session) { return CampaignStore(session).list(); })
            .result()
            ->size();
    };
    m_composer->create();
    QTRY_VERIFY(m_composer->draft()->isOpen());
    QCOMPARE(count(), 1);
    m_composer->close();
    QTRY_COMPARE(count(), 0);
}

void TestComposer::aSharedTemplateIsNotChangedByACampaign()
{
    openWhole(u"Spring sale"_s);
    QTest::keyClicks(pane()->editor(), u" Bring a friend"_s);
    m_composer->close();
    QTRY_COMPARE(m_shop->campaign(u"Spring sale"_s).templateName, u"Spring sale"_s);

    const auto shared = m_shop->workspace()
                            .read([](Session &session) { return TemplateStore(session).find(u"VIP early access"_s); })
                            .result();
    QCOMPARE(shared->revision, 1);
}

void TestComposer::theCountIsOfTheRealPeople()
{
    openWhole(u"Spring sale"_s);
    const PlanSummary &estimate = m_composer->draft()->estimate();
    QCOMPARE(estimate.planned, 54);
    QCOMPARE(estimate.excluded[Exclusion::NoConsent], 6);

    pane()->editor()->setFocus();
    pane()->editor()->selectAll();
    QTest::keyClicks(pane()->editor(), u"Sale {{name|there}}. Reply STOP to opt out"_s);
    QTRY_COMPARE(m_composer->draft()->estimate().histogram.value(1), 54);
    QVERIFY(m_composer->draft()->estimate().price.has_value());
}

void TestComposer::thePhoneShowsTheLongestAndOthers()
{
    openWhole(u"Spring sale"_s);
    auto *phone = m_composer->findChild<PhonePreview *>();
    QTRY_VERIFY(phone->spokenText().contains(u"Alexandria"));
    auto *choice = m_composer->findChild<QComboBox *>(u"previewAs"_s);
    QVERIFY(choice->currentText().contains(u"Alexandria"));

    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_VERIFY(!phone->spokenText().contains(u"Alexandria"));
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_VERIFY(phone->spokenText().contains(u"Hi there"));
}

void TestComposer::oneActionAddsTheFallback()
{
    openWhole(u"Spring sale"_s);
    pane()->editor()->selectAll();
    QTest::keyClicks(pane()->editor(), u"Hi {{first_name}}, sale today. Reply STOP to opt out"_s);
    QTRY_COMPARE(levelOf(CheckTopic::Fields), CheckLevel::Problem);
    QTRY_VERIFY(!m_composer->draft()->gaps().isEmpty());

    primary()->click();
    QTest::keyClick(m_composer->focusWidget(), Qt::Key_Space);
    auto *fallback = m_composer->findChild<QLineEdit *>(u"fallbackEdit"_s);
    QTRY_COMPARE(m_composer->focusWidget(), fallback);
    QTest::keyClicks(fallback, u"there"_s);
    QTest::keyClick(fallback, Qt::Key_Return);

    QVERIFY(pane()->text().contains(u"{{first_name|there}}"));
    QTRY_COMPARE(levelOf(CheckTopic::Fields), CheckLevel::Pass);
}

void TestComposer::aSecondUserMeansAReview()
{
    addUser();
    openWhole(u"Spring sale"_s);
    QTRY_COMPARE(m_composer->draft()->choices().users, 2);
    QSignalSpy review(m_composer.get(), &Composer::reviewRequested);

    primary()->click();

    QCOMPARE(review.count(), 1);
    QCOMPARE(primary()->text(), u"Send for review"_s);
}

void TestComposer::whatIsInReviewIsLockedUntilTheUserWantsIt()
{
    addUser();
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    m_shop->run([](Session &session) { return Workflow(session).submit(u"Spring sale"_s, {}, {}); });
    m_composer->open(m_shop->campaign(u"Spring sale"_s).id);
    QTRY_VERIFY(pane()->editor()->isReadOnly());
    QVERIFY(!primary()->isEnabled());

    auto *message = m_composer->findChild<InlineMessage *>();
    QTRY_VERIFY(message->isVisible());
    message->findChildren<QPushButton *>().constLast()->click();

    QVERIFY(!pane()->editor()->isReadOnly());
    QTest::keyClicks(pane()->editor(), u" now"_s);
    m_composer->close();
    QTRY_COMPARE(m_shop->campaign(u"Spring sale"_s).state, CampaignState::Draft);
}

void TestComposer::aTimeThatTheClocksSkipIsRefused()
{
    WhenPicker picker;
    picker.setWhen(ShopWindow::kNow + 86'400'000, u"America/New_York"_s, ShopWindow::kNow);
    QSignalSpy changed(&picker, &WhenPicker::whenChanged);
    auto *time = picker.findChild<QDateTimeEdit *>();

    time->setDateTime(QDateTime(QDate(2027, 3, 14), QTime(2, 30), Qt::UTC));
    QCOMPARE(changed.count(), 0);
    const auto labels = picker.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(u"03:30"); }));

    time->setDateTime(QDateTime(QDate(2027, 3, 14), QTime(3, 30), Qt::UTC));
    QCOMPARE(changed.count(), 1);
}

void TestComposer::narrowWindowsFold()
{
    openWhole(u"Spring sale"_s);
    QVERIFY(checks()->isVisible());
    m_composer->resize(768, 560);
    QTRY_VERIFY(m_composer->findChild<QTabWidget *>()->isVisible());
    QVERIFY(pane()->editor()->width() >= 300);
    m_composer->resize(1024, 720);
    QTRY_VERIFY(checks()->isVisible());
    QVERIFY(!m_composer->findChild<QTabWidget *>()->isVisible());
}

void TestComposer::everyFocusableWidgetHasAName()
{
    openWhole(u"Spring sale"_s);
    const QList<QWidget *> widgets = m_composer->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            face && !face->text(QAccessible::Name).trimmed().isEmpty(),
            qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(TestComposer)
#include "tst_Composer.moc"
