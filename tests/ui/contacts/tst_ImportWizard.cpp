// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactQuery.h"
#include "tests/ui/contacts/PeopleShop.h"
#include "ui/contacts/ImportWizard.h"
#include "ui/contacts/ProblemModel.h"
#include "ui/widgets/Tile.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;

class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aChineseSpreadsheetComesInByKeyboard();
    void badRowsAreNamedWithTheirReason();
    void aFileThatIsNoneIsExplained();
    void anotherEncodingIsShownAtOnce();
    void withoutANumberColumnThereIsNoGoingOn();
    void theConsentAndTheGroupReachEverybody();
    void aStoppedCheckAnswersAtOnce();
    void anImportCanBeTakenBack();
    void escapeAndCancelCloseTheWindow();
    void everyFocusableWidgetHasAName();

private:
    QPushButton *next() { return m_wizard->findChild<QPushButton *>(u"nextButton"_s); }
    void typeFile(const QString &path);
    void pressNext();
    void importSmall();
    QString writeFile(const QString &name, const QByteArray &content);
    qint64 count(const ContactQuery &query = {});

    std::unique_ptr<PeopleShop> m_shop;
    std::unique_ptr<ImportWizard> m_wizard;
};

void TestImportWizard::init()
{
    m_shop = std::make_unique<PeopleShop>();
    m_wizard = std::make_unique<ImportWizard>(m_shop->workspace(), m_shop->shell, nullptr);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestImportWizard::cleanup()
{
    m_wizard.reset();
    m_shop.reset();
}

void TestImportWizard::escapeAndCancelCloseTheWindow()
{
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
    m_wizard->show();
    QVERIFY(m_wizard->close());
    QVERIFY(!m_wizard->isVisible());
}

QString TestImportWizard::writeFile(const QString &name, const QByteArray &content)
{
    QFile file(m_shop->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the file");
    return file.fileName();
}

qint64 TestImportWizard::count(const ContactQuery &query)
{
    return *m_shop->workspace()
                .read([query](carillon::Session &session) { return countContacts(session, query); })
                .result();
}

void TestImportWizard::typeFile(const QString &path)
{
    auto *edit = m_wizard->findChild<QLineEdit *>(u"importFileEdit"_s);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, path);
    QTest::keyClick(edit, Qt::Key_Tab);
}

/// Enter, once the step is complete.
void TestImportWizard::pressNext()
{
    const int before = m_wizard->currentStep();
    QTRY_VERIFY(next()->isEnabled());
    QTest::keyClick(m_wizard.get(), Qt::Key_Return);
    QTRY_COMPARE(m_wizard->currentStep(), before + 1);
}

void TestImportWizard::aChineseSpreadsheetComesInByKeyboard()
{
    typeFile(QStringLiteral(CARILLON_TEST_DATA "/samples/members-gb18030.csv"));
    QTRY_VERIFY(next()->isEnabled());
    QVERIFY(m_wizard->findChild<QComboBox *>(u"encodingBox"_s)->itemText(0).contains(u"GB18030"_s));
    pressNext(); // columns
    pressNext(); // consent
    pressNext(); // check
    QTRY_COMPARE_WITH_TIMEOUT(next()->text(), u"&Import 1,896 people"_s, 30'000);
    const auto tiles = m_wizard->findChildren<Tile *>();
    QStringList shown;
    for (const Tile *tile : tiles)
        shown.append(tile->accessibleName() + tile->accessibleDescription());
    QCOMPARE(m_wizard->findChild<ProblemModel *>()->rowCount(), 36); // expected.json: python-phonenumbers
    QVERIFY2(shown.join(u'|').contains(u"68"_s), qPrintable(shown.join(u'|')));
    QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
    pressNext();
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 30'000);
    QCOMPARE(count(), 1896);
    QCOMPARE(m_shop->shell.titles, QStringList{ u"Importing members-gb18030.csv"_s });
}

void TestImportWizard::badRowsAreNamedWithTheirReason()
{
    typeFile(
        writeFile(u"three.csv"_s, "name,phone\nWang,13800138000\nLi,12\nZhao,hello\nSun,1.38E+10\nZhou,13900139000\n"));
    for (int step = 0; step < 3; ++step)
        pressNext();
    auto *model = m_wizard->findChild<ProblemModel *>();
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, ProblemModel::Row).data().toString(), u"3"_s);
    QCOMPARE(model->index(0, ProblemModel::Value).data().toString(), u"12"_s);
    QCOMPARE(model->index(0, ProblemModel::Reason).data().toString(), u"Digits are missing"_s);
    QCOMPARE(model->index(1, ProblemModel::Reason).data().toString(), u"This is not a phone number"_s);
    QCOMPARE(model->index(2, ProblemModel::Reason).data().toString(), u"A spreadsheet has cut this number short"_s);
    QCOMPARE(next()->text(), u"&Import 2 people"_s);
    QCOMPARE(count(), 0); // nothing is written before that button
}

void TestImportWizard::aFileThatIsNoneIsExplained()
{
    typeFile(m_shop->filePath(u"nothing.csv"_s));
    QTRY_VERIFY(m_wizard->findChild<QComboBox *>(u"encodingBox"_s)->isVisible());
    QTest::qWait(50);
    QVERIFY(!next()->isEnabled());
}

void TestImportWizard::anotherEncodingIsShownAtOnce()
{
    typeFile(QStringLiteral(CARILLON_TEST_DATA "/samples/members-gb18030.csv"));
    QTRY_VERIFY(next()->isEnabled());
    const auto *table = m_wizard->findChild<QTableView *>(u"previewTable"_s);
    const QString right = table->model()->headerData(0, Qt::Horizontal).toString();
    auto *box = m_wizard->findChild<QComboBox *>(u"delimiterBox"_s);
    box->setFocus();
    box->setCurrentIndex(box->findData(u"|"_s));
    Q_EMIT box->activated(box->currentIndex());
    QTRY_COMPARE(table->model()->columnCount(), 1);
    QVERIFY(table->model()->headerData(0, Qt::Horizontal).toString() != right);
}

void TestImportWizard::withoutANumberColumnThereIsNoGoingOn()
{
    typeFile(writeFile(u"names.csv"_s, "name,city\nWang,Shanghai\nLi,Beijing\n"));
    pressNext();
    QVERIFY(!next()->isEnabled());
    auto *box = m_wizard->findChild<QComboBox *>(u"column1Box"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home); // "Phone number" is the first
    QTRY_VERIFY(next()->isEnabled());
}

void TestImportWizard::importSmall()
{
    typeFile(writeFile(u"two.csv"_s, "name,phone\nWang,13800138000\nLi,13900139000\n"));
    pressNext();
    pressNext();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(m_wizard->findChild<QRadioButton *>(u"agreedRadio"_s)->isChecked());
    m_wizard->findChild<QComboBox *>(u"consentSourceBox"_s)->setEditText(u"in store"_s);
    pressNext();
    QTRY_VERIFY(next()->isEnabled());
    m_wizard->findChild<QComboBox *>(u"importGroupBox"_s)->setEditText(u"Walk-ins"_s);
    QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
    pressNext();
    QTRY_COMPARE(imported.size(), 1);
}

void TestImportWizard::theConsentAndTheGroupReachEverybody()
{
    importSmall();
    QCOMPARE(count({ .consent = ConsentState::Given }), 2);
    const auto group = m_shop->workspace()
                           .read([](carillon::Session &session) { return GroupStore(session).find(u"Walk-ins"_s); })
                           .result();
    QVERIFY(group && *group);
    QCOMPARE((*group)->count, 2);
}

void TestImportWizard::aStoppedCheckAnswersAtOnce()
{
    QByteArray big = "name,phone\n";
    for (int i = 0; i < 60'000; ++i)
        big += "Person,138" + QByteArray::number(10'000'000 + i) + '\n';
    typeFile(writeFile(u"big.csv"_s, big));
    for (int step = 0; step < 3; ++step)
        pressNext();
    auto *stop = m_wizard->findChild<QPushButton *>(u"stopCheckButton"_s);
    QVERIFY(stop->isVisible());
    QTest::keyClick(stop, Qt::Key_Space);
    QVERIFY(!next()->isEnabled());
    QElapsedTimer timer; // the thread is free again soon
    timer.start();
    m_shop->workspace().runLong([](carillon::Session &) { return Status(); }).waitForFinished();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(count(), 0);
}

void TestImportWizard::anImportCanBeTakenBack()
{
    importSmall();
    QSignalSpy again(m_wizard.get(), &ImportWizard::imported);
    auto *undo = m_wizard->findChild<QPushButton *>(u"undoImportButton"_s);
    QVERIFY(undo->isVisible());
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    QTRY_COMPARE(again.size(), 1);
    QCOMPARE(count(), 0);
    QVERIFY(!undo->isVisible());
}

void TestImportWizard::everyFocusableWidgetHasAName()
{
    typeFile(QStringLiteral(CARILLON_TEST_DATA "/samples/shop-customers.csv"));
    for (int step = 0; step < 4; ++step) {
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(namelessWidgets(*m_wizard), QStringList());
        if (step < 3)
            pressNext();
    }
}

QTEST_MAIN(TestImportWizard)
#include "tst_ImportWizard.moc"
