// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpResponseParser.h"

#include <algorithm>

namespace carillon {

namespace {

// Far above any provider's answer, far below what hurts.
constexpr qsizetype kMaxHead = 64LL * 1024;
constexpr qsizetype kMaxBody = 4LL * 1024 * 1024;
constexpr qsizetype kMaxChunkLine = 256;

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && text.size() < 10
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

HttpResponseParser::State HttpResponseParser::next()
{
    while (!m_broken && m_phase != Phase::Done && step()) {
    }
    if (m_broken)
        return State::Broken;
    return m_phase == Phase::Done ? State::Complete : State::NeedMore;
}

HttpResponseParser::State HttpResponseParser::closed()
{
    if (next() == State::NeedMore) {
        if (m_phase == Phase::UntilClose)
            m_phase = Phase::Done;
        else
            broken();
    }
    m_keepAlive = false;
    return next();
}

std::optional<int> HttpResponseParser::keepAliveSeconds() const
{
    for (const QByteArray &part : m_response.header("Keep-Alive").split(',')) {
        const QByteArray value = part.trimmed();
        if (value.startsWith("timeout=") && isDigits(value.mid(8)))
            return value.mid(8).toInt();
    }
    return std::nullopt;
}

// One phase further; false = more bytes are needed or the answer is broken.
bool HttpResponseParser::step()
{
    switch (m_phase) {
    case Phase::Head: return stepHead();
    case Phase::Body: return stepBody();
    case Phase::UntilClose: return stepUntilClose();
    case Phase::ChunkSize: return stepChunkSize();
    case Phase::ChunkData: return stepChunkData();
    case Phase::Trailer: return stepTrailer();
    case Phase::Done: return false;
    }
    Q_UNREACHABLE();
}

bool HttpResponseParser::broken()
{
    m_broken = true;
    return false;
}

bool HttpResponseParser::stepHead()
{
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end > kMaxHead || (end < 0 && m_buffer.size() > kMaxHead))
        return broken();
    if (end < 0)
        return !m_buffer.isEmpty() && !QByteArray("HTTP/").startsWith(m_buffer.left(5)) && broken();

    const auto lineEnd = m_buffer.indexOf("\r\n");
    const QByteArray line = m_buffer.left(lineEnd);
    const QByteArray block = lineEnd == end ? QByteArray() : m_buffer.mid(lineEnd + 2, end - lineEnd - 2);
    m_buffer.remove(0, end + 4);
    m_response = {};
    return readStatusLine(line) && readHeaders(block) && chooseFraming();
}

bool HttpResponseParser::readStatusLine(const QByteArray &line)
{
    const QByteArray status = line.mid(9, 3);
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || !isDigits(status) || status.toInt() < 100)
        return broken();
    m_response.status = status.toInt();
    m_keepAlive = line.startsWith("HTTP/1.1");
    return true;
}

bool HttpResponseParser::readHeaders(const QByteArray &block)
{
    if (block.isEmpty())
        return true;
    for (const QByteArray &line : block.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon < 1)
            return broken();
        m_response.headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
    }
    return true;
}

bool HttpResponseParser::chooseFraming()
{
    const QByteArray connection = m_response.header("Connection").toLower();
    if (connection.contains("close"))
        m_keepAlive = false;
    else if (connection.contains("keep-alive"))
        m_keepAlive = true;

    if (m_response.status < 200) {
        m_phase = Phase::Head; // an interim answer; the real one follows
        return m_response.status != 101 || broken();
    }
    m_started = true;
    const QByteArray length = m_response.header("Content-Length");
    m_missing = 0;
    if (m_response.status == 204 || m_response.status == 304) {
        m_phase = Phase::Done;
    } else if (m_response.header("Transfer-Encoding").toLower() == "chunked") {
        m_phase = Phase::ChunkSize;
    } else if (length.isEmpty()) {
        m_phase = Phase::UntilClose;
    } else {
        m_phase = Phase::Body;
        m_missing = length.toLongLong();
        return (isDigits(length) && m_missing <= kMaxBody) || broken();
    }
    return true;
}

bool HttpResponseParser::stepBody()
{
    if (m_buffer.size() < m_missing)
        return false;
    m_response.body = m_buffer.left(m_missing);
    m_buffer.remove(0, m_missing);
    m_phase = Phase::Done;
    return true;
}

bool HttpResponseParser::stepUntilClose()
{
    m_keepAlive = false;
    m_response.body += std::exchange(m_buffer, {});
    return m_response.body.size() > kMaxBody && broken();
}

bool HttpResponseParser::stepChunkSize()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return m_buffer.size() > kMaxChunkLine && broken();
    bool ok = false;
    const qlonglong length = m_buffer.left(end).split(';').first().trimmed().toLongLong(&ok, 16);
    if (!ok || length < 0 || length > kMaxBody - m_response.body.size())
        return broken();
    m_buffer.remove(0, end + 2);
    m_missing = length;
    m_phase = length == 0 ? Phase::Trailer : Phase::ChunkData;
    return true;
}

bool HttpResponseParser::stepChunkData()
{
    if (m_buffer.size() < m_missing + 2)
        return false;
    m_response.body += m_buffer.left(m_missing);
    m_buffer.remove(0, m_missing + 2);
    m_phase = Phase::ChunkSize;
    return true;
}

bool HttpResponseParser::stepTrailer()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return m_buffer.size() > kMaxHead && broken();
    m_buffer.remove(0, end + 2);
    if (end == 0)
        m_phase = Phase::Done;
    return true;
}

} // namespace carillon
