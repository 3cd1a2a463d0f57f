// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRequestParser.h"

#include <algorithm>

namespace carillon {

namespace {

constexpr qsizetype kMaxHead = 16LL * 1024;
constexpr qsizetype kMaxHeaders = 100;
constexpr qsizetype kMaxChunkLine = 256;

bool isToken(const QByteArray &text)
{
    const auto ofToken = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), ofToken);
}

bool isVisible(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c != 127; });
}

qsizetype countOf(const HttpHeaders &headers, const QByteArray &name)
{
    return std::count_if(headers.cbegin(), headers.cend(),
                         [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

qsizetype IncomingRequest::pathSize() const
{
    const auto mark = target.indexOf('?');
    return mark < 0 ? target.size() : mark;
}

HttpRequestParser::State HttpRequestParser::next()
{
    if (m_brokenStatus != 0)
        return State::Broken;

    while (m_phase != Phase::Done && step()) {
    }
    if (m_brokenStatus != 0)
        return State::Broken;
    return m_phase == Phase::Done ? State::Complete : State::NeedMore;
}

// One phase further; false = more bytes are needed or the stream is broken.
bool HttpRequestParser::step()
{
    switch (m_phase) {
    case Phase::Head: return stepHead();
    case Phase::Body: return stepBody();
    case Phase::ChunkSize: return stepChunkSize();
    case Phase::ChunkData: return stepChunkData();
    case Phase::Trailer: return stepTrailer();
    case Phase::Done: return false;
    }
    Q_UNREACHABLE();
}

IncomingRequest HttpRequestParser::take()
{
    Q_ASSERT(m_phase == Phase::Done);
    m_phase = Phase::Head;
    m_missing = 0;
    m_expectsContinue = false;
    return std::exchange(m_request, {});
}

bool HttpRequestParser::takeExpectation()
{
    const bool waits = m_expectsContinue && m_phase != Phase::Done && m_phase != Phase::Head && m_buffer.isEmpty();
    if (waits)
        m_expectsContinue = false;
    return waits;
}

bool HttpRequestParser::broken(int status)
{
    m_brokenStatus = status;
    return false;
}

bool HttpRequestParser::stepHead()
{
    while (m_buffer.startsWith("\r\n")) // RFC 9112, 2.2: an empty line before a request is ignored
        m_buffer.remove(0, 2);
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end > kMaxHead || (end < 0 && m_buffer.size() > kMaxHead))
        return broken(431);
    if (end < 0)
        return false;

    const auto lineEnd = m_buffer.indexOf("\r\n");
    const QByteArray line = m_buffer.left(lineEnd);
    const QByteArray block = lineEnd == end ? QByteArray() : m_buffer.mid(lineEnd + 2, end - lineEnd - 2);
    m_buffer.remove(0, end + 4);
    return readRequestLine(line) && readHeaders(block) && chooseFraming();
}

bool HttpRequestParser::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !isVisible(words[1]))
        return broken(400);
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return broken(words[2].startsWith("HTTP/") ? 505 : 400);
    m_request.method = words[0];
    m_request.target = words[1];
    m_request.keepAlive = words[2] == "HTTP/1.1";
    return true;
}

bool HttpRequestParser::readHeaders(const QByteArray &block)
{
    if (block.isEmpty())
        return true;
    const QList<QByteArray> lines = block.split('\n');
    if (lines.size() > kMaxHeaders)
        return broken(431);
    for (const QByteArray &line : lines) {
        const auto colon = line.indexOf(':');
        if (colon < 1 || !isToken(line.left(colon)))
            return broken(400);
        m_request.headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    return true;
}

bool HttpRequestParser::chooseFraming()
{
    const QByteArray connection = m_request.header("Connection").toLower();
    if (connection.contains("close"))
        m_request.keepAlive = false;
    else if (connection.contains("keep-alive"))
        m_request.keepAlive = true;
    m_expectsContinue = m_request.header("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;

    const auto lengths = countOf(m_request.headers, "Content-Length");
    const auto codings = countOf(m_request.headers, "Transfer-Encoding");
    if (lengths + codings > 1)
        return broken(400);
    if (codings == 1) {
        if (m_request.header("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0)
            return broken(501);
        m_phase = Phase::ChunkSize;
        return true;
    }
    return readLength(lengths == 1 ? m_request.header("Content-Length") : QByteArray("0"));
}

bool HttpRequestParser::readLength(const QByteArray &value)
{
    const bool digits = !value.isEmpty() && value.size() < 19
        && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return broken(400);
    m_missing = value.toLongLong();
    if (m_missing > m_maxBody)
        return broken(413);
    m_phase = Phase::Body;
    return true;
}

bool HttpRequestParser::stepBody()
{
    if (m_buffer.size() < m_missing)
        return false;
    m_request.body = m_buffer.left(m_missing);
    m_buffer.remove(0, m_missing);
    m_phase = Phase::Done;
    return true;
}

bool HttpRequestParser::stepChunkSize()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0 && m_buffer.size() <= kMaxChunkLine)
        return false;

    const QByteArray size = m_buffer.left(end).split(';').first().trimmed();
    bool ok = false;
    const qlonglong length = size.toLongLong(&ok, 16);
    if (end < 0 || !ok || length < 0 || size.startsWith('+') || size.contains('x'))
        return broken(400);
    if (length > m_maxBody - m_request.body.size())
        return broken(413);
    m_buffer.remove(0, end + 2);
    m_missing = length;
    m_phase = length == 0 ? Phase::Trailer : Phase::ChunkData;
    return true;
}

bool HttpRequestParser::stepChunkData()
{
    if (m_buffer.size() < m_missing + 2)
        return false;
    if (m_buffer.mid(m_missing, 2) != "\r\n")
        return broken(400);
    m_request.body += m_buffer.left(m_missing);
    m_buffer.remove(0, m_missing + 2);
    m_phase = Phase::ChunkSize;
    return true;
}

// Trailer fields are read and thrown away.
bool HttpRequestParser::stepTrailer()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0) {
        if (m_buffer.size() > kMaxHead)
            return broken(431);
        return false;
    }
    m_buffer.remove(0, end + 2);
    if (end == 0)
        m_phase = Phase::Done;
    return true;
}

} // namespace carillon
