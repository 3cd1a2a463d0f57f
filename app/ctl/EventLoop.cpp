// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/EventLoop.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <thread>

namespace carillon {

namespace {

constexpr int kLookEveryMs = 50;

volatile std::sig_atomic_t caughtSignal = 0;

void handleSignal(int signal)
{
    caughtSignal = signal;
    std::signal(signal, SIG_DFL); // the second one ends the program
}

} // namespace

int runUntilInterrupted()
{
    caughtSignal = 0;
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [] {
        if (caughtSignal)
            QCoreApplication::quit();
    });
    look.start(kLookEveryMs);
    QCoreApplication::exec();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    return caughtSignal;
}

void quitWhenStdinEnds()
{
    std::thread([] {
        while (std::getchar() != EOF) {
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    }).detach(); // waits in a read that nothing can end; it ends with the process
}

} // namespace carillon
