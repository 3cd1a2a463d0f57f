// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/SandboxProtocol.h"

#include "core/base/RandomSource.h"
#include "core/base/Times.h"
#include "core/gateways/HttpForm.h"
#include "core/gateways/HttpStatus.h"
#include "core/gateways/Settings.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 100;

Error unreadable(const QString &what)
{
    return { .code = Error::Code::Network,
             .message = u"The sandbox's %1 cannot be read."_s.arg(what),
             .hint = u"Check that the gateway's address is a Carillon sandbox."_s };
}

HttpRequest get(const Account &account, const ProtocolInfo &info, const QString &path)
{
    return { .method = "GET", .url = endpointUrl(settingOf(info, account, u"endpoint"_s), path) };
}

OutcomeClass classOfCode(const QString &code)
{
    if (code.startsWith(u"recipient."_s))
        return OutcomeClass::Recipient;
    if (code.startsWith(u"content."_s))
        return OutcomeClass::Content;
    if (code.startsWith(u"account."_s))
        return OutcomeClass::Account;
    return code.startsWith(u"request."_s) ? OutcomeClass::Request : OutcomeClass::InDoubt;
}

Cause causeOfCode(const QString &code)
{
    return causeFromString(code.mid(code.indexOf(u'.') + 1));
}

ItemOutcome outcomeOf(const QJsonObject &result, const SubmissionItem &item)
{
    const QString status = result[u"status"_s].toString();
    if (status == u"accepted"_s)
        return { .outcome = OutcomeClass::Ok, .reference = result[u"reference"_s].toString() };
    if (status != u"refused"_s)
        return { .outcome = OutcomeClass::InDoubt, .detail = u"The answer names no known status."_s };
    const QString code = result[u"code"_s].toString();
    return { .outcome = classOfCode(code),
             .code = code,
             .detail = providerWords(result[u"message"_s].toString(), item),
             .cause = causeOfCode(code) };
}

UtcMs momentOf(const QJsonObject &object)
{
    return fromRfc3339(object[u"at"_s].toString()).value_or(0);
}

Receipt receiptOf(const QJsonObject &object)
{
    const QString code = object[u"code"_s].toString();
    const bool delivered = object[u"status"_s].toString() == u"delivered"_s;
    Receipt receipt{ .reference = object[u"reference"_s].toString(),
                     .uid = uidFromString(object[u"id"_s].toString()),
                     .state = delivered ? ReceiptState::Delivered : ReceiptState::Undelivered,
                     .code = code,
                     .cause = delivered ? Cause::None : causeFromString(code),
                     .at = momentOf(object) };
    receipt.key = receipt.reference.toUtf8() + (delivered ? ":delivered" : ":undelivered");
    return receipt;
}

IncomingText replyOf(const QJsonObject &object)
{
    return { .from = object[u"from"_s].toString(),
             .to = object[u"to"_s].toString(),
             .text = object[u"text"_s].toString(),
             .at = momentOf(object),
             .key = object[u"id"_s].toString().toUtf8() };
}

} // namespace

const ProtocolInfo &SandboxProtocol::info() const
{
    static const ProtocolInfo info{ .name = u"sandbox"_s,
                                    .title = u"Sandbox"_s,
                                    .fields = commonFields(u"http://127.0.0.1:9900"_s, u"0.05"_s, u"CNY"_s),
                                    .batch = kBatch,
                                    .pullsReceipts = true,
                                    .pullsReplies = true,
                                    .simulated = true };
    return info;
}

Result<HttpRequest> SandboxProtocol::encode(const Submission &submission, const Account &account, UtcMs,
                                            const QByteArray &) const
{
    QJsonArray messages;
    for (const SubmissionItem &item : submission.items)
        messages.append(
            QJsonObject{ { u"id"_s, uidToString(item.uid) }, { u"to"_s, item.to }, { u"text"_s, item.text } });
    return HttpRequest{ .url = endpointUrl(settingOf(info(), account, u"endpoint"_s), u"/v1/messages"_s),
                        .headers = { { "Content-Type", "application/json" } },
                        .body
                        = QJsonDocument(QJsonObject{ { u"messages"_s, messages } }).toJson(QJsonDocument::Compact) };
}

// A readable answer that leaves an item out says nothing about it: doubt. An unreadable 2xx took everything.
QList<ItemOutcome> SandboxProtocol::decode(const Submission &submission, const HttpResponse &response,
                                           const Account &) const
{
    const ItemOutcome whole = outcomeOfStatus(response);
    const QJsonValue results = QJsonDocument::fromJson(response.body)[u"results"_s];
    if (whole.outcome != OutcomeClass::Ok || !results.isArray())
        return sameForAll(submission, whole);

    QHash<QString, QJsonObject> byId;
    for (const QJsonValue result : results.toArray())
        byId.insert(result[u"id"_s].toString(), result.toObject());
    QList<ItemOutcome> outcomes;
    for (const SubmissionItem &item : submission.items)
        outcomes.append(outcomeOf(byId.value(uidToString(item.uid)), item));
    return outcomes;
}

std::optional<HttpRequest> SandboxProtocol::pull(const Account &account, const QString &cursor, UtcMs) const
{
    HttpRequest request = get(account, info(), u"/v1/arrivals"_s);
    request.url.setQuery(QString::fromLatin1(formEncoded({ { u"after"_s, cursor } })));
    return request;
}

Result<Arrivals> SandboxProtocol::decodePull(const HttpResponse &response, const Account &) const
{
    const QJsonDocument answer = QJsonDocument::fromJson(response.body);
    if (response.status != 200 || !answer[u"cursor"_s].isString())
        return unreadable(u"list of receipts"_s);

    Arrivals arrivals{ .cursor = answer[u"cursor"_s].toString(), .more = answer[u"more"_s].toBool() };
    for (const QJsonValue receipt : answer[u"receipts"_s].toArray())
        arrivals.receipts.append(receiptOf(receipt.toObject()));
    for (const QJsonValue reply : answer[u"replies"_s].toArray())
        arrivals.replies.append(replyOf(reply.toObject()));
    return arrivals;
}

std::optional<HttpRequest> SandboxProtocol::balance(const Account &account, UtcMs) const
{
    return get(account, info(), u"/v1/balance"_s);
}

Result<Money> SandboxProtocol::decodeBalance(const HttpResponse &response) const
{
    const QJsonDocument answer = QJsonDocument::fromJson(response.body);
    const Result<qint64> amount = microsFromDecimal(answer[u"amount"_s].toString());
    if (response.status != 200 || !amount)
        return unreadable(u"balance"_s);
    return Money{ *amount, answer[u"currency"_s].toString() };
}

} // namespace carillon
