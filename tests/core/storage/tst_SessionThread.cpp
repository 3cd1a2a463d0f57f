// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SessionThread.h"
#include "tests/support/TestWorkspace.h"

#include <QSemaphore>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestSessionThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesToTheThreadOfItsContext();
    void anAnswerToSomebodyWhoIsGoneIsDropped();
};

void TestSessionThread::theAnswerComesToTheThreadOfItsContext()
{
    test::TestWorkspace shop;
    SessionThread thread(
        { shop.path() }, shop.cipher(), shop.clock(), [] { return Actor(); }, u"test"_s);
    QObject context;
    QThread *answeredOn = nullptr;
    int answer = 0;

    thread.run([](Session &) { return Result<int>(42); }).then(&context, [&](const Result<int> &result) {
        answer = *result;
        answeredOn = QThread::currentThread();
    });

    QTRY_COMPARE(answer, 42);
    QCOMPARE(answeredOn, QThread::currentThread());
}

void TestSessionThread::anAnswerToSomebodyWhoIsGoneIsDropped()
{
    test::TestWorkspace shop;
    SessionThread thread(
        { shop.path() }, shop.cipher(), shop.clock(), [] { return Actor(); }, u"test"_s);
    QSemaphore gate;
    bool answered = false;
    auto context = std::make_unique<QObject>();
    const auto future = thread.run([&gate](Session &) {
        gate.acquire();
        return Result<int>(42);
    });
    future.then(context.get(), [&](const Result<int> &) { answered = true; });

    context.reset();
    gate.release();

    QCOMPARE(*future.result(), 42);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestSessionThread)
#include "tst_SessionThread.moc"
