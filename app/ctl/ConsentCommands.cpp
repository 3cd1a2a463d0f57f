// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/Values.h"
#include "core/base/Times.h"
#include "core/contacts/ConsentStore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QJsonObject toJson(const ConsentRecord &record)
{
    return { { u"state"_s, nameOf(record.state) },
             { u"at"_s, toRfc3339(record.givenAt) },
             { u"source"_s, record.source },
             { u"wording"_s, record.wording },
             { u"proof"_s, record.proof },
             { u"recordedBy"_s, record.recordedBy },
             { u"recordedAt"_s, toRfc3339(record.recordedAt) } };
}

Outcome printHistory(Context &context, Session &session, const QString &e164)
{
    const Result<QList<ConsentRecord>> history = ConsentStore(session).history(e164);
    if (!history)
        return history.error();
    QJsonArray records;
    for (const ConsentRecord &record : *history)
        records.append(toJson(record));
    const QString state = history->isEmpty() ? u"unknown"_s : nameOf(history->constFirst().state);
    context.out.setColumns({ u"state"_s, u"at"_s, u"source"_s, u"recordedBy"_s });
    context.out.document({ { u"phone"_s, e164 }, { u"state"_s, state }, { u"history"_s, records } });
    return Exit::Done;
}

struct AddConsent
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString phone;
    ConsentRecord record;
    QString state = u"given"_s;
    QString at;

    void describe(Options options)
    {
        options.argument("PHONE", phone, "The person's number");
        options.value("--state", state, "given (default), refused or revoked");
        options.value("--source", record.source, "Where it was said, e.g. \"web form\"").required();
        options.value("--at", at, "When (default: now)");
        options.value("--wording", record.wording, "The words that the person agreed to");
        options.value("--proof", record.proof, "Name of a file that shows it");
    }

    Outcome run(Context &context, Session &session)
    {
        const auto wanted = consentRecordStateFromString(state);
        if (!wanted)
            return wrongUsage(u"--state"_s, u"\"%1\" is not known."_s.arg(state), u"Use given, refused or revoked."_s);
        record.state = *wanted;
        const Result<UtcMs> when = at.isEmpty() ? context.clock().now() : readMoment(u"--at"_s, at);
        if (!when)
            return when.error();
        record.givenAt = *when;
        const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
        if (!e164)
            return e164.error();
        CARILLON_TRY(ConsentStore(session).add(*e164, record));
        return printHistory(context, session, *e164);
    }
};

struct ShowConsents
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    QString phone;

    void describe(Options options) { options.argument("PHONE", phone, "The person's number"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
        return e164 ? printHistory(context, session, *e164) : e164.error();
    }
};

} // namespace

void addConsentCommands(const Commands &commands)
{
    const Commands consents = commands.family("consents", "What people said about marketing texts");
    consents.add<AddConsent>("add", "Record a yes or a no");
    consents.add<ShowConsents>("show", "Everything recorded of one number");
}

} // namespace carillon
