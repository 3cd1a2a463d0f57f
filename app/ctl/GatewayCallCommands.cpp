// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/GatewayCall.h"
#include "core/accounts/AuditLog.h"
#include "core/base/Logging.h"
#include "core/base/RandomSource.h"
#include "core/delivery/GatewayStore.h"
#include "core/gateways/Settings.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// A sending account with all that a call takes.
struct ReadyGateway
{
    Gateway gateway;
    const Protocol &protocol;
    Account account;
};

Result<ReadyGateway> prepare(Context &context, Session &session, const QString &name)
{
    const Result<Workspace *> workspace = context.workspace();
    if (!workspace)
        return workspace.error();
    GatewayStore gateways(session);
    const Result<Gateway> gateway = gateways.findByName(name);
    if (!gateway)
        return gateway.error();
    const Protocol *protocol = findProtocol(gateway->protocol);
    if (!protocol)
        return Error{ .message = u"This program no longer knows the protocol \"%1\"."_s.arg(gateway->protocol),
                      .where = name };
    const Result<Account> account = gateways.accountFor(*gateway, (*workspace)->secrets());
    if (!account)
        return account.error();
    return ReadyGateway{ *gateway, *protocol, *account };
}

class TestGateway
{
public:
    static constexpr Permission kNeeds = Permission::SendTest;

    void describe(Options options)
    {
        options.argument("NAME", m_name, "The sending account");
        options.value("--to", m_to, "The number that gets the text").required();
        options.value("--text", m_text, "The text (default: a greeting)");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> to = context.readPhone(u"--to"_s, m_to);
        if (!to)
            return to.error();
        const Result<ReadyGateway> ready = prepare(context, session, m_name);
        if (!ready)
            return ready.error();
        const Submission submission{ .items = { { .uid = newUid(), .to = *to, .text = m_text } } };
        const Result<HttpRequest> request = ready->protocol.encode(submission, ready->account, context.clock().now(),
                                                                   SystemRandom().bytes(16).toHex());
        if (!request)
            return request.error();
        CARILLON_TRY(AuditLog(session).append(u"gateway.tested"_s, m_name, { { u"to"_s, maskedPhone(*to) } }));
        const TransportResult call = callOnce(*request);
        return tell(context, call, outcomeOf(call, *ready, submission), warnings(*ready));
    }

private:
    static ItemOutcome outcomeOf(const TransportResult &call, const ReadyGateway &ready, const Submission &submission)
    {
        if (call.what == TransportResult::What::Answered)
            return ready.protocol.decode(submission, call.response, ready.account).value(0);
        const bool left = call.bytesHandedOver();
        return { .outcome = left ? OutcomeClass::InDoubt : OutcomeClass::Retry, .detail = call.error };
    }

    QStringList warnings(const ReadyGateway &ready) const
    {
        const ProtocolInfo &info = ready.protocol.info();
        QStringList found;
        const int segments = countText(m_text, { .rule = info.billing }).segments;
        if (segments > info.maxSegments)
            found.append(
                u"The text has %1 parts; %2 takes at most %3."_s.arg(segments).arg(info.title).arg(info.maxSegments));
        const bool wantsSignature = std::any_of(info.fields.begin(), info.fields.end(),
                                                [](const SettingField &field) { return field.key == u"signature"; });
        if (wantsSignature && settingOf(info, ready.account, u"signature"_s).isEmpty())
            found.append(u"The account has no signature; %1 refuses texts without one."_s.arg(info.title));
        return found;
    }

    Outcome tell(Context &context, const TransportResult &call, const ItemOutcome &outcome,
                 const QStringList &warnings) const
    {
        const bool accepted = outcome.outcome == OutcomeClass::Ok;
        QJsonObject document{ { u"accepted"_s, accepted },
                              { u"outcome"_s, toString(outcome.outcome) },
                              { u"reference"_s, outcome.reference },
                              { u"code"_s, outcome.code },
                              { u"detail"_s, outcome.detail },
                              { u"httpStatus"_s, call.response.status },
                              { u"warnings"_s, QJsonArray::fromStringList(warnings) } };
        for (const QString &warning : warnings)
            context.out.note(warning);
        if (accepted) {
            context.out.document(document);
            return Exit::Done;
        }
        const Error error = why(outcome, call);
        document.insert(u"error"_s, toJson(error));
        context.out.document(document);
        context.out.note(toSentence(error));
        return Exit::Failed;
    }

    Error why(const ItemOutcome &outcome, const TransportResult &call) const
    {
        const QString words = QStringList{ outcome.code, outcome.detail }.join(u' ').trimmed();
        if (call.what == TransportResult::What::NotSent)
            return { .code = Error::Code::Network,
                     .message = u"The provider was not reached, so nothing was sent: %1."_s.arg(call.error),
                     .where = m_name,
                     .hint = u"Check the endpoint and the network."_s,
                     .key = u"not-sent"_s };
        if (outcome.outcome == OutcomeClass::InDoubt)
            return { .code = Error::Code::Failed,
                     .message = u"The provider may or may not have taken the text: %1."_s.arg(words),
                     .where = m_name,
                     .hint = u"Look at the phone or the provider's console before you try again."_s,
                     .key = u"in-doubt"_s };
        return { .code = Error::Code::Rejected,
                 .message = u"The provider refused the text: %1."_s.arg(words),
                 .where = m_name,
                 .hint = u"The provider's documentation explains the code."_s,
                 .key = u"refused-by-provider"_s };
    }

    QString m_name;
    QString m_to;
    QString m_text = u"Hello from Carillon."_s;
};

struct ShowBalance
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The sending account"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<ReadyGateway> ready = prepare(context, session, name);
        if (!ready)
            return ready.error();
        const std::optional<HttpRequest> request = ready->protocol.balance(ready->account, context.clock().now());
        if (!request)
            return Error{ .message = u"%1 does not tell a balance."_s.arg(ready->protocol.info().title),
                          .where = name,
                          .hint = u"Look at the provider's console."_s,
                          .key = u"no-balance"_s };
        const TransportResult call = callOnce(*request);
        if (call.what != TransportResult::What::Answered)
            return Error{ .code = Error::Code::Network,
                          .message = u"The provider did not answer: %1."_s.arg(call.error),
                          .where = name,
                          .hint = u"Check the endpoint and the network."_s };
        const Result<Money> balance = ready->protocol.decodeBalance(call.response);
        if (!balance)
            return balance.error();
        context.out.document(
            { { u"gateway"_s, name },
              { u"balance"_s,
                QJsonObject{ { u"amount"_s, toDecimal(balance->micros) }, { u"currency"_s, balance->currency } } } });
        return Exit::Done;
    }
};

} // namespace

void addGatewayCallCommands(const Commands &gateways)
{
    gateways.add<TestGateway>("test", "Send one real text, in exactly one request");
    gateways.add<ShowBalance>("balance", "Ask the provider for the account's balance");
}

} // namespace carillon
