// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is for, from the first account to the report, in the real window, with the keyboard, against a
// provider in a process of its own. The provider's log is the judge.
#include "app/desktop/OpenedWorkspace.h"
#include "core/campaigns/CampaignStore.h"
#include "core/contacts/GroupStore.h"
#include "tests/ui/SampleShop.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/SendSheet.h"
#include "ui/contacts/ImportWizard.h"
#include "ui/live/LiveCard.h"
#include "ui/reports/ReportsPage.h"
#include "ui/shell/Page.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FunnelChart.h"
#include "ui/widgets/SegmentMeter.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs as the machine's clock does, from 2026-11-25T19:00:00Z on: a Wednesday, by day from Hawaii to New York.
class DaytimeClock final : public Clock
{
public:
    UtcMs now() const override { return m_system.now() + m_ahead; }
    std::chrono::nanoseconds steady() const override { return m_system.steady(); }

private:
    static constexpr UtcMs kStart = 1'795'633'200'000;
    SystemClock m_system;
    UtcMs m_ahead = kStart - m_system.now();
};

} // namespace

class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aShopSendsItsFirstCampaignByKeyboard();

private:
    void addAccount();
    void importCustomers();
    void writeCampaign();
    void confirmSending();
    void watchItGoOut();
    void exportReport();
    void everybodyGotItOnce();

    void startProvider();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier);
    void pressNext(ImportWizard *wizard);
    void choose(QComboBox *box, const QString &start);
    template <typename T> T *find(const QString &name = {}) { return m_opened->window().findChild<T *>(name); }
    QString said() { return textsOf<QLabel>(m_opened->window()).join(u'\n'); }
    QList<Campaign> campaigns();
    QList<QJsonObject> log() const;

    QTemporaryDir m_dir;
    DaytimeClock m_clock;
    QProcess m_provider;
    QString m_endpoint;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<OpenedWorkspace> m_opened;
    qint64 m_planned = 0;
};

void TestMainJob::initTestCase()
{
    qputenv("CARILLON_CONFIG_DIR", m_dir.filePath(u"config"_s).toUtf8());
    qputenv("CARILLON_DATA_DIR", m_dir.filePath(u"data"_s).toUtf8());
    qputenv("CARILLON_KEYCHAIN", "off");
    QLocale::setDefault(QLocale(QLocale::English));
    startProvider();
    m_settings = std::make_unique<QSettings>(m_dir.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_memory = std::make_unique<WindowMemory>(*m_settings);
    m_theme = std::make_unique<Theme>();
    m_translations = std::make_unique<Translations>();
    m_translations->setLanguage(u"en"_s);
    auto made = Workspace::create(
        { m_dir.filePath(u"shop.carillon"_s), u"Harbor Coffee"_s, u"Mei"_s, u"US"_s, u"America/New_York"_s }, {},
        m_clock);
    QVERIFY(made);
    m_opened = std::make_unique<OpenedWorkspace>(std::move(*made),
                                                 OpenedWorkspace::Surroundings{ *m_theme, *m_translations, *m_memory });
    m_opened->window().resize(1280, 840);
    m_opened->show();
    m_opened->window().activateWindow(); // a display without a window manager waits to be told
    QVERIFY(QTest::qWaitForWindowActive(&m_opened->window()));
}

void TestMainJob::cleanupTestCase()
{
    m_opened.reset();
    m_provider.closeWriteChannel(); // that ends it
    QVERIFY(m_provider.waitForFinished(5000));
}

void TestMainJob::startProvider()
{
    m_provider.start(QStringLiteral(CARILLON_CTL),
                     { u"sandbox"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--log"_s, m_dir.filePath(u"sent.ndjson"_s),
                       u"--until-stdin-ends"_s, u"--json"_s });
    QTRY_VERIFY_WITH_TIMEOUT(m_provider.canReadLine(), 10'000);
    m_endpoint = QJsonDocument::fromJson(m_provider.readLine()).object().value(u"listening"_s).toString();
    QVERIFY(m_endpoint.startsWith(u"http://127.0.0.1:"_s));
}

void TestMainJob::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_opened->window(), key, modifiers);
}

/// With the arrow keys, as far down as it takes.
void TestMainJob::choose(QComboBox *box, const QString &start)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && !box->currentText().startsWith(start); ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QVERIFY2(box->currentText().startsWith(start), qPrintable(box->currentText()));
}

QList<Campaign> TestMainJob::campaigns()
{
    return *m_opened->workspace()
                .read([](carillon::Session &session) { return CampaignStore(session).list(); })
                .result();
}

QList<QJsonObject> TestMainJob::log() const
{
    QFile file(m_dir.filePath(u"sent.ndjson"_s));
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

void TestMainJob::aShopSendsItsFirstCampaignByKeyboard()
{
    for (const auto step : { &TestMainJob::addAccount, &TestMainJob::importCustomers, &TestMainJob::writeCampaign,
                             &TestMainJob::confirmSending, &TestMainJob::watchItGoOut, &TestMainJob::exportReport,
                             &TestMainJob::everybodyGotItOnce })
    {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMainJob::addAccount()
{
    press(Qt::Key_Comma);
    m_opened->window().openPage(PageId::Settings, u"accounts/new"_s);
    QTRY_VERIFY(find<QLineEdit>(u"accountNameEdit"_s) && find<QLineEdit>(u"accountNameEdit"_s)->isVisible());
    auto *box = find<QComboBox>(u"protocolBox"_s);
    choose(box, box->itemText(box->findData(u"sandbox"_s)));
    QTest::keyClicks(find<QLineEdit>(u"accountNameEdit"_s), u"Main"_s);
    QTest::keyClicks(find<QLineEdit>(u"endpoint"_s), m_endpoint);
    QTest::keyClicks(find<QLineEdit>(u"price"_s), u"0.01"_s);
    QTest::keyClicks(find<QLineEdit>(u"currency"_s), u"USD"_s);
    QPushButton *add = buttonWith(m_opened->window(), u"Add the account"_s);
    QVERIFY(add);
    QTest::keyClick(add, Qt::Key_Space);
    QTRY_VERIFY2(said().contains(u"Main"_s) && !find<QLineEdit>(u"accountNameEdit"_s)->isEnabled(), qPrintable(said()));
}

void TestMainJob::pressNext(ImportWizard *wizard)
{
    const int before = wizard->currentStep();
    QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<QPushButton *>(u"nextButton"_s)->isEnabled(), 5000);
    QTest::keyClick(wizard, Qt::Key_Return);
    QTRY_COMPARE(wizard->currentStep(), before + 1);
}

void TestMainJob::importCustomers()
{
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<ImportWizard>());
    auto *wizard = find<ImportWizard>();
    wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    auto *file = wizard->findChild<QLineEdit *>(u"importFileEdit"_s);
    QTRY_VERIFY2(file->hasFocus(), "the wizard begins in the field for the file");
    QTest::keyClicks(file, QStringLiteral(CARILLON_TEST_DATA "/samples/shop-customers.csv"));
    QTest::keyClick(file, Qt::Key_Tab);
    for (int step = 0; step < 3 && !QTest::currentTestFailed(); ++step) // columns, consent from its column, check
        pressNext(wizard);
    auto *next = wizard->findChild<QPushButton *>(u"nextButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(next->text(), u"&Import 1,419 people"_s, 20'000); // expected.json: python-phonenumbers
    auto *group = wizard->findChild<QComboBox *>(u"importGroupBox"_s);
    QTest::keyClicks(group, u"Shop"_s);
    QSignalSpy imported(wizard, &ImportWizard::imported);
    pressNext(wizard);
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 20'000);
    QTest::keyClick(wizard, Qt::Key_Escape);
    QTRY_VERIFY(!find<ImportWizard>() || !wizard->isVisible());
}

void TestMainJob::writeCampaign()
{
    m_opened->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_opened->window()));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<Composer>() && find<Composer>()->draft()->isOpen());
    auto *composer = find<Composer>();
    auto *editor = composer->findChild<MessageEditor *>();
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"HARBOR: Hi {{first_name|there}}, 30% off all beans this week. Reply STOP to opt out"_s);
    choose(composer->findChild<QComboBox *>(u"peopleChoice"_s), u"Shop ("_s);
    choose(composer->findChild<QComboBox *>(u"accountChoice"_s), u"Main"_s);
    QTRY_VERIFY_WITH_TIMEOUT(composer->draft()->estimate().planned > 0 && !composer->draft()->isCounting(), 10'000);
    QVERIFY(composer->draft()->estimate().price.has_value());
    QCOMPARE(composer->findChild<SegmentMeter *>()->parts(), 1);
    auto *primary = composer->findChild<QPushButton *>(u"composerPrimary"_s);
    m_planned = composer->draft()->estimate().planned;
    QTRY_VERIFY2(primary->text().contains(QLocale().toString(m_planned)), qPrintable(primary->text()));
    QVERIFY2(said().contains(u"will receive it"_s), qPrintable(said()));
    QVERIFY(m_planned > 400 && m_planned < 1419); // some said no
}

void TestMainJob::confirmSending()
{
    press(Qt::Key_Return);
    QTRY_VERIFY2(find<SendSheet>(), qPrintable(said()));
    auto *sheet = find<SendSheet>();
    sheet->activateWindow();
    auto *send = sheet->findChild<QPushButton *>(u"sendButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), 10'000);
    QCOMPARE(send->text(), u"Send to %1 people"_s.arg(QLocale().toString(m_planned)));
    QVERIFY(textsOf<QLabel>(*sheet).join(u'\n').contains(u"for each part"_s)); // the price
    QVERIFY(log().isEmpty());
    QTRY_VERIFY(send->hasFocus());
    QTest::keyClick(send, Qt::Key_Space);
    QTRY_VERIFY2(campaigns().constFirst().state == CampaignState::Sending, qPrintable(said()));
    QVERIFY(log().isEmpty()); // it can still be undone
}

void TestMainJob::watchItGoOut()
{
    const QString name = campaigns().constFirst().name;
    QTRY_VERIFY(!find<SendSheet>());
    m_opened->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_opened->window()));
    press(Qt::Key_5); // Live
    QTRY_VERIFY2(m_opened->window().currentPage()->pageId() == PageId::Live, qPrintable(said()));
    QTRY_VERIFY_WITH_TIMEOUT(find<LiveCard>() && find<LiveCard>()->isVisible(), 5000);
    QVERIFY2(said().contains(name), qPrintable(said()));
    QTRY_COMPARE_WITH_TIMEOUT(campaigns().constFirst().state, CampaignState::Sent, 60'000);
}

void TestMainJob::exportReport()
{
    press(Qt::Key_0); // Reports
    QTRY_VERIFY(find<ReportsPage>() && find<FunnelChart>());
    const QString path = m_dir.filePath(u"report.pdf"_s);
    find<ReportsPage>()->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(5), QByteArray("%PDF-"));
    QVERIFY(file.size() > 1000);
}

void TestMainJob::everybodyGotItOnce()
{
    const QList<QJsonObject> sent = log();
    QSet<QString> numbers;
    for (const QJsonObject &line : sent) {
        numbers.insert(line.value(u"to"_s).toString());
        const QString text = line.value(u"text"_s).toString();
        QVERIFY2(text.startsWith(u"HARBOR: Hi "_s) && text.contains(u", 30% off all beans this week."_s)
                     && !text.contains(u"{{"_s),
                 qPrintable(text));
    }
    QCOMPARE(sent.size(), m_planned);
    QCOMPARE(numbers.size(), m_planned); // nobody twice
}

int main(int argc, char *argv[])
{
#ifdef Q_OS_LINUX
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    QApplication app(argc, argv);
    TestMainJob test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MainJob.moc"
