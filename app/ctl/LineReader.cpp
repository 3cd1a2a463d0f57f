// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/LineReader.h"

#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qsizetype kChunkBytes = 256 * 1024;
constexpr qsizetype kLongestLine = 16 * 1024 * 1024;

/// What is there, at once; waits only if there is nothing. (QFile and stdio wait until the buffer is full.)
qint64 readSome(char *target, qsizetype size)
{
#ifdef Q_OS_WIN
    return _read(0, target, static_cast<unsigned>(size));
#else
    qint64 got = 0;
    do {
        got = ::read(STDIN_FILENO, target, size_t(size));
    } while (got < 0 && errno == EINTR);
    return got;
#endif
}

} // namespace

LineReader::LineReader(std::function<void()> beforeWaiting) : m_beforeWaiting(std::move(beforeWaiting)) { }

Result<std::optional<QByteArrayView>> LineReader::next()
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_scanned);
        if (end >= 0)
            return take(end, end + 1);
        if (m_atEnd && m_begin == m_buffer.size())
            return std::optional<QByteArrayView>();
        if (m_atEnd)
            return take(m_buffer.size(), m_buffer.size());
        m_scanned = m_buffer.size();
        CARILLON_TRY(fill());
    }
}

QByteArrayView LineReader::take(qsizetype end, qsizetype next)
{
    QByteArrayView line = QByteArrayView(m_buffer).sliced(m_begin, end - m_begin);
    if (line.endsWith('\r'))
        line.chop(1);
    m_begin = m_scanned = next;
    ++m_lineNumber;
    return line;
}

Status LineReader::fill()
{
    m_buffer.remove(0, m_begin);
    m_scanned -= m_begin;
    m_begin = 0;
    if (m_buffer.size() > kLongestLine)
        return Error{ .message = u"A line is longer than 16 MiB."_s,
                      .where = u"stdin, line %1"_s.arg(m_lineNumber + 1),
                      .hint = u"Check that the input has one item a line."_s,
                      .key = u"line-too-long"_s };
    m_beforeWaiting();
    const qsizetype kept = m_buffer.size();
    m_buffer.resize(kept + kChunkBytes);
    const qint64 got = readSome(m_buffer.data() + kept, kChunkBytes);
    m_buffer.resize(kept + std::max<qint64>(got, 0));
    m_atEnd = got == 0;
    if (got < 0)
        return Error{ .message = u"The input cannot be read: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno))),
                      .where = u"stdin"_s };
    return {};
}

} // namespace carillon
