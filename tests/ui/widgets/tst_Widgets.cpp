// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Translations.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/ActivityStrip.h"
#include "ui/widgets/BarList.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FunnelChart.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/NiceScale.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PhonePreview.h"
#include "ui/widgets/SegmentMeter.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TimeSeriesChart.h"
#include "ui/widgets/ToastHost.h"

#include <QAccessible>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace carillon::ui;

namespace {

QString spoken(QWidget *widget, QAccessible::Text kind)
{
    return QAccessible::queryAccessibleInterface(widget)->text(kind);
}

QPushButton *buttonNamed(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

int shownLines(const ActivityStrip &strip)
{
    const auto bars = strip.findChildren<QProgressBar *>();
    return int(std::count_if(bars.begin(), bars.end(), [](const QProgressBar *bar) { return bar->isVisible(); }));
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeterSpeaksItsSentence();
    void thePhoneSpeaksTheMessage();
    void thePhoneGrowsWithItsText();
    void thePhoneMarksWherePartsBegin();
    void aPillSpeaksItsWord();
    void chartsSpeakTheirNumbers();
    void aToastRunsItsActionOnceAndGoes();
    void aToastWaitsWhileItHasTheFocus();
    void aToastIsRemembered();
    void aMessageShowsItsActionsAndForgetsThem();
    void aMessageCanBeClosedUnlessItBlocks();
    void aMessageClosesUpWhenItsWordGetsShorter();
    void theStripShowsTheNewestThreeJobs();
    void theStripForgetsJobsThatFinishOrVanish();
    void thePauseButtonAsksAndFollows();
    void escapeClearsTheSearchThenLeavesIt();
    void aTableAlwaysHasACurrentRow();
    void enterOpensTheCurrentRow();
    void anEmptyStateOffersOnlyWhatItWasGiven();
    void scalesEndAboveTheHighestValue_data();
    void scalesEndAboveTheHighestValue();
    void compactNumbersFollowTheLanguage();
    void aChartSurvivesNoPointsAndManyUpdates();
};

void TestWidgets::theMeterSpeaksItsSentence()
{
    SegmentMeter meter;
    meter.setParts(3, 32, 67, SegmentMeter::Fill::Surprise);
    meter.setSentence(u"3 parts, Unicode, 35 left"_s);

    QCOMPARE(spoken(&meter, QAccessible::Value), u"3 parts, Unicode, 35 left"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&meter)->role(), QAccessible::ProgressBar);
}

void TestWidgets::thePhoneSpeaksTheMessage()
{
    PhonePreview phone;
    phone.setPlaceholder(u"Nothing yet"_s);
    QCOMPARE(spoken(&phone, QAccessible::Name), u"Nothing yet"_s);

    phone.setMessage(u"Hi Mei"_s, {});
    phone.setCaption(u"billed as 1"_s);

    QCOMPARE(spoken(&phone, QAccessible::Name), u"Hi Mei"_s);
    QCOMPARE(spoken(&phone, QAccessible::Description), u"billed as 1"_s);
}

void TestWidgets::thePhoneGrowsWithItsText()
{
    PhonePreview phone;
    phone.resize(260, 480);
    phone.setMessage(u"short"_s, {});
    const int before = phone.minimumSizeHint().height();

    phone.setMessage(u"many words "_s.repeated(60), {});

    QCOMPARE_GT(phone.minimumSizeHint().height(), before);
}

void TestWidgets::thePhoneMarksWherePartsBegin()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    PhonePreview phone;
    phone.resize(260, 480);
    phone.setMessage(u"one two three four\nfive six"_s, {});
    const QImage plain = phone.grab().toImage();

    phone.setMessage(u"one two three four\nfive six"_s, { 8, 21 });

    QVERIFY(phone.grab().toImage() != plain);
}

void TestWidgets::aPillSpeaksItsWord()
{
    StatusPill pill;
    pill.setState(CampaignPill::Paused);

    QCOMPARE(spoken(&pill, QAccessible::Name), u"Paused"_s);
    QVERIFY(pill.sizeHint().width() > 40);
}

void TestWidgets::chartsSpeakTheirNumbers()
{
    QLocale::setDefault(QLocale(u"en"_s));
    FunnelChart funnel;
    funnel.setSteps({ { u"Queued"_s, 12480 }, { u"Delivered"_s, 12118 } });
    QCOMPARE(spoken(&funnel, QAccessible::Name), u"Queued: 12,480, 100.0 %; Delivered: 12,118, 97.1 %"_s);

    funnel.setSteps({ { u"Queued"_s, 30 }, { u"Delivered"_s, 20 } });
    QVERIFY2(spoken(&funnel, QAccessible::Name).contains(u"67 %"_s), "decimals of a small sample are noise");

    BarList bars;
    bars.setRows({ { u"landline"_s, 3, u"3"_s } });
    QCOMPARE(spoken(&bars, QAccessible::Name), u"landline: 3"_s);
}

void TestWidgets::aToastRunsItsActionOnceAndGoes()
{
    QWidget page;
    page.resize(800, 600);
    ToastHost host(&page);
    page.show();
    int undone = 0;
    host.showToast({ u"3 contacts deleted"_s, u"Undo"_s, [&] { ++undone; } });
    QVERIFY(host.isVisible());
    QVERIFY(page.rect().contains(host.geometry()));

    QPushButton *undo = buttonNamed(host, u"Undo"_s);
    undo->click();
    undo->click();

    QCOMPARE(undone, 1);
    QVERIFY(host.isHidden());
}

void TestWidgets::aToastWaitsWhileItHasTheFocus()
{
    QWidget page;
    page.resize(800, 600);
    QLineEdit elsewhere(&page);
    ToastHost host(&page);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    host.showToast({ u"Saved"_s, u"Undo"_s, [] {} });
    QVERIFY(host.isWaiting());

    buttonNamed(host, u"Undo"_s)->setFocus();
    QTRY_VERIFY(!host.isWaiting());

    elsewhere.setFocus();
    QTRY_VERIFY(host.isWaiting());
}

void TestWidgets::aToastIsRemembered()
{
    QWidget page;
    ToastHost host(&page);
    host.showToast({ u"first"_s });
    host.showToast({ u"second"_s });

    QCOMPARE(host.history().size(), 2);
    QCOMPARE(host.history().first().text, u"second"_s);
}

void TestWidgets::aMessageShowsItsActionsAndForgetsThem()
{
    InlineMessage message;
    int run = 0;
    message.showMessage(Tone::Warning, u"22:00 is outside your sending hours."_s);
    message.addAction(u"Move"_s, [&] { ++run; })->click();
    QCOMPARE(run, 1);
    QCOMPARE(spoken(&message, QAccessible::Name), u"Warning"_s);
    QCOMPARE(spoken(&message, QAccessible::Description), u"22:00 is outside your sending hours."_s);

    message.showMessage(Tone::Info, u"Moved."_s);

    QTRY_COMPARE(buttonNamed(message, u"Move"_s), nullptr);
}

void TestWidgets::aMessageCanBeClosedUnlessItBlocks()
{
    QWidget page;
    InlineMessage message(&page);
    page.show();
    message.showMessage(Tone::Error, u"x"_s);
    auto *close = message.findChild<QAbstractButton *>();
    QVERIFY(close->isVisible());

    message.setClosable(false);
    QVERIFY(!close->isVisible());

    message.setClosable(true);
    QSignalSpy closed(&message, &InlineMessage::closed);
    close->click();
    QCOMPARE(closed.count(), 1);
    QVERIFY(message.isHidden());
}

void TestWidgets::aMessageClosesUpWhenItsWordGetsShorter()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    Translations translations;
    translations.setLanguage(u"en"_s);
    connect(&translations, &Translations::changed, &theme, [&] { theme.setLanguage(translations.locale()); });
    QWidget page;
    page.resize(400, 200);
    auto *column = new QVBoxLayout(&page);
    InlineMessage message;
    column->addWidget(&message);
    page.show();
    message.showMessage(Tone::Warning, u"22:00 is outside your sending hours, and so is 23:00, for 2,264 people."_s);
    message.addAction(u"Move"_s, [] {});
    QCoreApplication::processEvents();
    auto *word = message.findChildren<TextLabel *>().first();
    const int before = word->width();

    translations.setLanguage(u"zh_CN"_s);

    QTRY_COMPARE(word->text(), u"警告"_s);
    QTRY_COMPARE_LT(word->width(), before);
    QTRY_COMPARE(word->width(), word->sizeHint().width());
    translations.setLanguage(u"en"_s);
}

void TestWidgets::theStripShowsTheNewestThreeJobs()
{
    ActivityStrip strip;
    QVERIFY(strip.isHidden());
    std::vector<std::unique_ptr<Activity>> jobs;
    for (int i = 0; i < 5; ++i) {
        jobs.push_back(std::make_unique<Activity>(u"job %1"_s.arg(i)));
        strip.add(jobs.back().get());
    }
    strip.show();

    QCOMPARE(strip.count(), 5);
    QCOMPARE(shownLines(strip), ActivityStrip::kMostLines);
}

void TestWidgets::theStripForgetsJobsThatFinishOrVanish()
{
    ActivityStrip strip;
    Activity first(u"first"_s);
    auto second = std::make_unique<Activity>(u"second"_s);
    strip.add(&first);
    strip.add(second.get());

    first.finish();
    QCOMPARE(strip.count(), 1);

    second.reset();
    QCOMPARE(strip.count(), 0);
    QVERIFY(strip.isHidden());
}

void TestWidgets::thePauseButtonAsksAndFollows()
{
    ActivityStrip strip;
    Activity job(u"Sending"_s);
    job.setAbilities(true, false, false);
    strip.add(&job);
    QSignalSpy paused(&job, &Activity::pauseRequested);
    QSignalSpy resumed(&job, &Activity::resumeRequested);

    QPushButton *button = buttonNamed(strip, u"Pause"_s);
    button->click();
    QCOMPARE(paused.count(), 1);

    job.setPaused(true);
    QCOMPARE(button->text(), u"Resume"_s);
    button->click();
    QCOMPARE(resumed.count(), 1);
}

void TestWidgets::escapeClearsTheSearchThenLeavesIt()
{
    QWidget page;
    QLineEdit other(&page);
    PageHeader header(&page);
    header.setSearchPlaceholder(u"Filter"_s);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QLineEdit *field = header.searchField();
    field->setFocus();
    QTest::keyClicks(field, u"mei"_s);

    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QVERIFY(field->hasFocus());

    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->hasFocus());
}

void TestWidgets::aTableAlwaysHasACurrentRow()
{
    BigTableView view;
    QStandardItemModel model(0, 2);
    view.setModel(&model);
    QVERIFY(!view.currentIndex().isValid());

    model.appendRow({ new QStandardItem(u"a"_s), new QStandardItem(u"b"_s) });
    QVERIFY(view.currentIndex().isValid());
    QVERIFY2(view.selectionModel()->selectedRows().isEmpty(), "current is not selected");

    model.clear();
    model.appendRow(new QStandardItem(u"c"_s));
    QVERIFY(view.currentIndex().isValid());
}

void TestWidgets::enterOpensTheCurrentRow()
{
    BigTableView view;
    QStandardItemModel model(3, 1);
    view.setModel(&model);
    view.setCurrentIndex(model.index(2, 0));
    QSignalSpy opened(&view, &BigTableView::rowOpened);

    QTest::keyClick(&view, Qt::Key_Return);

    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toModelIndex().row(), 2);
}

void TestWidgets::anEmptyStateOffersOnlyWhatItWasGiven()
{
    EmptyState state;
    state.setSentence(u"Nothing waits for you."_s);
    state.show();
    const auto buttons = state.findChildren<QPushButton *>();
    QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](const QPushButton *b) { return b->isVisible(); }));

    state.setPrimaryText(u"Import…"_s);
    QSignalSpy pressed(&state, &EmptyState::primaryTriggered);
    buttonNamed(state, u"Import…"_s)->click();
    QCOMPARE(pressed.count(), 1);
}

void TestWidgets::scalesEndAboveTheHighestValue_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("top");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << 0.0 << 1.0 << 1;
    QTest::newRow("one") << 1.0 << 1.0 << 2;
    QTest::newRow("round already") << 80000.0 << 80000.0 << 4;
    QTest::newRow("just above") << 80001.0 << 100000.0 << 2;
    QTest::newRow("per cent") << 0.97 << 1.0 << 2;
}

void TestWidgets::scalesEndAboveTheHighestValue()
{
    QFETCH(double, highest);
    QFETCH(double, top);
    QFETCH(int, steps);
    const NiceScale scale = NiceScale::upTo(highest);

    QCOMPARE(scale.top(), top);
    QCOMPARE(scale.steps, steps);
}

void TestWidgets::compactNumbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(u"en"_s));
    QCOMPARE(compactNumber(950), u"950"_s);
    QCOMPARE(compactNumber(12400), u"12.4k"_s);
    QCOMPARE(compactNumber(3100000), u"3.1M"_s);

    QLocale::setDefault(QLocale(u"zh_CN"_s));
    QCOMPARE(compactNumber(12400), u"1.2万"_s);
    QCOMPARE(compactNumber(120000000), u"1.2亿"_s);
    QLocale::setDefault(QLocale(u"en"_s));
}

void TestWidgets::aChartSurvivesNoPointsAndManyUpdates()
{
    TimeSeriesChart chart;
    chart.resize(480, 240);
    chart.setEmptyText(u"Needs at least 100 deliveries; 34 so far."_s);
    chart.setFinding(u"97 % delivered"_s);
    chart.show();
    QVERIFY(!chart.grab().isNull());

    for (int run = 0; run < 5; ++run) {
        chart.setLines({ { Series::Delivered, u"Delivered"_s, { { 0, 1.0 + run }, { 1, 2 } } } });
        chart.setTimeTicks({ { 0, u"1 Mar"_s }, { 1, u"2 Mar"_s } });
        chart.setThreshold(TimeSeriesChart::Threshold{ 1.5, u"limit"_s });
        QVERIFY(!chart.grab().isNull());
    }
    chart.setLines({});
    QVERIFY(!chart.grab().isNull());
    QCOMPARE(spoken(&chart, QAccessible::Name), u"97 % delivered"_s);
}

QTEST_MAIN(TestWidgets)
#include "tst_Widgets.moc"
