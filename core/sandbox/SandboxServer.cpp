// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/SandboxServer.h"

#include "core/base/Logging.h"
#include "core/base/Money.h"
#include "core/base/Times.h"
#include "core/text/SegmentCounter.h"

#include <QJsonDocument>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBatch = 100;
constexpr qsizetype kBodyBytes = 1024LL * 1024;
constexpr size_t kPage = 1000;
constexpr qint64 kPriceMicros = 50'000;
constexpr qint64 kDepositMicros = 1'000'000'000'000;

// Why a number is refused or not reached; the words are Carillon's causes.
constexpr std::array kRefusals = { "not-in-service", "wrong-number", "landline" };
constexpr std::array kFailures = { "off-or-out-of-reach", "not-in-service", "blocked-by-carrier", "timeout" };

quint64 fnv1a(const QByteArray &bytes, quint64 hash)
{
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211ULL;
    return hash;
}

template <size_t N> QString pick(const std::array<const char *, N> &words, RandomSource &random)
{
    return QString::fromLatin1(words.at(random.below(N)));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void refuse(const HttpResponder &responder, int status, const QString &message)
{
    responder.sendJson(status, compact({ { u"error"_s, message } }));
}

HttpListener::Limits limits()
{
    HttpListener::Limits limits;
    limits.bodyBytes = kBodyBytes;
    return limits;
}

// One page of `all` from `from`; moves `from` behind it.
QJsonArray page(const std::vector<QJsonObject> &all, size_t &from)
{
    QJsonArray out;
    const size_t end = std::min(all.size(), from + kPage);
    for (; from < end; ++from)
        out.append(all[from]);
    return out;
}

} // namespace

SandboxServer::SandboxServer(const SandboxOptions &options, const Clock &clock)
    : m_options(options)
    , m_clock(clock)
    , m_dropping(options.seed)
    , m_throttle(options.perSecond)
    , m_run(QString::number(clock.now(), 36))
    , m_listener([this](const IncomingRequest &request, const QHostAddress &,
                        const HttpResponder &responder) { handle(request, responder); },
                 limits())
{
}

SandboxServer::~SandboxServer() = default;

Result<quint16> SandboxServer::start(const QHostAddress &address, quint16 port)
{
    CARILLON_TRY(m_log.open(m_options.logFile));
    return m_listener.listen(address, port);
}

void SandboxServer::handle(const IncomingRequest &request, const HttpResponder &responder)
{
    const QByteArray call = request.method + ' ' + request.path();
    if (call == "POST /v1/messages")
        takeMessages(request, responder);
    else if (call == "POST /v1/replies")
        takeReply(request, responder);
    else if (call == "GET /v1/arrivals")
        tellArrivals(request, responder);
    else if (call == "GET /v1/balance")
        tellBalance(responder);
    else
        refuse(responder, 404, u"There is no such call."_s);
}

void SandboxServer::takeMessages(const IncomingRequest &request, const HttpResponder &responder)
{
    ++m_counters.calls;
    const QJsonArray messages = QJsonDocument::fromJson(request.body)[u"messages"_s].toArray();
    if (messages.isEmpty() || messages.size() > kBatch)
        return refuse(responder, 400, u"A call carries 1 to 100 messages."_s);
    if (const milliseconds wait = m_throttle.take(int(messages.size()), m_clock.steady()); wait.count() > 0) {
        ++m_counters.throttled;
        const auto seconds = (wait.count() + 999) / 1000;
        return responder.send(429, { { "Retry-After", QByteArray::number(qint64(seconds)) } });
    }

    QByteArray logLines;
    QJsonArray results;
    for (const QJsonValue &message : messages)
        results.append(takeMessage(message.toObject(), &logLines));
    if (const Status written = m_log.write(logLines); !written) {
        qCWarning(lcHttp) << "sandbox:" << written.error().message;
        return responder.drop(); // without its log the sandbox proves nothing: an answer would be a lie
    }
    const bool dropped = m_dropping.unit() < m_options.drop;
    m_counters.dropped += dropped ? 1 : 0;
    later([responder, dropped, answer = compact({ { u"results"_s, results } })] {
        dropped ? responder.drop() : responder.sendJson(200, answer);
    });
}

QJsonObject SandboxServer::takeMessage(const QJsonObject &message, QByteArray *logLines)
{
    const QString to = message[u"to"_s].toString();
    const QString text = message[u"text"_s].toString();
    const Fate fate = fateOf(to, text);
    QJsonObject result{ { u"id"_s, message[u"id"_s] } };
    if (!to.startsWith(u'+') || fate.refused) {
        ++m_counters.refused;
        result[u"status"_s] = u"refused"_s;
        result[u"code"_s] = QString(u"recipient."_s + (fate.refused ? fate.cause : u"wrong-number"_s));
        return result;
    }

    ++m_counters.accepted;
    m_spentMicros += kPriceMicros * quickCount(text).segments;
    const QString reference = u"sb-%1-%2"_s.arg(m_run).arg(m_nextReference++);
    result[u"status"_s] = u"accepted"_s;
    result[u"reference"_s] = reference;
    *logLines += compact({ { u"at"_s, toRfc3339(m_clock.now()) },
                           { u"to"_s, to },
                           { u"text"_s, text },
                           { u"id"_s, message[u"id"_s] },
                           { u"reference"_s, reference } })
        + '\n';
    promiseReceipt(message, reference, fate);
    return result;
}

// Drawn from the seed, number and text alone, so that neither order nor timing changes it.
SandboxServer::Fate SandboxServer::fateOf(const QString &to, const QString &text) const
{
    SeededRandom random(fnv1a(text.toUtf8(), fnv1a(to.toUtf8(), 14'695'981'039'346'656'037ULL ^ m_options.seed)));
    Fate fate;
    fate.refused = random.unit() < m_options.reject;
    fate.hasReceipt = random.unit() < m_options.receipts;
    fate.undelivered = random.unit() < m_options.undelivered;
    const auto spread = std::max<qint64>(0, (m_options.receiptUntil - m_options.receiptAfter).count());
    fate.receiptAfter = m_options.receiptAfter + milliseconds(random.below(quint64(spread) + 1));
    fate.cause = fate.refused ? pick(kRefusals, random) : pick(kFailures, random);
    return fate;
}

void SandboxServer::promiseReceipt(const QJsonObject &message, const QString &reference, const Fate &fate)
{
    if (!fate.hasReceipt)
        return;
    const UtcMs due = m_clock.now() + fate.receiptAfter.count();
    QJsonObject receipt{ { u"reference"_s, reference },
                         { u"id"_s, message[u"id"_s] },
                         { u"status"_s, fate.undelivered ? u"undelivered"_s : u"delivered"_s },
                         { u"at"_s, toRfc3339(due) } };
    if (fate.undelivered)
        receipt[u"code"_s] = fate.cause;
    m_pending.push({ due, m_nextReference, receipt });
}

void SandboxServer::releaseReceipts()
{
    for (const UtcMs now = m_clock.now(); !m_pending.empty() && m_pending.top().due <= now; m_pending.pop())
        m_receipts.push_back(m_pending.top().receipt);
}

void SandboxServer::takeReply(const IncomingRequest &request, const HttpResponder &responder)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body[u"from"_s].toString().isEmpty())
        return refuse(responder, 400, u"A reply needs \"from\"."_s);
    const QString id = u"mo-%1-%2"_s.arg(m_run).arg(m_replies.size() + 1);
    m_replies.push_back({ { u"id"_s, id },
                          { u"from"_s, body[u"from"_s] },
                          { u"to"_s, body[u"to"_s].toString() },
                          { u"text"_s, body[u"text"_s].toString() },
                          { u"at"_s, toRfc3339(m_clock.now()) } });
    responder.sendJson(202, compact({ { u"id"_s, id } }));
}

// A cursor is RUN-RECEIPTS-REPLIES: how many of each list were told.
void SandboxServer::tellArrivals(const IncomingRequest &request, const HttpResponder &responder)
{
    releaseReceipts();
    const QUrlQuery query(QString::fromLatin1(request.query()));
    const QStringList cursor = query.queryItemValue(u"after"_s, QUrl::FullyDecoded).split(u'-');
    const bool known = cursor.size() == 3 && cursor[0] == m_run;
    size_t receipt = known ? std::min<size_t>(cursor[1].toULongLong(), m_receipts.size()) : 0;
    size_t reply = known ? std::min<size_t>(cursor[2].toULongLong(), m_replies.size()) : 0;

    QJsonObject answer{ { u"receipts"_s, page(m_receipts, receipt) }, { u"replies"_s, page(m_replies, reply) } };
    answer[u"cursor"_s] = u"%1-%2-%3"_s.arg(m_run).arg(receipt).arg(reply);
    answer[u"more"_s] = receipt < m_receipts.size() || reply < m_replies.size();
    responder.sendJson(200, compact(answer));
}

void SandboxServer::tellBalance(const HttpResponder &responder)
{
    responder.sendJson(
        200, compact({ { u"amount"_s, toDecimal(kDepositMicros - m_spentMicros) }, { u"currency"_s, u"CNY"_s } }));
}

void SandboxServer::later(std::function<void()> answer)
{
    if (m_options.latency.count() == 0)
        answer();
    else
        QTimer::singleShot(m_options.latency, Qt::PreciseTimer, &m_listener, std::move(answer));
}

} // namespace carillon
