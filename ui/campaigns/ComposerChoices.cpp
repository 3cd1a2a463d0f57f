// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/ComposerChoices.h"

#include "core/accounts/UserStore.h"
#include "core/campaigns/TemplateStore.h"
#include "core/contacts/AudienceStore.h"
#include "core/contacts/GroupStore.h"
#include "core/delivery/GatewayStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

Status readPeople(Session &session, ComposerChoices &choices)
{
    const Result<QList<ContactGroup>> groups = GroupStore(session).list();
    if (!groups)
        return groups.error();
    for (const ContactGroup &group : *groups)
        choices.people.append(PeopleChoice{ { People::Source::Group, group.id, group.name }, group.count });
    const Result<QList<Audience>> audiences = AudienceStore(session).list();
    if (!audiences)
        return audiences.error();
    for (const Audience &audience : *audiences)
        choices.people.append(PeopleChoice{ { People::Source::Audience, audience.id, audience.name } });
    return {};
}

/// The setting by which a protocol names the sender, if it has one.
QString senderOf(const Gateway &gateway)
{
    for (const QString &key : { u"from"_s, u"sender"_s, u"sender-id"_s }) {
        const QString value = gateway.settings.value(key);
        if (!value.isEmpty())
            return value;
    }
    return gateway.settings.value(u"signature"_s);
}

Status readAccounts(Session &session, ComposerChoices &choices)
{
    const Result<QList<Gateway>> gateways = GatewayStore(session).list();
    if (!gateways)
        return gateways.error();
    for (const Gateway &gateway : *gateways) {
        const Result<SendingAccount> account = readSendingAccount(session, gateway.id);
        if (!account)
            return account.error();
        choices.accounts.append(AccountChoice{ *account, senderOf(gateway) });
    }
    return {};
}

Status readTemplates(Session &session, ComposerChoices &choices)
{
    const Result<QList<TemplateInfo>> templates = TemplateStore(session).list();
    if (!templates)
        return templates.error();
    for (const TemplateInfo &info : *templates)
        choices.templates.append(TemplateChoice{ info.newest.templateId, info.newest.name, info.newest.body });
    return {};
}

} // namespace

const AccountChoice *ComposerChoices::account(qint64 id) const
{
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(),
                                    [id](const AccountChoice &choice) { return choice.account.id == id; });
    return found == accounts.cend() ? nullptr : &*found;
}

Result<ComposerChoices> readChoices(Session &session)
{
    ComposerChoices choices;
    CARILLON_TRY(readPeople(session, choices));
    CARILLON_TRY(readAccounts(session, choices));
    CARILLON_TRY(readTemplates(session, choices));
    const Result<int> users = UserStore(session).count();
    if (!users)
        return users.error();
    choices.users = *users;
    return choices;
}

} // namespace carillon::ui
