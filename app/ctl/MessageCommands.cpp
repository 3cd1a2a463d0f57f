// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "core/accounts/AuditLog.h"
#include "core/base/Logging.h"
#include "core/base/RandomSource.h"
#include "core/base/Times.h"
#include "core/campaigns/CampaignStore.h"
#include "core/delivery/MessageStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QJsonValue timeOrNull(const std::optional<UtcMs> &moment)
{
    return moment && *moment > 0 ? QJsonValue(toRfc3339(*moment)) : QJsonValue();
}

QJsonObject toJson(const AttemptRow &attempt)
{
    return { { u"number"_s, attempt.number },
             { u"armedAt"_s, toRfc3339(attempt.armedAt) },
             { u"settledAt"_s, timeOrNull(attempt.settledAt) },
             { u"httpStatus"_s, attempt.httpStatus },
             { u"outcome"_s, attempt.outcome },
             { u"code"_s, attempt.code },
             { u"detail"_s, attempt.detail },
             { u"reference"_s, attempt.reference } };
}

QJsonObject toJson(const ReceiptRow &receipt)
{
    return { { u"state"_s, receipt.state },
             { u"code"_s, receipt.code },
             { u"cause"_s, receipt.cause },
             { u"happenedAt"_s, timeOrNull(receipt.happenedAt) },
             { u"receivedAt"_s, toRfc3339(receipt.receivedAt) } };
}

QJsonObject toJson(const MessageRow &message, bool inTheClear)
{
    QJsonObject object{ { u"id"_s, message.id },
                        { u"uid"_s, uidToString(message.uid) },
                        { u"campaign"_s, message.campaign },
                        { u"gateway"_s, message.gateway },
                        { u"phone"_s, inTheClear ? message.phone : maskedPhone(message.phone) },
                        { u"segments"_s, message.segments },
                        { u"state"_s, toString(message.state) },
                        { u"reason"_s, message.reason },
                        { u"stateAt"_s, toRfc3339(message.stateAt) },
                        { u"reference"_s, message.reference },
                        { u"code"_s, message.code },
                        { u"cause"_s, message.cause },
                        { u"notBefore"_s, timeOrNull(message.notBefore) },
                        { u"until"_s, timeOrNull(message.usefulUntil) },
                        { u"acceptedAt"_s, timeOrNull(message.acceptedAt) },
                        { u"receiptAt"_s, timeOrNull(message.receiptAt) } };
    if (inTheClear)
        object.insert(u"text"_s, message.text);
    if (message.priceMicros)
        object.insert(u"price"_s, toDecimal(*message.priceMicros));
    if (!message.variant.isEmpty())
        object.insert(u"variant"_s, message.variant);
    return object;
}

QJsonObject toJson(const MessageDetail &detail, bool inTheClear)
{
    QJsonObject object = toJson(detail.message, inTheClear);
    QJsonArray attempts;
    for (const AttemptRow &attempt : detail.attempts)
        attempts.append(toJson(attempt));
    QJsonArray receipts;
    for (const ReceiptRow &receipt : detail.receipts)
        receipts.append(toJson(receipt));
    object.insert(u"attempts"_s, attempts);
    object.insert(u"receipts"_s, receipts);
    return object;
}

struct ListMessages
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString campaign;
    QString state;
    int limit = -1;

    void describe(Options options)
    {
        options.value("--campaign", campaign, "Only of this campaign");
        options.value("--state", state, "Only those in this state, e.g. inDoubt");
        options.number("--limit", limit, "At most so many");
    }

    Result<MessageFilter> filter(Session &session) const
    {
        MessageFilter filter;
        filter.limit = limit;
        if (!campaign.isEmpty()) {
            const Result<Campaign> found = CampaignStore(session).find(campaign);
            if (!found)
                return found.error();
            filter.campaignId = found->id;
        }
        if (!state.isEmpty()) {
            filter.state = messageStateFromString(state);
            if (!filter.state)
                return wrongUsage(u"--state"_s, u"There is no state called \"%1\"."_s.arg(state),
                                  u"As in ready, accepted, delivered, inDoubt."_s);
        }
        return filter;
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<MessageFilter> wanted = filter(session);
        if (!wanted)
            return wanted.error();
        const bool inTheClear = mayDo(session.actor, Permission::SeeNumbers);
        context.out.setColumns({ u"id"_s, u"phone"_s, u"state"_s, u"segments"_s, u"stateAt"_s, u"text"_s });
        MessageStore messages(session);
        Status failure;
        CARILLON_TRY(messages.each(*wanted, [&](const MessageRow &message) {
            MessageDetail detail{ message };
            if (message.attempts > 0) {
                const Result<MessageDetail> known = messages.show(message.id);
                if (!known)
                    failure = known.error();
                else
                    detail = *known;
            }
            context.out.row(toJson(detail, inTheClear));
            return failure.ok();
        }));
        return failure ? Outcome(Exit::Done) : failure.error();
    }
};

struct ShowMessage
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    std::optional<qint64> id;

    void describe(Options options) { options.number("ID", id, "As `messages list` prints it").required(); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<MessageDetail> detail = MessageStore(session).show(*id);
        if (!detail)
            return detail.error();
        context.out.document(toJson(*detail, mayDo(session.actor, Permission::SeeNumbers)));
        return Exit::Done;
    }
};

struct ExplainMessage
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    QString campaign;
    QString phone;

    void describe(Options options)
    {
        options.value("--campaign", campaign, "The campaign").required();
        options.value("--phone", phone, "The person's number").required();
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Campaign> found = CampaignStore(session).find(campaign);
        if (!found)
            return found.error();
        const Result<QString> e164 = context.readPhone(u"--phone"_s, phone);
        if (!e164)
            return e164.error();
        const Result<MessageExplanation> why = MessageStore(session).explain(found->id, *e164);
        if (!why)
            return why.error();
        QJsonObject document{ { u"campaign"_s, campaign }, { u"phone"_s, *e164 } };
        if (why->message)
            document.insert(u"message"_s, toJson(*why->message, true));
        if (!why->excludedBecause.isEmpty())
            document.insert(u"excluded"_s, why->excludedBecause);
        context.out.document(document);
        return Exit::Done;
    }
};

struct ResolveMessage
{
    static constexpr Permission kNeeds = Permission::ResolveDoubt;

    std::optional<qint64> id;
    QString how;

    void describe(Options options)
    {
        options.number("ID", id, "A message in doubt").required();
        options.argument("HOW", how, "resend (may text the person twice), sent, or abandon")
            .oneOf({ u"resend"_s, u"sent"_s, u"abandon"_s });
    }

    Outcome run(Context &context, Session &session) const
    {
        const Resolution resolution = how == u"resend" ? Resolution::Resend
            : how == u"sent"                           ? Resolution::Sent
                                                       : Resolution::Abandon;
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        MessageStore messages(session);
        CARILLON_TRY(messages.resolve(*id, resolution));
        CARILLON_TRY(AuditLog(session).append(u"message.resolved"_s, QString::number(*id), { { u"how"_s, how } }));
        CARILLON_TRY(transaction.commit());
        const Result<MessageDetail> detail = messages.show(*id);
        if (!detail)
            return detail.error();
        context.out.document(toJson(*detail, true));
        return Exit::Done;
    }
};

} // namespace

void addMessageCommands(const Commands &commands)
{
    const Commands messages = commands.family("messages", "Single messages: what became of each");
    messages.add<ListMessages>("list", "Messages with attempts and receipts, as NDJSON");
    messages.add<ShowMessage>("show", "Everything about one");
    messages.add<ExplainMessage>("explain", "Why somebody did or did not get a text");
    messages.add<ResolveMessage>("resolve", "Decide about one in doubt");
}

} // namespace carillon
