// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "app/ctl/Values.h"
#include "core/accounts/AuditLog.h"
#include "core/base/Logging.h"
#include "core/base/Times.h"
#include "core/contacts/SuppressionStore.h"
#include "core/delivery/ReplyDesk.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct AddSuppression
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString phone;
    QString reason = u"by-hand"_s;
    QString source = u"command line"_s;

    void describe(Options options)
    {
        options.argument("PHONE", phone, "The number that gets no more texts");
        options.value("--reason", reason, "opted-out, complaint, not-in-service, by-hand (default)");
        options.value("--source", source, "Where it comes from, in a few words");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
        if (!e164)
            return e164.error();
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        const Result<bool> added = SuppressionStore(session).add(*e164, reason, source);
        if (!added)
            return added.error();
        const Result<int> cancelled
            = ReplyDesk(session, [](const StateChange &) {}).cancelQueued(session.cipher.phoneIndex(*e164), reason);
        if (!cancelled)
            return cancelled.error();
        CARILLON_TRY(transaction.commit());
        context.out.document({ { u"phone"_s, *e164 },
                               { u"added"_s, *added },
                               { u"reason"_s, reason },
                               { u"messagesCancelled"_s, *cancelled } });
        return Exit::Done;
    }
};

struct RemoveSuppression
{
    static constexpr Permission kNeeds = Permission::LiftSuppressions;

    QString phone;

    void describe(Options options) { options.argument("PHONE", phone, "The number that may be texted again"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
        if (!e164)
            return e164.error();
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        const Result<bool> removed = SuppressionStore(session).remove(*e164);
        if (!removed)
            return removed.error();
        if (!*removed)
            return Error{ .code = Error::Code::NotFound,
                          .message = u"This number is not on the do-not-text list."_s,
                          .where = maskedPhone(*e164),
                          .key = u"suppression-missing"_s };
        CARILLON_TRY(AuditLog(session).append(u"suppression.lifted"_s, maskedPhone(*e164), {}));
        CARILLON_TRY(transaction.commit());
        context.out.document({ { u"phone"_s, *e164 }, { u"removed"_s, true } });
        return Exit::Done;
    }
};

struct ListSuppressions
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const bool inTheClear = mayDo(session.actor, Permission::SeeNumbers);
        QJsonArray rows;
        CARILLON_TRY(SuppressionStore(session).forEach([&](const Suppression &entry) {
            rows.append(QJsonObject{ { u"phone"_s, inTheClear ? entry.phone : maskedPhone(entry.phone) },
                                     { u"reason"_s, entry.reason },
                                     { u"source"_s, entry.source },
                                     { u"addedBy"_s, entry.addedBy },
                                     { u"addedAt"_s, toRfc3339(entry.addedAt) } });
            return true;
        }));
        context.out.setColumns({ u"phone"_s, u"reason"_s, u"source"_s, u"addedBy"_s, u"addedAt"_s });
        context.out.document({ { u"count"_s, rows.size() }, { u"suppressions"_s, rows } });
        return Exit::Done;
    }
};

struct ImportSuppressions
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString file;
    QString region;

    void describe(Options options)
    {
        options.argument("FILE", file, "Numbers, one a line, or a table");
        options.value("--region", region, "Country (ISO 3166) of numbers without a country code");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        CARILLON_TRY(context.refuseWorkspaceFile(u"FILE"_s, file));
        const QString country = region.isEmpty() ? (*workspace)->info().region : region.toUpper();
        const Result<SuppressionImport> result = [&] {
            const LongWork work(u"Importing"_s);
            return SuppressionStore(session).importFile(file, country, work.progress());
        }();
        if (!result)
            return inFile(result.error(), file);
        context.out.document({ { u"rows"_s, result->rows },
                               { u"added"_s, result->added },
                               { u"duplicates"_s, result->duplicates },
                               { u"rejected"_s, result->rejected } });
        return result->rejected > 0 ? Exit::DoneInPart : Exit::Done;
    }
};

} // namespace

void addSuppressionCommands(const Commands &commands)
{
    const Commands suppressions = commands.family("suppressions", "The do-not-text list");
    suppressions.add<AddSuppression>("add", "Put a number on it");
    suppressions.add<RemoveSuppression>("remove", "Take a number off it");
    suppressions.add<ListSuppressions>("list", "All numbers with their reasons");
    suppressions.add<ImportSuppressions>("import", "Add the numbers of a file");
}

} // namespace carillon
