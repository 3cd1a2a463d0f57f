// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpListener.h"
#include "core/http/HttpRequestParser.h"

#include <QObject>

#include <chrono>

class QTcpSocket;

namespace carillon {

/// One client of an HttpListener: reads requests in order and handles the next one only when the last is answered, so
/// that pipelined answers keep their order. Deletes itself when the client is gone. Internal to this module.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const HttpListener::Handler &handler, const HttpListener::Limits &limits,
                   QObject *parent);

    void answer(quint64 request, int status, const HttpHeaders &headers, const QByteArray &body);
    void drop(quint64 request);

    /// Closes a client that has kept us waiting longer than its limit. Called about once a second.
    void closeIfOverdue(std::chrono::steady_clock::time_point now);

private:
    void readMore();
    void handleRequests();
    void handleOne();
    void refuse(int status);
    void write(int status, const HttpHeaders &headers, const QByteArray &body, bool keepAlive);

    QTcpSocket *m_socket;
    const HttpListener::Handler &m_handler;
    const HttpListener::Limits &m_limits;
    HttpRequestParser m_parser;
    quint64 m_serial = 0; // of the request being handled; also invalidates late answers
    bool m_busy = false; // a handler owes an answer
    bool m_looping = false;
    bool m_keepAlive = true;
    bool m_headOnly = false;
    std::chrono::steady_clock::time_point m_waitingSince;
};

} // namespace carillon
