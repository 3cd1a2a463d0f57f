// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/TextForms.h"
#include "app/ctl/Values.h"
#include "core/base/Times.h"
#include "core/campaigns/TemplateStore.h"
#include "core/delivery/GatewayStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct AddTemplate
{
    static constexpr Permission kNeeds = Permission::EditTemplates;

    QString name;
    QString body;
    QString bodyFile;

    void describe(Options options)
    {
        options.argument("NAME", name, "The template's name; one that exists gets a new revision");
        const Option text = options.value("--body", body, "The text, e.g. 'Hi {{first_name|there}}'");
        options.value("--body-file", bodyFile, "File with the text, in UTF-8").excludes(text);
    }

    Result<QString> text() const
    {
        if (bodyFile.isEmpty())
            return body;
        Result<QString> read = readTextFile(u"--body-file"_s, bodyFile);
        if (read && read->endsWith(u'\n'))
            read->chop(read->endsWith(u"\r\n") ? 2 : 1); // the line end of the file, not of the text
        return read;
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> source = text();
        if (!source)
            return source.error();
        const Result<TemplateAdded> added = TemplateStore(session).add(name, *source);
        if (!added)
            return added.error();
        QJsonObject document = toJson(added->revision);
        document.insert(u"warnings"_s, QJsonArray::fromStringList(added->warnings));
        context.out.document(document);
        for (const QString &warning : added->warnings)
            context.out.note(warning);
        return Exit::Done;
    }
};

struct ListTemplates
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<TemplateInfo>> templates = TemplateStore(session).list();
        if (!templates)
            return templates.error();
        context.out.setColumns({ u"name"_s, u"revision"_s, u"campaigns"_s, u"body"_s });
        context.out.list(u"templates"_s, *templates, [](const TemplateInfo &info) {
            QJsonObject row = toJson(info.newest);
            row.insert(u"campaigns"_s, info.campaigns);
            row.insert(u"lastUsedAt"_s, info.lastUsedAt ? QJsonValue(toRfc3339(*info.lastUsedAt)) : QJsonValue());
            return row;
        });
        return Exit::Done;
    }
};

struct ShowTemplate
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    QString name;
    std::optional<qint64> revision;

    void describe(Options options)
    {
        options.argument("NAME", name, "The template's name");
        options.number("--revision", revision, "An earlier one (default: the newest)");
    }

    Outcome run(Context &context, Session &session) const
    {
        const auto wanted = revision ? std::optional<int>(int(*revision)) : std::nullopt;
        const Result<TemplateRevision> found = TemplateStore(session).find(name, wanted);
        if (!found)
            return found.error();
        context.out.document(toJson(*found));
        return Exit::Done;
    }
};

struct RenderTemplate
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    QString name;
    QString phone;
    QString gateway;

    void describe(Options options)
    {
        options.argument("NAME", name, "The template's name");
        options.value("--contact", phone, "Number of the person who would get it").required();
        options.value("--gateway", gateway, "Count as this sending account bills (default: the standard)");
    }

    Result<CountOptions> counting(Session &session) const
    {
        CountOptions options;
        if (gateway.isEmpty())
            return options;
        const Result<Gateway> found = GatewayStore(session).findByName(gateway);
        if (!found)
            return found.error();
        if (const Protocol *protocol = findProtocol(found->protocol))
            options.rule = protocol->info().billing;
        return options;
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QString> e164 = context.readPhone(u"--contact"_s, phone);
        if (!e164)
            return e164.error();
        const Result<CountOptions> options = counting(session);
        if (!options)
            return options.error();
        const Result<RenderedText> rendered = TemplateStore(session).renderFor(name, *e164);
        if (!rendered)
            return rendered.error();
        QJsonObject document{ { u"text"_s, rendered->text },
                              { u"count"_s, toJson(countText(rendered->text, *options)) } };
        if (!rendered->missingFields.isEmpty())
            document.insert(u"missingFields"_s, QJsonArray::fromStringList(rendered->missingFields));
        context.out.document(document);
        return Exit::Done;
    }
};

struct ArchiveTemplate
{
    static constexpr Permission kNeeds = Permission::EditTemplates;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The template's name"); }

    Outcome run(Context &context, Session &session) const
    {
        CARILLON_TRY(TemplateStore(session).archive(name));
        context.out.document({ { u"archived"_s, name } });
        return Exit::Done;
    }
};

} // namespace

void addTemplateCommands(const Commands &commands)
{
    const Commands templates = commands.family("templates", "Message texts with fields");
    templates.add<AddTemplate>("add", "Add a text, or a new revision of one");
    templates.add<ListTemplates>("list", "All templates");
    templates.add<ShowTemplate>("show", "One template's text");
    templates.add<RenderTemplate>("render", "The text as one person gets it, and what it costs");
    templates.add<ArchiveTemplate>("archive", "Take one off the list");
}

} // namespace carillon
