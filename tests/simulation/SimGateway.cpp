// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimGateway.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon::test {

const ProtocolInfo &SimProtocol::info() const
{
    static const ProtocolInfo info{ .name = u"sim"_s,
                                    .title = u"Simulation"_s,
                                    .batch = 3,
                                    .pullsReceipts = true,
                                    .pullsReplies = true,
                                    .simulated = true };
    return info;
}

Result<HttpRequest> SimProtocol::encode(const Submission &submission, const Account &, UtcMs, const QByteArray &) const
{
    QByteArray body;
    for (const SubmissionItem &item : submission.items)
        body += item.uid.toHex() + '\n';
    return HttpRequest{ .method = "POST", .body = body.chopped(1) };
}

QList<ItemOutcome> SimProtocol::decode(const Submission &submission, const HttpResponse &response,
                                       const Account &) const
{
    const qsizetype size = submission.items.size();
    if (response.status == 429) {
        const ItemOutcome slow{ .outcome = OutcomeClass::Throttled, .retryAfter = milliseconds(500) };
        return QList<ItemOutcome>(size, slow);
    }
    if (response.status != 200)
        return QList<ItemOutcome>(size, ItemOutcome{ .outcome = OutcomeClass::InDoubt });
    const QList<QByteArray> lines = response.body.split('\n');
    if (lines.size() != size)
        return QList<ItemOutcome>(size, ItemOutcome{ .outcome = OutcomeClass::Ok });
    QList<ItemOutcome> outcomes;
    for (const QByteArray &line : lines) {
        if (line == "refused")
            outcomes.append({ .outcome = OutcomeClass::Recipient, .code = u"404"_s, .cause = Cause::WrongNumber });
        else
            outcomes.append({ .outcome = OutcomeClass::Ok, .reference = QString::fromLatin1(line) });
    }
    return outcomes;
}

std::optional<HttpRequest> SimProtocol::pull(const Account &, const QString &cursor, UtcMs) const
{
    return HttpRequest{ .method = "GET", .body = cursor.toLatin1() };
}

Result<Arrivals> SimProtocol::decodePull(const HttpResponse &response, const Account &) const
{
    if (response.status != 200)
        return Error{ .code = Error::Code::Network, .message = u"no receipts"_s };
    QList<QByteArray> lines = response.body.split('\n');
    Arrivals arrivals{ .cursor = QString::fromLatin1(lines.takeFirst()) };
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' '); // reference or uid, what it is, state, key
        Receipt receipt{ .key = words.at(3) };
        if (words.at(1) == "uid")
            receipt.uid = QByteArray::fromHex(words.at(0));
        else
            receipt.reference = QString::fromLatin1(words.at(0));
        receipt.state = words.at(2) == "delivered" ? ReceiptState::Delivered
            : words.at(2) == "expired"             ? ReceiptState::Expired
                                                   : ReceiptState::Undelivered;
        arrivals.receipts.append(receipt);
    }
    return arrivals;
}

const Protocol *findSimProtocol(QStringView)
{
    static const SimProtocol protocol;
    return &protocol;
}

void SimGateway::setRate(qint64 perSecond, qint64 connections)
{
    m_perSecond = perSecond;
    m_connections = connections;
}

void SimGateway::start(qint64 callId, qint64, int, const HttpRequest &request)
{
    if (m_startsLeft == 0)
        return; // dead
    const bool isPull = callId < 0;
    if (!isPull && m_startsLeft > 0)
        --m_startsLeft;
    const QList<QByteArray> lines = isPull ? QList<QByteArray>() : request.body.split('\n');
    if (!isPull) {
        checkRate(static_cast<int>(lines.size()));
        const auto onTheWire = std::count_if(m_endings.begin(), m_endings.end(),
                                             [](const auto &ending) { return ending.second.callId > 0; });
        if (m_connections > 0 && onTheWire >= m_connections)
            m_complaints.append(u"more calls than connections"_s);
    }
    const CallResult result = isPull ? answerPull(request.body) : submit(lines);
    const auto latency = std::chrono::microseconds(m_random.below(80'000));
    m_endings.insert({ m_clock.steady() + latency, { callId, static_cast<int>(lines.size()), result } });
}

CallResult SimGateway::submit(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        const QString wrong = m_judge ? m_judge(QByteArray::fromHex(line)) : QString();
        if (!wrong.isEmpty())
            m_complaints.append(wrong);
    }
    if (chance(m_faults.notSent))
        return { .kind = CallResult::Kind::NotSent };
    if (chance(m_faults.lostBefore))
        return { .kind = CallResult::Kind::Lost };
    if (chance(m_faults.throttled))
        return { .kind = CallResult::Kind::Answered, .response = { .status = 429 } };
    const QByteArray answer = takeAll(lines);
    if (chance(m_faults.lostAfter))
        return { .kind = CallResult::Kind::Lost };
    if (chance(m_faults.errorAfter))
        return { .kind = CallResult::Kind::Answered, .response = { .status = 500 } };
    if (chance(m_faults.unreadable))
        return { .kind = CallResult::Kind::Answered, .response = { .status = 200, .body = "\n\n\n\n\n" } };
    return { .kind = CallResult::Kind::Answered, .response = { .status = 200, .body = answer } };
}

QByteArray SimGateway::takeAll(const QList<QByteArray> &lines)
{
    QList<QByteArray> answer;
    for (const QByteArray &line : lines) {
        const QByteArray uid = QByteArray::fromHex(line);
        if (chance(m_faults.refused)) {
            m_refused.insert(uid);
            answer.append("refused");
            continue;
        }
        const QByteArray reference = "ref" + QByteArray::number(m_nextReference++);
        if (++m_taken[uid] > 1)
            m_complaints.append(u"a message was taken twice"_s);
        answer.append(reference);
        report(uid, reference);
    }
    return answer.join('\n');
}

void SimGateway::report(const QByteArray &uid, const QByteArray &reference)
{
    if (chance(m_faults.noReceipt))
        return;
    const QByteArray state = chance(80) ? "delivered" : chance(50) ? "undelivered" : "expired";
    const QByteArray name = chance(50) ? QByteArray(uid.toHex() + " uid") : QByteArray(reference + " reference");
    const QByteArray line = name + ' ' + state + " key" + reference;
    const UtcMs due = m_clock.now() + static_cast<UtcMs>(m_random.below(3'000));
    m_receipts.push_back({ due, line });
    if (chance(m_faults.doubledReceipt))
        m_receipts.push_back({ due, line });
    if (const std::size_t unfetched = m_receipts.size() - m_fetched; unfetched > 1 && chance(50)) // out of order
        std::swap(m_receipts.back(), m_receipts.at(m_fetched + m_random.below(unfetched)));
}

CallResult SimGateway::answerPull(const QByteArray &cursor)
{
    if (chance(m_faults.notSent))
        return { .kind = CallResult::Kind::Lost };
    // A cursor is a place in the whole list: what was fetched and not stored comes again.
    std::size_t place = cursor.toULongLong();
    QList<QByteArray> lines;
    while (place < m_receipts.size() && lines.size() < 20) {
        if (m_faults.noReceipt > 0 && m_receipts.at(place).due > m_clock.now())
            break;
        lines.append(m_receipts.at(place++).line);
    }
    m_fetched = std::max(m_fetched, place);
    lines.prepend(QByteArray::number(place));
    return { .kind = CallResult::Kind::Answered, .response = { .status = 200, .body = lines.join('\n') } };
}

void SimGateway::checkRate(int messages)
{
    const Nanoseconds now = m_clock.steady();
    while (!m_handedOver.empty() && now - m_handedOver.front() >= 1s)
        m_handedOver.pop_front();
    m_handedOver.insert(m_handedOver.end(), static_cast<std::size_t>(messages), now);
    if (m_perSecond > 0 && static_cast<qint64>(m_handedOver.size()) > m_perSecond)
        m_complaints.append(u"%1 messages in a second"_s.arg(m_handedOver.size()));
}

int SimGateway::forgetCalls()
{
    int messages = 0;
    for (const auto &[at, ending] : m_endings)
        messages += ending.messages;
    m_endings.clear();
    return messages;
}

std::optional<SimGateway::Nanoseconds> SimGateway::nextEvent() const
{
    return m_endings.empty() ? std::nullopt : std::optional(m_endings.begin()->first);
}

void SimGateway::deliver(const std::function<void(qint64, const CallResult &)> &finished)
{
    while (!m_endings.empty() && m_endings.begin()->first <= m_clock.steady()) {
        const Ending ending = m_endings.begin()->second;
        m_endings.erase(m_endings.begin());
        finished(ending.callId, ending.result);
    }
}

} // namespace carillon::test
