// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "core/accounts/AuditLog.h"
#include "core/base/Times.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QJsonObject toJson(const AuditEntry &entry)
{
    return { { u"id"_s, entry.id },
             { u"at"_s, toRfc3339(entry.at) },
             { u"user"_s, entry.user },
             { u"action"_s, entry.action },
             { u"subject"_s, entry.subject },
             { u"detail"_s, entry.detail },
             { u"hash"_s, QString::fromLatin1(entry.hash.toHex()) } };
}

struct ListAudit
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    int limit = 1000;

    void describe(Options options) { options.number("--limit", limit, "How many, newest first (default 1000)"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<AuditEntry>> entries = AuditLog(session).list(limit);
        if (!entries)
            return entries.error();
        context.out.setColumns({ u"id"_s, u"at"_s, u"user"_s, u"action"_s, u"subject"_s, u"detail"_s });
        context.out.list(u"entries"_s, *entries, toJson);
        return Exit::Done;
    }
};

struct VerifyAudit
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<AuditLog::Verdict> verdict = AuditLog(session).verify();
        if (!verdict)
            return verdict.error();
        QJsonObject document{ { u"ok"_s, verdict->ok },
                              { u"entries"_s, verdict->entries },
                              { u"head"_s, QString::fromLatin1(verdict->head.toHex()) } };
        if (!verdict->ok)
            document.insert(u"firstBad"_s, verdict->firstBad);
        context.out.document(document);
        return verdict->ok ? Exit::Done : Exit::Failed;
    }
};

} // namespace

void addAuditCommands(const Commands &commands)
{
    const Commands audit = commands.family("audit", "Who did what; the log proves itself");
    audit.add<ListAudit>("list", "Newest entries first");
    audit.add<VerifyAudit>("verify", "Recompute the chain of hashes");
}

} // namespace carillon
