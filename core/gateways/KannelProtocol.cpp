// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/KannelProtocol.h"

#include "core/base/RandomSource.h"
#include "core/gateways/HttpForm.h"
#include "core/gateways/HttpStatus.h"
#include "core/gateways/Settings.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReportMask = 1 | 2 | 16; // delivered, failed, rejected by the message centre

QByteArray tokenFor(const QByteArray &uid, const Account &account)
{
    return QMessageAuthenticationCode::hash(uid, account.secrets.value(u"password"_s), QCryptographicHash::Sha256)
        .toHex()
        .first(32);
}

// Takes as long for a wrong guess as for a right one.
bool sameSecret(const QByteArray &given, const QByteArray &wanted)
{
    unsigned char difference = given.size() == wanted.size() && !wanted.isEmpty() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(given.size(), wanted.size()); ++i)
        difference |= static_cast<unsigned char>(given[i] ^ wanted[i]);
    return difference == 0;
}

// Kannel expands what stands behind a per cent sign; one of ours is written twice.
QString reportAddress(const QByteArray &uid, const Account &account)
{
    const QUrl base = endpointUrl(account.value(u"receipts-url"_s), u"/receipts/"_s);
    QByteArray address = base.toEncoded() + percentEncoded(account.value(u"gateway-id"_s));
    address.replace('%', "%%");
    address += "?uid=" + uid.toHex() + "&token=" + tokenFor(uid, account) + "&d=%d&code=%A&at=%T";
    return QString::fromLatin1(address);
}

FormFields fieldsOf(const SubmissionItem &item, const Account &account)
{
    const bool plain = quickCount(item.text).encoding == Encoding::Gsm7;
    FormFields fields = { { u"username"_s, account.value(u"username"_s) },
                          { u"password"_s, QString::fromUtf8(account.secrets.value(u"password"_s)) },
                          { u"from"_s, account.value(u"from"_s) },
                          { u"to"_s, item.to },
                          { u"text"_s, item.text },
                          { u"charset"_s, u"UTF-8"_s },
                          { u"coding"_s, plain ? u"0"_s : u"2"_s } };
    if (account.value(u"from"_s).isEmpty())
        fields.removeIf([](const auto &field) { return field.first == u"from"_s; });
    return fields;
}

QString validityMinutes(UtcMs expiresAt, UtcMs now)
{
    return QString::number(std::max<qint64>(1, (expiresAt - now) / 60'000));
}

// 503 is doubt (delivery.md). Kannel's own "Temporal failure" is the exception: its box was asked and did not take the
// message (ack_failed_tmp: queue full, store not writable, shutting down), and the user guide says to try again. A text
// of several parts stays in doubt: a queue that fills up halfway may hold the first of them.
OutcomeClass classOfTemporary(const QByteArray &body, const SubmissionItem &item)
{
    const bool known = body.startsWith("Temporal failure");
    return known && quickCount(item.text).segments == 1 ? OutcomeClass::Retry : OutcomeClass::InDoubt;
}

ItemOutcome refusal(OutcomeClass outcome, Cause cause)
{
    return { .outcome = outcome, .cause = cause };
}

ItemOutcome outcomeOfRefusal(int status, const QByteArray &body, const SubmissionItem &item)
{
    if (status == 503)
        return refusal(classOfTemporary(body, item), Cause::None);
    if (body.startsWith("Not routable")) // this number has no route; another may
        return refusal(OutcomeClass::Recipient, Cause::GatewayRefused);
    if (body.contains("eceiver number") || body.startsWith("Number(s) has/have been denied"))
        return refusal(OutcomeClass::Recipient, Cause::WrongNumber);
    if (body.startsWith("Sender missing"))
        return refusal(OutcomeClass::Account, Cause::SenderNotAllowed);
    if (body.startsWith("Charset or body"))
        return refusal(OutcomeClass::Content, Cause::ContentRule);
    return outcomeOfStatus({ .status = status });
}

Receipt receiptOf(const FormFields &fields, const QByteArray &uid)
{
    const QString type = formValue(fields, u"d"_s);
    Receipt receipt{ .uid = uid,
                     .code = providerWords(type + u' ' + formValue(fields, u"code"_s), {}),
                     .at = formValue(fields, u"at"_s).toLongLong() * 1000,
                     .key = uid.toHex() + ':' + type.toLatin1() };
    if (type == u"1"_s)
        receipt.state = ReceiptState::Delivered;
    else if (type == u"2"_s || type == u"16"_s)
        receipt.state = ReceiptState::Undelivered;
    if (type == u"2"_s)
        receipt.cause = Cause::Unknown;
    else if (type == u"16"_s)
        receipt.cause = Cause::BlockedByCarrier;
    return receipt;
}

Error notAuthentic()
{
    return { .code = Error::Code::Refused,
             .message = u"A report came without the token that Kannel was given."_s,
             .hint = u"If it came from your Kannel, check its dlr-url or get-url and the gateway's password."_s };
}

} // namespace

const ProtocolInfo &KannelProtocol::info() const
{
    using Type = SettingField::Type;
    static const ProtocolInfo info{
        .name = u"kannel"_s,
        .title = u"Kannel"_s,
        .fields
        = QList<SettingField>{ { .key = u"username"_s,
                                 .label = u"User name"_s,
                                 .required = true,
                                 .help = u"Of a sendsms-user group"_s },
                               { .key = u"password"_s, .label = u"Password"_s, .type = Type::Secret, .required = true },
                               { .key = u"from"_s,
                                 .label = u"Sender"_s,
                                 .help = u"Left out, Kannel's default-sender is used"_s },
                               { .key = u"receipts-url"_s,
                                 .label = u"Own public address"_s,
                                 .type = Type::Url,
                                 .help
                                 = u"Where Kannel reaches carillonctl serve; without it no receipts are asked for"_s } }
            + commonFields({}),
        .pushesReceipts = true,
        .pushesReplies = true
    };
    return info;
}

Result<HttpRequest> KannelProtocol::encode(const Submission &submission, const Account &account, UtcMs now,
                                           const QByteArray &) const
{
    const SubmissionItem &item = submission.items.first();
    FormFields fields = fieldsOf(item, account);
    if (submission.expiresAt)
        fields.append({ u"validity"_s, validityMinutes(*submission.expiresAt, now) });
    if (!account.value(u"receipts-url"_s).isEmpty()) {
        fields.append({ u"dlr-mask"_s, QString::number(kReportMask) });
        fields.append({ u"dlr-url"_s, reportAddress(item.uid, account) });
    }

    const QString endpoint = account.value(u"endpoint"_s);
    const QString path = endpointUrl(endpoint, {}).path();
    QUrl url = endpointUrl(endpoint, path.isEmpty() ? u"/cgi-bin/sendsms"_s : QString());
    url.setQuery(QString::fromLatin1(formEncoded(fields)));
    return HttpRequest{ .method = "GET", .url = url };
}

QList<ItemOutcome> KannelProtocol::decode(const Submission &submission, const HttpResponse &response,
                                          const Account &) const
{
    ItemOutcome outcome = outcomeOfStatus(response);
    if (outcome.outcome == OutcomeClass::Ok)
        return sameForAll(submission, outcome);

    const SubmissionItem &item = submission.items.first();
    if (outcome.outcome != OutcomeClass::Throttled)
        outcome = outcomeOfRefusal(response.status, response.body.trimmed(), item);
    outcome.code = u"HTTP %1"_s.arg(response.status);
    outcome.detail = providerWords(QString::fromUtf8(response.body), item);
    return sameForAll(submission, outcome);
}

Result<Arrivals> KannelProtocol::receive(const HttpRequest &incoming, const Account &account) const
{
    const FormFields fields = parseForm(incoming.url.query(QUrl::FullyEncoded).toLatin1());
    const QByteArray uid = QByteArray::fromHex(formValue(fields, u"uid"_s).toLatin1());
    if (!uid.isEmpty()) {
        if (!sameSecret(formValue(fields, u"token"_s).toLatin1(), tokenFor(uid, account)))
            return notAuthentic();
        return Arrivals{ .receipts = { receiptOf(fields, uid) } };
    }

    if (!sameSecret(formValue(fields, u"key"_s).toUtf8(), account.secrets.value(u"password"_s)))
        return notAuthentic();
    return Arrivals{ .replies = { { .from = formValue(fields, u"from"_s),
                                    .to = formValue(fields, u"to"_s),
                                    .text = formValue(fields, u"text"_s),
                                    .at = formValue(fields, u"at"_s).toLongLong() * 1000,
                                    .key = formValue(fields, u"id"_s).toUtf8() } } };
}

} // namespace carillon
