// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "core/contacts/AudienceStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Result<Audience> findAudience(Session &session, const QString &name)
{
    const auto audience = AudienceStore(session).find(name);
    if (!audience)
        return audience.error();
    if (*audience)
        return **audience;
    return Error{ .code = Error::Code::NotFound,
                  .message = u"There is no audience of this name."_s,
                  .where = name,
                  .hint = u"`carillonctl audiences list` shows them."_s,
                  .key = u"audience-missing"_s };
}

Outcome printCount(Context &context, Session &session, const QString &name, const AudienceRule &rule)
{
    const Result<qint64> count = AudienceStore(session).count(rule);
    if (!count)
        return count.error();
    context.out.document({ { u"name"_s, name }, { u"rule"_s, rule.toText() }, { u"count"_s, *count } });
    return Exit::Done;
}

struct CreateAudience
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString name;
    QString rule;

    void describe(Options options)
    {
        options.argument("NAME", name, "The audience's name");
        options.value("--rule", rule, "Who belongs to it, e.g. 'city = \"Hangzhou\" and visits >= 3'").required();
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<AudienceRule> parsed = AudienceRule::parse(rule);
        if (!parsed)
            return parsed.error();
        const Result<qint64> made = AudienceStore(session).create(name, *parsed);
        return made ? printCount(context, session, name, *parsed) : made.error();
    }
};

struct CountAudience
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The audience's name"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Audience> audience = findAudience(session, name);
        return audience ? printCount(context, session, name, audience->rule) : audience.error();
    }
};

struct ListAudiences
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<Audience>> audiences = AudienceStore(session).list();
        if (!audiences)
            return audiences.error();
        context.out.setColumns({ u"name"_s, u"rule"_s });
        context.out.list(u"audiences"_s, *audiences, [](const Audience &audience) {
            return QJsonObject{ { u"name"_s, audience.name }, { u"rule"_s, audience.rule.toText() } };
        });
        return Exit::Done;
    }
};

struct RemoveAudience
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The audience's name"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Audience> audience = findAudience(session, name);
        if (!audience)
            return audience.error();
        CARILLON_TRY(AudienceStore(session).remove(audience->id));
        context.out.document({ { u"removed"_s, name } });
        return Exit::Done;
    }
};

} // namespace

void addAudienceCommands(const Commands &commands)
{
    const Commands audiences = commands.family("audiences", "Saved rules over people");
    audiences.add<CreateAudience>("create", "Save a rule");
    audiences.add<CountAudience>("count", "How many people it is now");
    audiences.add<ListAudiences>("list", "All audiences");
    audiences.add<RemoveAudience>("remove", "Take one away");
}

} // namespace carillon
