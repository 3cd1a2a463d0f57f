// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/MessageTemplate.h"
#include "tests/ui/campaigns/ShopWindow.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/MessagePane.h"
#include "ui/campaigns/TitleEdit.h"
#include "ui/templates/StarterTemplates.h"
#include "ui/templates/TemplateListModel.h"
#include "ui/templates/TemplatesPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PhonePreview.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

class TestTemplatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theFirstTextIsShownWithItsPhone();
    void savingMakesARevision();
    void anotherTemplateSavesTheChangedOneFirst();
    void aStarterBecomesATemplate();
    void aTakenNameIsNumbered();
    void whatCannotBeSavedStaysAndSaysWhy();
    void deletingCanBeUndone();
    void whoUsesItIsNamed();
    void startersAreTextsThatCanBeSent_data();
    void startersAreTextsThatCanBeSent();
    void theModelKeepsTheRules();
    void everyFocusableWidgetHasAName();

private:
    QListView *list() const { return m_page->findChild<QListView *>(); }
    QString name() const { return m_page->findChild<TitleEdit *>()->text(); }
    QAction *starter(const QString &text) const;
    int revisionOf(const QString &name);

    Theme m_theme;
    std::unique_ptr<ShopWindow> m_shop;
    std::unique_ptr<TemplatesPage> m_page;
};

void TestTemplatesPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestTemplatesPage::init()
{
    m_shop = std::make_unique<ShopWindow>(20);
    m_shop->run([](Session &session) { return TemplateStore(session).add(u"Thanks"_s, u"Thank you, {{name}}"_s); });
    m_page = std::make_unique<TemplatesPage>(m_shop->workspace(), m_shop->shell);
    m_page->retranslate();
    m_page->resize(1072, 780);
    m_page->show();
    m_page->activate();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_COMPARE(name(), u"Thanks"_s);
}

void TestTemplatesPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
}

QAction *TestTemplatesPage::starter(const QString &text) const
{
    const QList<QAction *> actions = m_page->findChild<QMenu *>(u"starters"_s)->actions();
    const auto found
        = std::find_if(actions.cbegin(), actions.cend(), [&](const QAction *a) { return a->text() == text; });
    return found == actions.cend() ? nullptr : *found;
}

int TestTemplatesPage::revisionOf(const QString &name)
{
    const auto found
        = m_shop->workspace().read([name](Session &session) { return TemplateStore(session).find(name); }).result();
    return found ? found->revision : 0;
}

void TestTemplatesPage::theFirstTextIsShownWithItsPhone()
{
    const auto *phone = m_page->findChild<PhonePreview *>();
    QTRY_VERIFY(phone->spokenText().startsWith(u"Thank you, "));
    QVERIFY(!phone->spokenText().contains(u"{{"));
}

void TestTemplatesPage::savingMakesARevision()
{
    QTest::keyClicks(m_page->editor()->editor(), u"So, "_s);
    QTest::keyClick(m_page->editor()->editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(revisionOf(u"Thanks"_s), 2);
}

void TestTemplatesPage::anotherTemplateSavesTheChangedOneFirst()
{
    QTest::keyClicks(m_page->editor()->editor(), u"So, "_s);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QCOMPARE(name(), u"VIP early access"_s);
    QTRY_COMPARE(revisionOf(u"Thanks"_s), 2);
    QCOMPARE(revisionOf(u"VIP early access"_s), 1);
}

void TestTemplatesPage::aStarterBecomesATemplate()
{
    QAction *welcome = starter(u"Welcome"_s);
    QVERIFY(welcome);
    welcome->trigger();
    QVERIFY(m_page->editor()->text().contains(u"welcome"));

    QTest::keyClick(m_page->editor()->editor(), Qt::Key_S, Qt::ControlModifier);

    QTRY_COMPARE(revisionOf(u"Welcome"_s), 1);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
}

void TestTemplatesPage::aTakenNameIsNumbered()
{
    starter(u"Birthday"_s)->trigger();
    m_page->findChild<TitleEdit *>()->setText(u"Thanks"_s);
    QVERIFY(m_page->canLeave());
    QTRY_COMPARE(revisionOf(u"Thanks 2"_s), 1);
    QCOMPARE(revisionOf(u"Thanks"_s), 1);
}

void TestTemplatesPage::whatCannotBeSavedStaysAndSaysWhy()
{
    m_page->editor()->editor()->changeText(u"Hi {{name"_s);
    QTest::keyClick(m_page->editor()->editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_page->message()->isVisible());
    QCOMPARE(revisionOf(u"Thanks"_s), 1);

    m_page->editor()->editor()->changeText(u"Hi {{name}}"_s);
    QTest::keyClick(m_page->editor()->editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(revisionOf(u"Thanks"_s), 2);
}

void TestTemplatesPage::deletingCanBeUndone()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(list()->model()->rowCount(), 1);

    m_shop->shell.toasts.constLast().action();

    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_COMPARE(name(), u"Thanks"_s);
}

void TestTemplatesPage::whoUsesItIsNamed()
{
    m_shop->addCampaign(u"Spring sale"_s, m_shop->whole());
    m_page->activate();
    const auto says = [this](QStringView words) {
        const auto labels = m_page->findChildren<TextLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [words](const TextLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"used by no campaign"));
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_VERIFY(says(u"used by Spring sale"));
}

void TestTemplatesPage::startersAreTextsThatCanBeSent_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("optOut");
    QTest::addColumn<int>("mostParts");
    QTest::newRow("English") << QLocale::English << u"Reply STOP to opt out"_s << 1;
    QTest::newRow("Chinese") << QLocale::Chinese << u"拒收请回复R"_s << 1;
}

void TestTemplatesPage::startersAreTextsThatCanBeSent()
{
    QFETCH(QLocale::Language, language);
    QFETCH(QString, optOut);
    QFETCH(int, mostParts);
    const QList<StarterTemplate> starters = starterTemplates(language);
    QCOMPARE(starters.size(), 6);
    for (const StarterTemplate &starter : starters) {
        QVERIFY(MessageTemplate::parse(starter.body));
        const bool isReminder = starter.name.contains(u"reminder") || starter.name.contains(u"提醒");
        QCOMPARE(starter.body.endsWith(optOut), !isReminder);
        QVERIFY2(viewMessage(starter.body, { { u"first_name"_s, u"Tom"_s } }, {}).count.segments <= mostParts,
                 qPrintable(starter.name));
    }
}

void TestTemplatesPage::theModelKeepsTheRules()
{
    TemplateListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TemplateInfo info;
    info.newest.name = u"Thanks"_s;
    info.newest.body = u"Thank you"_s;
    model.setTemplates({ info }, {}, 0);
    model.setFilter(u"nothing"_s);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.hasName(u"Thanks"_s));
}

void TestTemplatesPage::everyFocusableWidgetHasAName()
{
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).trimmed().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestTemplatesPage)
#include "tst_TemplatesPage.moc"
