// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HttpMessage.h"

#include <QByteArray>

namespace carillon {

/// A request as it came over the wire.
struct IncomingRequest
{
    QByteArray method = {};
    QByteArray target = {}; ///< Path and query, exactly as sent; signatures are made over these bytes.
    HttpHeaders headers = {};
    QByteArray body = {}; ///< Chunks already joined.
    bool keepAlive = true;

    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
    QByteArray path() const { return target.first(pathSize()); }
    QByteArray query() const { return target.mid(pathSize() + 1); }

private:
    qsizetype pathSize() const;
};

/// Cuts a stream of bytes into HTTP/1.x requests. Pure: bytes in, requests out; one parser a connection.
///
/// Strict where leniency lets two readers disagree about where a request ends (RFC 9112, section 6.3): two lengths, a
/// length beside a transfer coding, or a space before a colon break the connection.
class HttpRequestParser
{
public:
    enum class State { NeedMore, Complete, Broken };

    explicit HttpRequestParser(qsizetype maxBody) : m_maxBody(maxBody) { }

    /// Adds what arrived; next() then tries to complete one request.
    void append(const QByteArray &bytes) { m_buffer += bytes; }
    State next();

    /// Pre: next() said Complete. Later bytes stay for the next request.
    IncomingRequest take();

    /// The status that tells the sender what was wrong (400, 413, 431, 501, 505). Pre: next() said Broken.
    int brokenStatus() const { return m_brokenStatus; }

    /// The sender waits for "100 Continue" before it sends the body; says so once for a request.
    bool takeExpectation();
    /// Whether a request has begun and is not complete.
    bool isInside() const { return m_phase != Phase::Head || !m_buffer.isEmpty(); }

private:
    enum class Phase { Head, Body, ChunkSize, ChunkData, Trailer, Done };

    bool step();
    bool stepHead();
    bool stepBody();
    bool stepChunkSize();
    bool stepChunkData();
    bool stepTrailer();
    bool broken(int status);
    bool readRequestLine(const QByteArray &line);
    bool readHeaders(const QByteArray &block);
    bool chooseFraming();
    bool readLength(const QByteArray &value);

    qsizetype m_maxBody;
    QByteArray m_buffer = {};
    IncomingRequest m_request = {};
    Phase m_phase = Phase::Head;
    qsizetype m_missing = 0; // of the body or the chunk
    int m_brokenStatus = 0;
    bool m_expectsContinue = false;
};

} // namespace carillon
