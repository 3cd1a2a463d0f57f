// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/GatewayForms.h"
#include "app/ctl/Values.h"
#include "core/accounts/AuditLog.h"
#include "core/delivery/GatewayStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct ListProtocols
{
    Outcome run(Context &context) const
    {
        context.out.setColumns({ u"name"_s, u"title"_s, u"batch"_s, u"maxSegments"_s, u"billing"_s });
        context.out.list(u"protocols"_s, allProtocols(),
                         [](const Protocol *protocol) { return toJson(protocol->info()); });
        return Exit::Done;
    }
};

class AddGateway
{
public:
    static constexpr Permission kNeeds = Permission::ManageGateways;

    void describe(Options options)
    {
        options.argument("PROTOCOL", m_protocol, "The provider's protocol; `gateways protocols` lists them");
        options.argument("NAME", m_name, "What the sending account is called here");
        options.list("--set", m_settings, "KEY=VALUE; a file's content as KEY=@FILE where the setting is a file");
        options.list("--secret", m_secrets, "KEY=@FILE: the first line of the file; secrets never stand in arguments");
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        const Protocol *protocol = findProtocol(m_protocol);
        if (!protocol)
            return wrongUsage(u"PROTOCOL"_s, u"There is no protocol called \"%1\"."_s.arg(m_protocol),
                              u"`carillonctl gateways protocols` lists them."_s);
        const auto settings = readSettings(*protocol);
        if (!settings)
            return settings.error();
        const auto secrets = readSecrets();
        if (!secrets)
            return secrets.error();
        const Result<Gateway> added
            = GatewayStore(session).add(m_protocol, m_name, *settings, *secrets, (*workspace)->secrets());
        if (!added)
            return added.error();
        CARILLON_TRY(AuditLog(session).append(u"gateway.added"_s, m_name, { { u"protocol"_s, m_protocol } }));
        context.out.document(toJson(*added, secrets->keys()));
        return Exit::Done;
    }

private:
    static bool isFile(const Protocol &protocol, const QString &key)
    {
        const auto &fields = protocol.info().fields;
        return std::any_of(fields.begin(), fields.end(), [&key](const SettingField &field) {
            return field.key == key && field.type == SettingField::Type::File;
        });
    }

    Result<QMap<QString, QString>> readSettings(const Protocol &protocol) const
    {
        QMap<QString, QString> settings;
        for (const QString &pair : m_settings) {
            auto [key, value] = splitAssignment(pair);
            if (key.isEmpty())
                return wrongUsage(u"--set"_s, u"A setting is written KEY=VALUE."_s, u"As in --set signature=Harbor."_s);
            if (isFile(protocol, key) && value.startsWith(u'@')) {
                const Result<QString> content = readTextFile(u"--set "_s + key, value.mid(1));
                if (!content)
                    return content.error();
                value = *content;
            }
            settings.insert(key, value);
        }
        return settings;
    }

    Result<QMap<QString, QByteArray>> readSecrets() const
    {
        QMap<QString, QByteArray> secrets;
        for (const QString &pair : m_secrets) {
            const auto [key, value] = splitAssignment(pair);
            if (key.isEmpty() || !value.startsWith(u'@')) // other users of this machine can read arguments
                return wrongUsage(u"--secret"_s, u"A secret is given as KEY=@FILE, never in the argument itself."_s,
                                  u"Put it into a file that only you can read."_s);
            const Result<QByteArray> secret = readPassphraseFile(value.mid(1));
            if (!secret)
                return secret.error();
            secrets.insert(key, *secret);
        }
        return secrets;
    }

    QString m_protocol;
    QString m_name;
    QStringList m_settings;
    QStringList m_secrets;
};

struct ListGateways
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<Gateway>> gateways = GatewayStore(session).list();
        if (!gateways)
            return gateways.error();
        context.out.setColumns({ u"name"_s, u"protocol"_s, u"settings"_s });
        context.out.list(u"gateways"_s, *gateways, [](const Gateway &gateway) { return toJson(gateway, {}); });
        return Exit::Done;
    }
};

struct RemoveGateway
{
    static constexpr Permission kNeeds = Permission::ManageGateways;

    QString name;

    void describe(Options options) { options.argument("NAME", name, "The sending account"); }

    Outcome run(Context &context, Session &session) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        GatewayStore gateways(session);
        const Result<Gateway> gateway = gateways.findByName(name);
        if (!gateway)
            return gateway.error();
        CARILLON_TRY(gateways.remove(gateway->id, (*workspace)->secrets()));
        CARILLON_TRY(AuditLog(session).append(u"gateway.removed"_s, name, {}));
        context.out.document({ { u"removed"_s, name } });
        return Exit::Done;
    }
};

} // namespace

void addGatewayCommands(const Commands &commands)
{
    const Commands gateways = commands.family("gateways", "Sending accounts at providers");
    gateways.add<ListProtocols>("protocols", "Every provider's settings, limits and abilities");
    gateways.add<AddGateway>("add", "Set up a sending account; makes no call");
    gateways.add<ListGateways>("list", "All sending accounts");
    gateways.add<RemoveGateway>("remove", "Take one away and forget its secrets");
    addGatewayCallCommands(gateways);
}

} // namespace carillon
