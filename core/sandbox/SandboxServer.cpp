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

// By hand: millions of lines are written, and QJsonDocument takes several microseconds for each.
QByteArray quoted(const QByteArray &utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c >= 0 && c < 0x20)
            out += "\\u00" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out += '"';
}

// One page of `all` from `from`; moves `from` behind it.
template <typename Item, typename ToJson>
QJsonArray page(const std::vector<Item> &all, size_t &from, const ToJson &toJson)
{
    QJsonArray out;
    const size_t end = std::min(all.size(), from + kPage);
    for (; from < end; ++from)
        out.append(toJson(all[from]));
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
    QByteArray results;
    for (const QJsonValue message : messages)
        results += (results.isEmpty() ? "" : ",") + takeMessage(message.toObject(), &logLines);
    if (const Status written = m_log.write(logLines); !written) {
        qCWarning(lcHttp) << "sandbox:" << written.error().message;
        return responder.drop(); // without its log the sandbox proves nothing: an answer would be a lie
    }
    const bool dropped = m_dropping.unit() < m_options.drop;
    m_counters.dropped += dropped ? 1 : 0;
    later([responder, dropped, answer = QByteArray("{\"results\":[" + results + "]}")] {
        dropped ? responder.drop() : responder.sendJson(200, answer);
    });
}

QByteArray SandboxServer::takeMessage(const QJsonObject &message, QByteArray *logLines)
{
    const QString text = message[u"text"_s].toString();
    const QByteArray utf8 = text.toUtf8();
    const QByteArray to = message[u"to"_s].toString().toUtf8();
    const QByteArray id = message[u"id"_s].toString().toUtf8();
    const Fate fate = fateOf(to, utf8);
    if (!to.startsWith('+') || fate.refused) {
        ++m_counters.refused;
        const QByteArray cause = fate.refused ? fate.cause.toLatin1() : QByteArray("wrong-number");
        return "{\"id\":" + quoted(id) + ",\"status\":\"refused\",\"code\":\"recipient." + cause + "\"}";
    }

    ++m_counters.accepted;
    m_spentMicros += kPriceMicros * quickCount(text).segments;
    const quint64 number = m_nextNumber++;
    const QByteArray reference = referenceOf(number).toLatin1();
    const UtcMs now = m_clock.now();
    *logLines += "{\"at\":\"" + toRfc3339(now).toLatin1() + "\",\"to\":" + quoted(to) + ",\"text\":" + quoted(utf8)
        + ",\"id\":" + quoted(id) + ",\"reference\":\"" + reference + "\"}\n";
    if (fate.hasReceipt)
        m_pending.push({ now + fate.receiptAfter.count(), number, id, fate.undelivered ? fate.cause : QString() });
    return "{\"id\":" + quoted(id) + ",\"status\":\"accepted\",\"reference\":\"" + reference + "\"}";
}

QString SandboxServer::referenceOf(quint64 number) const
{
    return u"sb-%1-%2"_s.arg(m_run).arg(number);
}

// Drawn from the seed, number and text alone, so that neither order nor timing changes it.
SandboxServer::Fate SandboxServer::fateOf(const QByteArray &to, const QByteArray &text) const
{
    SeededRandom random(fnv1a(text, fnv1a(to, 14'695'981'039'346'656'037ULL ^ m_options.seed)));
    Fate fate;
    fate.refused = random.unit() < m_options.reject;
    fate.hasReceipt = random.unit() < m_options.receipts;
    fate.undelivered = random.unit() < m_options.undelivered;
    const auto spread = std::max<qint64>(0, (m_options.receiptUntil - m_options.receiptAfter).count());
    fate.receiptAfter = m_options.receiptAfter + milliseconds(random.below(quint64(spread) + 1));
    fate.cause = fate.refused ? pick(kRefusals, random) : pick(kFailures, random);
    return fate;
}

QJsonObject SandboxServer::toJson(const Receipt &receipt) const
{
    QJsonObject out{ { u"reference"_s, referenceOf(receipt.number) },
                     { u"id"_s, QString::fromUtf8(receipt.id) },
                     { u"status"_s, receipt.cause.isEmpty() ? u"delivered"_s : u"undelivered"_s },
                     { u"at"_s, toRfc3339(receipt.due) } };
    if (!receipt.cause.isEmpty())
        out[u"code"_s] = receipt.cause;
    return out;
}

void SandboxServer::releaseReceipts()
{
    for (const UtcMs now = m_clock.now(); !m_pending.empty() && m_pending.top().due <= now; m_pending.pop())
        m_receipts.push_back(m_pending.top());
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

    const QJsonArray receipts = page(m_receipts, receipt, [this](const Receipt &one) { return toJson(one); });
    const QJsonArray replies = page(m_replies, reply, [](const QJsonObject &one) { return one; });
    QJsonObject answer{ { u"receipts"_s, receipts }, { u"replies"_s, replies } };
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
