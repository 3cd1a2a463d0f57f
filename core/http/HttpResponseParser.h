// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HttpMessage.h"

#include <QByteArray>

#include <optional>

namespace carillon {

/// Reads one HTTP/1.x answer from a stream of bytes; interim answers (1xx) are skipped. Pure; one parser an answer.
class HttpResponseParser
{
public:
    enum class State { NeedMore, Complete, Broken };

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    State next();
    /// The other side closed in good order: completes an answer that ends with its connection, breaks any other.
    State closed();

    /// Whether any byte of the answer has come; interim ones do not count.
    bool hasStarted() const { return m_started || !m_buffer.isEmpty(); }

    /// Pre for all below: Complete.
    const HttpResponse &response() const { return m_response; }
    /// Whether the connection may carry another request.
    bool keepsAlive() const { return m_keepAlive && m_buffer.isEmpty(); }
    /// For how long the server says it keeps an idle connection ("Keep-Alive: timeout=5").
    std::optional<int> keepAliveSeconds() const;

private:
    enum class Phase { Head, Body, UntilClose, ChunkSize, ChunkData, Trailer, Done };

    bool step();
    bool stepHead();
    bool stepBody();
    bool stepUntilClose();
    bool stepChunkSize();
    bool stepChunkData();
    bool stepTrailer();
    bool readStatusLine(const QByteArray &line);
    bool readHeaders(const QByteArray &block);
    bool chooseFraming();
    bool broken();

    QByteArray m_buffer = {};
    HttpResponse m_response = {};
    Phase m_phase = Phase::Head;
    qsizetype m_missing = 0;
    bool m_started = false;
    bool m_broken = false;
    bool m_keepAlive = true;
};

} // namespace carillon
