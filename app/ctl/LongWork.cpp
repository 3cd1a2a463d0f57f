// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LongWork.h"

#include "core/base/Clock.h"

#include <algorithm>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace carillon {

namespace {

constexpr qint64 kRedrawMs = 100;
constexpr int kBarWidth = 30;

// What the signal handler reaches; set while a LongWork lives.
const CancelToken *cancelOnSignal = nullptr;

void handleSignal(int signal)
{
    if (cancelOnSignal)
        cancelOnSignal->cancel();
    std::signal(signal, SIG_DFL); // the second one ends the program
}

bool personLooksOn()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

LongWork::LongWork(const QString &what) : m_what(what)
{
    cancelOnSignal = &m_progress.cancel;
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
    if (personLooksOn())
        m_progress.report = [this](qint64 done, qint64 total) { draw(done, total); };
}

LongWork::~LongWork()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    cancelOnSignal = nullptr;
    if (m_drawn)
        std::fputs("\r\033[K", stderr);
}

void LongWork::draw(qint64 done, qint64 total)
{
    const qint64 nowMs = std::chrono::duration_cast<milliseconds>(SystemClock().steady()).count();
    if (m_drawn && nowMs - m_drawnAtMs < kRedrawMs)
        return;
    m_drawn = true;
    m_drawnAtMs = nowMs;
    QString line = m_what;
    if (total > 0) {
        const int full = int(std::clamp<qint64>(done * kBarWidth / total, 0, kBarWidth));
        line += QStringLiteral(" [%1%2] %3 %")
                    .arg(QString(full, u'#'), QString(kBarWidth - full, u'.'))
                    .arg(std::clamp<qint64>(done * 100 / total, 0, 100));
    } else {
        line += QStringLiteral(" %1").arg(done);
    }
    const QByteArray bytes = "\r" + line.toUtf8() + "\033[K";
    std::fputs(bytes.constData(), stderr);
    std::fflush(stderr);
}

} // namespace carillon
