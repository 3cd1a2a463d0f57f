// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/RandomSource.h"
#include "core/http/HttpListener.h"
#include "core/sandbox/SandboxLog.h"
#include "core/sandbox/SandboxOptions.h"
#include "core/sandbox/SandboxThrottle.h"

#include <QJsonArray>
#include <QJsonObject>
#include <queue>

#include <functional>
#include <tuple>
#include <vector>

namespace carillon {

/// A simulated SMS provider over real HTTP, speaking the API that SandboxProtocol documents, and besides
/// `POST /v1/replies` `{"from","to","text"}`, which plays an inbound text. It judges the sender, so it takes a message
/// that comes twice twice, and shares no code with delivery.
///
/// Lives on one thread with an event loop. `clock` must outlive it.
class SandboxServer final
{
    Q_DISABLE_COPY_MOVE(SandboxServer)

public:
    struct Counters
    {
        qint64 calls = 0;
        qint64 accepted = 0;
        qint64 refused = 0;
        qint64 throttled = 0; ///< Calls.
        qint64 dropped = 0; ///< Calls.
    };

    SandboxServer(const SandboxOptions &options, const Clock &clock);
    ~SandboxServer();

    /// Opens the log, then listens; returns the port.
    Result<quint16> start(const QHostAddress &address, quint16 port);

    const Counters &counters() const { return m_counters; }

private:
    /// A receipt, before and after it appears. Kept small: a run may have millions.
    struct Receipt
    {
        UtcMs due = 0;
        quint64 number = 0; ///< Of the message; its reference is made from it.
        QByteArray id = {}; ///< The sender's.
        QString cause = {}; ///< Empty = delivered.
        bool operator<(const Receipt &other) const
        {
            return std::tie(other.due, other.number) < std::tie(due, number); // a priority_queue gives the largest
        }
    };
    /// What becomes of a message.
    struct Fate
    {
        bool refused = false;
        bool hasReceipt = true;
        bool undelivered = false;
        milliseconds receiptAfter{ 0 };
        QString cause = {};
    };

    void handle(const IncomingRequest &request, const HttpResponder &responder);
    void takeMessages(const IncomingRequest &request, const HttpResponder &responder);
    void takeReply(const IncomingRequest &request, const HttpResponder &responder);
    void tellArrivals(const IncomingRequest &request, const HttpResponder &responder);
    void tellBalance(const HttpResponder &responder);
    QByteArray takeMessage(const QJsonObject &message, QByteArray *logLines);
    Fate fateOf(const QByteArray &to, const QByteArray &text) const;
    QString referenceOf(quint64 number) const;
    QJsonObject toJson(const Receipt &receipt) const;
    void releaseReceipts();
    void later(std::function<void()> answer);

    SandboxOptions m_options;
    const Clock &m_clock;
    SeededRandom m_dropping;
    SandboxThrottle m_throttle;
    SandboxLog m_log = {};
    Counters m_counters = {};
    QString m_run = {}; // names this run in cursors, so that those of an earlier one start over
    qint64 m_spentMicros = 0;
    quint64 m_nextNumber = 1;
    std::priority_queue<Receipt> m_pending = {};
    std::vector<Receipt> m_receipts = {};
    std::vector<QJsonObject> m_replies = {};
    HttpListener m_listener; // last: its connections call into all of the above
};

} // namespace carillon
