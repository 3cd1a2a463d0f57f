// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "tests/ui/SampleShop.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anAccountIsAddedByKeyboard();
    void aWrongAddressIsRefusedAndNothingStored();
    void anEmptyNameIsNamed();
    void changesThatWereNotAppliedHoldThePage();
    void aViewerSeesWhyNothingCanBeChanged();
    void aSecondPersonIsAdded();
    void theLanguageChangesAtRunTime();
    void theAuditLogIsVerified();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();

private:
    QString said() const { return textsOf<QLabel>(*m_page).join(u'\n'); }
    QLineEdit *edit(const QString &name) const { return m_page->findChild<QLineEdit *>(name); }
    QList<Gateway> accounts();
    void show(const QString &section);
    void beginAccount(const QString &name, const QString &address);

    Theme m_theme;
    Translations m_translations;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<SampleShop> m_shop;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::initTestCase()
{
    m_shop = std::make_unique<SampleShop>(50);
    m_settings = std::make_unique<QSettings>(m_shop->path(u"window.ini"_s), QSettings::IniFormat);
    m_memory = std::make_unique<WindowMemory>(*m_settings);
}

void TestSettingsPage::init()
{
    m_translations.setLanguage(u"en"_s);
    m_shop->workspace().setActor({ u"Mei"_s, u"owner"_s });
    m_shop->shell.toasts.clear();
    m_page = std::make_unique<SettingsPage>(
        m_shop->workspace(), SettingsPage::Appearance{ m_theme, m_translations, *m_memory }, m_shop->shell, nullptr);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->show();
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_translations.setLanguage(u"en"_s);
}

void TestSettingsPage::show(const QString &section)
{
    m_page->activate();
    m_page->open(section);
    QCoreApplication::processEvents();
}

QList<Gateway> TestSettingsPage::accounts()
{
    return *m_shop->workspace().read([](carillon::Session &session) { return GatewayStore(session).list(); }).result();
}

void TestSettingsPage::beginAccount(const QString &name, const QString &address)
{
    show(u"accounts/new"_s);
    auto *box = m_page->findChild<QComboBox *>(u"protocolBox"_s);
    box->setCurrentIndex(box->findData(u"sandbox"_s));
    QTest::keyClicks(edit(u"accountNameEdit"_s), name);
    QTest::keyClicks(edit(u"endpoint"_s), address);
}

void TestSettingsPage::anAccountIsAddedByKeyboard()
{
    const QSignalSpy changed(m_page.get(), &SettingsPage::accountsChanged);
    beginAccount(u"Second"_s, u"http://127.0.0.1:9901"_s);
    QTest::keyClick(buttonWith(*m_page, u"Add the account"_s), Qt::Key_Space);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_shop->shell.toasts.size(), 1);
    const QList<Gateway> stored = accounts();
    const auto added = std::find_if(stored.begin(), stored.end(), [](const Gateway &g) { return g.name == u"Second"; });
    QVERIFY(added != stored.end());
    QCOMPARE(added->settings.value(u"endpoint"_s), u"http://127.0.0.1:9901"_s);
    auto *list = m_page->findChild<QListWidget *>(u"accountList"_s);
    QTRY_VERIFY(list->currentItem() && list->currentItem()->text() == u"Second"_s);
}

void TestSettingsPage::aWrongAddressIsRefusedAndNothingStored()
{
    const qsizetype before = accounts().size();
    beginAccount(u"Third"_s, u"ftp://example.org"_s);
    QTest::keyClick(buttonWith(*m_page, u"Add the account"_s), Qt::Key_Space);
    QTRY_VERIFY2(said().contains(u"(Address)"_s), qPrintable(said())); // in the words of the form
    QCOMPARE(accounts().size(), before);
    QCOMPARE(edit(u"endpoint"_s)->text(), u"ftp://example.org"_s); // what was typed stays
    QVERIFY(m_shop->shell.toasts.isEmpty());
}

void TestSettingsPage::anEmptyNameIsNamed()
{
    beginAccount({}, u"http://127.0.0.1:9902"_s);
    QTest::keyClick(buttonWith(*m_page, u"Add the account"_s), Qt::Key_Space);
    QCoreApplication::processEvents();
    QVERIFY2(said().contains(u"“Name of the account” is still empty."_s), qPrintable(said()));
    QCOMPARE(m_page->focusWidget(), edit(u"accountNameEdit"_s));
}

void TestSettingsPage::changesThatWereNotAppliedHoldThePage()
{
    QVERIFY(m_page->canLeave());
    beginAccount(u"Half"_s, u"http://127.0.0.1:9903"_s);
    QVERIFY(!m_page->canLeave());
    QVERIFY(m_page->message()->isVisible());
}

void TestSettingsPage::aViewerSeesWhyNothingCanBeChanged()
{
    m_shop->workspace().setActor({ u"Lin"_s, u"viewer"_s });
    show(u"accounts/new"_s);
    QPushButton *add = buttonWith(*m_page, u"Add the account"_s);
    QVERIFY(add && !add->isEnabled());
    QCOMPARE(add->toolTip(), u"Managers can do this."_s);
}

void TestSettingsPage::aSecondPersonIsAdded()
{
    const QSignalSpy changed(m_page.get(), &SettingsPage::peopleChanged);
    show(u"people"_s);
    QTest::keyClicks(edit(u"userNameEdit"_s), u"Lin"_s);
    QTest::keyClick(edit(u"userNameEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(edit(u"userNameEdit"_s)->text().isEmpty());
    const auto users
        = m_shop->workspace().read([](carillon::Session &session) { return UserStore(session).list(); }).result();
    QVERIFY(std::any_of(users->begin(), users->end(), [](const User &user) { return user.name == u"Lin"; }));
    QTRY_VERIFY(said().contains(u"Lin"_s));
    QCOMPARE(changed.size(), 1);
}

void TestSettingsPage::theLanguageChangesAtRunTime()
{
    show(u"appearance"_s);
    QVERIFY(said().contains(u"Settings"_s));
    auto *box = m_page->findChild<QComboBox *>(u"languageBox"_s);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentData().toString(), u"zh_CN"_s);
    QTRY_VERIFY(said().contains(u"设置"_s));
    QVERIFY(said().contains(u"文字大小"_s));
    QVERIFY(!said().contains(u"Text size"_s));
    QCOMPARE(m_memory->language(), u"zh_CN"_s);
    QTest::keyClick(box, Qt::Key_Up);
    QTRY_VERIFY(said().contains(u"Text size"_s));
}

void TestSettingsPage::theAuditLogIsVerified()
{
    show(u"audit"_s);
    auto *table = m_page->findChild<QTableWidget *>();
    QTRY_VERIFY(table->rowCount() > 0);
    QTest::keyClick(buttonWith(*m_page, u"Verify the log"_s), Qt::Key_Space);
    QTRY_VERIFY2(said().contains(u"as they were written"_s) || said().contains(u"as it was written"_s),
                 qPrintable(said()));
    for (int row = 0; row < table->rowCount(); ++row) // no names of programs in front of people
        QVERIFY2(!table->item(row, 2)->text().contains(u'.'), qPrintable(table->item(row, 2)->text()));
}

void TestSettingsPage::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<QString>("section");
    for (const char *section : { "accounts", "accounts/new", "people", "workspace", "appearance", "audit" })
        QTest::newRow(section) << QString::fromLatin1(section);
}

void TestSettingsPage::everyFocusableWidgetHasAName()
{
    QFETCH(QString, section);
    show(section);
    QCOMPARE(unnamedWidgets(*m_page), QStringList());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_SettingsPage.moc"
