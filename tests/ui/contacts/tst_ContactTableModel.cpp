// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactTableModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;
using namespace carillon::ui;

namespace {

/// Pages out of thin air, counted.
struct Pages
{
    int loaded = 0;
    QSet<qint64> gone;

    QHash<qint64, ContactRow> load(const QVector<qint64> &ids)
    {
        ++loaded;
        QHash<qint64, ContactRow> rows;
        for (const qint64 id : ids) {
            if (!gone.contains(id)) {
                rows.insert(id,
                            { { .id = id,
                                .phone = u"+86138%1"_s.arg(id, 8, 10, QLatin1Char('0')),
                                .name = u"Person %1"_s.arg(id) },
                              {} });
            }
        }
        return rows;
    }
};

QVector<qint64> idsUpTo(qint64 count)
{
    QVector<qint64> ids(count);
    std::iota(ids.begin(), ids.end(), 1);
    return ids;
}

} // namespace

class TestContactTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesTheModelTester();
    void aMillionRowsAreAnsweredPageByPage();
    void aRandomJumpIsQuick();
    void onlyThePageOfAChangedPersonIsReadAgain();
    void somebodyWhoIsGoneLeavesABlankRow();
};

void TestContactTableModel::passesTheModelTester()
{
    Pages pages;
    ContactTableModel model([&](const auto &ids) { return pages.load(ids); }, u"UTC"_s);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(idsUpTo(300));
    QCOMPARE(model.rowCount(), 300);
    model.reload({ 5, 299 });
    model.setIds({});
    QCOMPARE(model.rowCount(), 0);
}

void TestContactTableModel::aMillionRowsAreAnsweredPageByPage()
{
    Pages pages;
    ContactTableModel model([&](const auto &ids) { return pages.load(ids); }, u"UTC"_s);
    model.setIds(idsUpTo(1'000'000));
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(pages.loaded, 0);
    QCOMPARE(model.index(999'999, 0).data().toString(), u"Person 1000000"_s);
    QCOMPARE(model.index(999'998, 0).data().toString(), u"Person 999999"_s);
    QCOMPARE(pages.loaded, 1);
    QCOMPARE(model.rowOf(777'777), 777'776);
}

void TestContactTableModel::aRandomJumpIsQuick()
{
    Pages pages;
    ContactTableModel model([&](const auto &ids) { return pages.load(ids); }, u"UTC"_s);
    model.setIds(idsUpTo(1'000'000));
    QRandomGenerator random(7);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        QVERIFY(!model.index(random.bounded(1'000'000), 0).data().toString().isEmpty());
    QVERIFY2(timer.elapsed() < 200 * 16, qPrintable(QString::number(timer.elapsed())));
}

void TestContactTableModel::onlyThePageOfAChangedPersonIsReadAgain()
{
    Pages pages;
    ContactTableModel model([&](const auto &ids) { return pages.load(ids); }, u"UTC"_s);
    model.setIds(idsUpTo(1000));
    model.index(0, 0).data();
    model.index(900, 0).data();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.reload({ 1, 5000 });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    model.index(0, 0).data();
    model.index(900, 0).data();
    QCOMPARE(pages.loaded, 3);
}

void TestContactTableModel::somebodyWhoIsGoneLeavesABlankRow()
{
    Pages pages;
    pages.gone = { 2 };
    ContactTableModel model([&](const auto &ids) { return pages.load(ids); }, u"UTC"_s);
    model.setIds(idsUpTo(3));
    QCOMPARE(model.index(1, ContactTableModel::Name).data().toString(), u"(gone)"_s);
    QCOMPARE(model.index(1, ContactTableModel::Number).data().toString(), QString());
    QCOMPARE(model.index(2, ContactTableModel::Name).data().toString(), u"Person 3"_s);
}

QTEST_MAIN(TestContactTableModel)
#include "tst_ContactTableModel.moc"
