// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace carillon {

/// Reads stdin line by line for the filters: fast on a file of a million lines, prompt on a pipe (what stands in the
/// pipe is handled before it waits for more). One thread; one reader a program.
class LineReader
{
public:
    /// `beforeWaiting` is called each time before it may have to wait for input.
    explicit LineReader(std::function<void()> beforeWaiting);

    /// The next line without its end (LF or CRLF), valid until the next call; nothing at the end of the input. Fails
    /// on a line over 16 MiB and when the input cannot be read.
    Result<std::optional<QByteArrayView>> next();

    /// Of the line that next() returned last, counted from 1.
    qint64 lineNumber() const { return m_lineNumber; }

private:
    Status fill();
    QByteArrayView take(qsizetype end, qsizetype next);

    std::function<void()> m_beforeWaiting;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_scanned = 0; // no line end before this position
    qint64 m_lineNumber = 0;
    bool m_atEnd = false;
};

} // namespace carillon
